package dev.lastresort.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class AxesReportTest {

    private final Comparison comparison = SampleComparison.create();
    private final List<String> rows = AxesReport.markdown(comparison).lines().toList();

    @Test
    void everyComparedBranchHasARowOfAsManyCellsAsTheHeading() {
        assertEquals(2 + comparison.compared().size(), rows.size());
        long bars = cells(rows.getFirst());
        assertEquals(1 + comparison.trunk().totals().size() + 2, bars);
        rows.forEach(row -> assertEquals(bars, cells(row), row));
    }

    private static long cells(String row) {
        return row.replace("\\|", "").chars().filter(c -> c == '|').count() - 1;
    }

    @Test
    void theBestOfAnAxisIsMarkedAndNothingWhereAllAreEqual() {
        for (int axis = 0; axis < comparison.trunk().axes().size(); axis++) {
            int index = axis;
            List<Long> values = comparison.compared().stream()
                    .map(branch -> branch.totals().get(index).value()
                            .map(BigDecimal::longValueExact).orElse(Long.MAX_VALUE))
                    .toList();
            long least = values.stream().mapToLong(Long::longValue).min().orElseThrow();
            boolean equal = values.stream().distinct().count() == 1;
            for (int row = 0; row < values.size(); row++) {
                String cell = rows.get(row + 2).split(" \\| ")[axis + 1];
                assertEquals(!equal && values.get(row) == least, cell.startsWith("**"),
                        rows.get(row + 2));
            }
        }
    }

    @Test
    void aDominatedBranchNamesWhatDominatesIt() {
        BranchResult dominated = comparison.compared().stream()
                .filter(branch -> !branch.dominatedBy().isEmpty()).findFirst().orElseThrow();
        String other = comparison.branches().stream()
                .filter(branch -> branch.name().equals(dominated.dominatedBy().getFirst()))
                .findFirst().orElseThrow().title();
        int row = comparison.compared().indexOf(dominated) + 2;
        assertTrue(rows.get(row).contains(MarkdownText.of(other)), rows.get(row));
    }

    @Test
    void theTextHasTheSameFiguresInAlignedColumns() {
        List<String> lines = AxesReport.text(comparison).lines().toList();
        assertEquals(1 + comparison.compared().size(), lines.indexOf(""));
        assertTrue(lines.getFirst().startsWith("Branch"));
        assertFalse(lines.getFirst().contains("|"));
    }
}
