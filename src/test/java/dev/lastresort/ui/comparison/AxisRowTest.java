package dev.lastresort.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.TenantShop;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
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
        assertEquals("165", cell(pitr, "lost").text());
        assertEquals("2 h 9 min", cell(pitr, "down: checkout").text());
        assertEquals("2 h 17 min", cell(pitr, "time to recover").text());
        assertEquals("never", cell(row("do-nothing"), "time to recover").text());
    }

    @Test
    void marksTheBestOfAColumnButNotWhereAllAreAlike() {
        assertTrue(cell(row("roll-forward"), "time to recover").best());
        assertFalse(cell(row("side-restore"), "time to recover").best());
        assertTrue(rows.stream().noneMatch(row -> cell(row, "unexpected").best()));
    }

    @Test
    void namesWhoDominates() {
        assertEquals("dominated by “Restore aside, copy back”", firstNote("do-nothing"));
        assertFalse(row("pitr").dominated());
    }

    /** The archive's rows are wrong to the end of the day, though everything works again. */
    @Test
    void rowsThatStayWrongStandBesideTheTick() {
        AxisRow forward = row("roll-forward");
        assertTrue(cell(forward, AxisHeading.WHOLE).alarm());
        assertEquals("never", cell(forward, AxisHeading.WHOLE).text());
        assertTrue(words(forward).contains("! rows stay wrong"), words(forward)::toString);
        AxisRow aside = row("side-restore");
        assertFalse(cell(aside, AxisHeading.WHOLE).alarm());
        assertTrue(words(aside).stream().noneMatch(note -> note.contains("rows")),
                words(aside)::toString);
    }

    @Test
    void aBranchUnfoldsIntoItsFactsEffectsAndActorsWhoseFiguresAddUp() {
        for (AxisRow whole : rows) {
            List<AxisRow> parts = AxisRow.parts(comparison, whole.branch());
            var scenario = comparison.scenario();
            assertEquals(scenario.facts().size() + scenario.effects().size()
                    + scenario.actors().size(), parts.size());
            for (int i = 0; i < whole.cells().size(); i++) {
                Axis total = whole.cells().get(i).orElseThrow().axis();
                int place = i;
                List<BigDecimal> figures = parts.stream()
                        .flatMap(part -> part.cells().get(place).stream())
                        .map(cell -> cell.axis().value().orElseThrow()).toList();
                if (!figures.isEmpty()) {
                    assertEquals(total.value().orElseThrow(),
                            figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                            whole.branch() + ", " + total.name());
                }
            }
        }
    }

    @Test
    void tenantsStandBelowWhatTheyArePartsOfAndAddUpToIt() {
        Comparison shop = TenantShop.compared(3);
        for (AxisRow whole : AxisRow.of(shop)) {
            List<AxisRow> parts = AxisRow.parts(shop, whole.branch());
            assertEquals(List.of("Orders · 3 tenants", "Orders of 1", "Orders of 2", "Orders of 3",
                    "Shop · 3 tenants", "Shop of 1", "Shop of 2", "Shop of 3", "Job"),
                    parts.stream().map(AxisRow::title).toList());
            for (int all : List.of(0, 4)) {
                assertEquals(3, parts.get(all).tenants());
                assertEquals(figures(parts.subList(all, all + 1)),
                        figures(parts.subList(all + 1, all + 4)), whole.branch());
            }
        }
    }

    /** The sum of each column, of those in which any of the rows has a figure. */
    private static Map<Integer, BigDecimal> figures(List<AxisRow> rows) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> {
            for (int i = 0; i < row.cells().size(); i++) {
                int place = i;
                row.cells().get(i).ifPresent(cell -> sums.merge(place,
                        cell.axis().value().orElseThrow(), BigDecimal::add));
            }
        });
        return sums;
    }

    @Test
    void objectivesAreToldInTheWordsOfEveryOtherPlace() {
        comparison.compared()
                .forEach(branch -> branch.objectives()
                        .forEach(objective -> assertTrue(words(row(branch.name())).contains(
                                objective.mark() + " " + objective.verdict()))));
    }

    /** Charged twice, one of them refunded, and what is owed, in its unit and currency. */
    @Test
    void anEffectTellsWhatIsTakenBackAndOwed() {
        EffectLedger ledger = new EffectLedger(
                Map.of(EffectLedger.Verdict.OK, 5L, EffectLedger.Verdict.TWICE, 2L),
                List.of(entry(true), entry(false)), Optional.of(new EffectLedger.Money(
                        "USD", "cents", BigDecimal.valueOf(1999), BigDecimal.ZERO)));
        assertEquals(List.of("2 twice", "1 of them taken back",
                "19.99 USD owed to customers", "0.00 USD forgone"),
                CostNote.of(ledger).stream().map(CostNote::words).toList());
    }

    private static EffectLedger.Entry entry(boolean takenBack) {
        return new EffectLedger.Entry(EffectLedger.Verdict.TWICE, LocalDateTime.MIN, "checkout", 1,
                Row.of(1L), Optional.empty(), Optional.of(BigDecimal.valueOf(1999)),
                takenBack);
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

    private static AxisRow.Cell cell(AxisRow row, String axis) {
        return row.cells().stream().flatMap(Optional::stream)
                .filter(cell -> cell.axis().name().equals(axis)).findFirst().orElseThrow();
    }

    private static List<String> words(AxisRow row) {
        return row.notes().stream().map(CostNote::words).toList();
    }

    private String firstNote(String branch) {
        return row(branch).notes().getFirst().words();
    }

    private AxisRow row(String branch) {
        return rows.stream().filter(row -> row.branch().equals(branch)).findFirst().orElseThrow();
    }
}
