package dev.lastresort.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AxisRowTest {

    private final Comparison comparison = SampleComparison.create();
    private final List<AxisRow> rows = AxisRow.of(comparison);

    @Test
    void leavesTheCounterfactualOut() {
        assertEquals(List.of("do-nothing", "roll-forward", "compensating-script", "side-restore",
                "pitr", "full-restore"), rows.stream().map(AxisRow::branch).toList());
    }

    @Test
    void tellsFiguresInTheirUnits() {
        AxisRow pitr = row("pitr");
        assertEquals("165", pitr.cells().getFirst().text());
        assertEquals("2 h 9 min", pitr.cells().get(7).text());
        assertEquals("2 h 17 min", pitr.cells().getLast().text());
        assertEquals("never", row("do-nothing").cells().getLast().text());
    }

    @Test
    void marksTheBestOfAColumnButNotWhereAllAreAlike() {
        assertTrue(row("roll-forward").cells().getLast().best());
        assertFalse(row("side-restore").cells().getLast().best());
        assertTrue(rows.stream().noneMatch(row -> row.cells().get(3).best()));
    }

    @Test
    void namesWhoDominates() {
        assertEquals(List.of("Restore aside, copy back"), row("do-nothing").dominatedBy());
        assertFalse(row("pitr").dominated());
    }

    @Test
    void headingsNameActorsByTheirTitle() {
        assertEquals(new AxisHeading("Tax export", "down"), AxisHeading.of(
                new Axis("down: tax-export", "seconds", OptionalLong.of(1)),
                comparison.scenario()));
        assertEquals("never\naccepted", AxisHeading.of(
                new Axis("never accepted", "rows", OptionalLong.of(1)), comparison.scenario())
                .nameOnLines());
    }

    private AxisRow row(String branch) {
        return rows.stream().filter(row -> row.branch().equals(branch)).findFirst().orElseThrow();
    }
}
