package dev.lastresort.comparison;

import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.BranchResult.Rival;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Nobody is dominated by way of a sum. Products stand for notes: there from the start. */
@Execution(ExecutionMode.CONCURRENT)
class DominanceTest {

    private static final int ORDERS = 9;

    /** Orders at 08:01, 08:02 and so on, the later ones after the incident. */
    private static Diary day(int kept, Integer... products) {
        Diary day = line();
        for (int n = 0; n < ORDERS; n++) {
            day.order("08:0" + (n + 1), n, 100 + n, 5);
        }
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < kept; n++) {
            rows.add(row(100L + n, 5L));
        }
        List<Row> notes = new ArrayList<>();
        for (int id : products) {
            notes.add(row((long) id, 5L));
        }
        return day.orders(rows.toArray(Row[]::new))
                .products(notes.toArray(Row[]::new));
    }

    private static BranchResult named(Comparison comparison, String name) {
        return comparison.branches().stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private static Comparison comparison(BranchAs... branches) {
        List<Finished> all = new ArrayList<>();
        for (BranchAs one : branches) {
            all.add(one.day().as(one.name(), one.kind()));
        }
        return compare(line().orders().products(row(1L, 5L), row(2L, 5L)),
                truth(day(ORDERS, 1, 2)),
                all.toArray(Finished[]::new));
    }

    private record BranchAs(String name, StrategyKind kind, Diary day) {}

    private static BranchAs trunk(Diary day) {
        return new BranchAs("trunk", StrategyKind.NONE, day);
    }

    private static BranchAs restore(String name, Diary day) {
        return new BranchAs(name, StrategyKind.BACKUP_RESTORE, day);
    }

    @Test
    void theOnlyOneThatBringsBackTheNotesIsNotDominatedForTheOrdersThatItCosts() {
        // 2 notes lost against 9 orders lost: the sum says 2 to 9
        Comparison all = comparison(trunk(day(ORDERS)), restore("notes", day(0, 1, 2)));
        assertEquals(List.of(), named(all, "notes").dominatedBy());
        assertEquals(List.of(), named(all, "trunk").dominatedBy());
    }

    @Test
    void whoLosesMoreOfOneAndAsMuchOfTheOtherIsDominated() {
        Comparison all = comparison(trunk(day(ORDERS, 1)), restore("half", day(4, 1)));
        assertEquals(List.of("trunk"), named(all, "half").dominatedBy());
        assertEquals(List.of(), named(all, "trunk").dominatedBy());
    }

    @Test
    void theNearestRivalIsTheOneFromWhichTheFewestAxesSave() {
        // notes keeps both notes and no order; some keeps one note and one order: it is beaten by
        // "notes" on lost notes (and lost or wrong ones), and beats it on orders and charges
        Comparison all = comparison(trunk(day(ORDERS)), restore("notes", day(0, 1, 2)),
                restore("some", day(1, 1)));
        BranchResult notes = named(all, "notes");
        assertEquals(Optional.of(new Rival("trunk",
                List.of("lost: products", "lost or wrong: products"))), notes.rivalry().nearest());
    }

    @Test
    void aDominatedOneHasNoNearestRival() {
        Comparison all = comparison(trunk(day(ORDERS, 1)), restore("half", day(4, 1)));
        assertEquals(Optional.empty(), named(all, "half").rivalry().nearest());
    }

    @Test
    void aFailedOneThatEqualsTheTrunkChangedNothing() {
        Diary failed = day(ORDERS, 1).ended("11:00", Program.STRATEGY, "repair",
                new StepFailed("42S02", "x", ""));
        Comparison all = comparison(trunk(day(ORDERS, 1)), restore("failed", failed),
                restore("idle", day(ORDERS, 1)));
        assertTrue(named(all, "failed").rivalry().changedNothing());
        assertFalse(named(all, "idle").rivalry().changedNothing(), "none of its steps failed");
        assertEquals(List.of(), named(all, "failed").dominatedBy(), "equal is not better");
    }

    @Test
    void aLostRowIsNoBetterThanAWrongOne() {
        Diary lost = day(ORDERS, 2);
        Diary wrong = day(ORDERS).products(row(1L, 7L), row(2L, 5L));
        Comparison all = comparison(trunk(lost), restore("wrong", wrong));
        assertEquals(List.of("wrong"), named(all, "trunk").dominatedBy(),
                "lost 1 to 0, lost or wrong 1 to 1");
        assertEquals(List.of(), named(all, "wrong").dominatedBy());
    }
}
