package dev.lastresort.inspection;

import dev.lastresort.inspection.BranchDiff.DifferingRows;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Differences of one fact as a sheet: kind, key, left and right of each value, and the cause. */
public final class DiffSheet {

    private DiffSheet() {}

    /** @param rows those of the fact that are wanted */
    public static Sheet of(DifferingRows fact, List<DiffRow> rows, String left, String right) {
        List<String> headings = new ArrayList<>(List.of("kind"));
        headings.addAll(fact.key());
        for (int column : valueColumns(fact)) {
            headings.add(fact.columns().get(column) + " " + left);
            headings.add(fact.columns().get(column) + " " + right);
        }
        headings.addAll(List.of("at", "cause"));
        return new Sheet(headings, Sheet.lazy(rows.size(), i -> line(fact, rows.get(i))));
    }

    /** The places of the columns that are not part of the key. */
    public static int[] valueColumns(DifferingRows fact) {
        return IntStream.range(0, fact.columns().size())
                .filter(column -> !fact.key().contains(fact.columns().get(column))).toArray();
    }

    private static List<String> line(DifferingRows fact, DiffRow row) {
        List<String> line = new ArrayList<>(List.of(row.kind().words()));
        row.key().values().forEach(value -> line.add(CellText.of(value)));
        for (int column : valueColumns(fact)) {
            line.add(value(row.left(), column));
            line.add(value(row.right(), column));
        }
        line.add(row.blames().stream().map(blame -> Wording.isoInstant(blame.at()))
                .collect(Collectors.joining("; ")));
        line.add(row.blames().stream().map(Blame::words).collect(Collectors.joining("; ")));
        return line;
    }

    private static String value(Optional<Row> row, int column) {
        return row.map(there -> CellText.of(there.get(column))).orElse("");
    }
}
