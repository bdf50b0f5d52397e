package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.comparison.ShopDay;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Entry;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rows of a fact are found by its key, whatever the order and the names of the columns. */
@Execution(ExecutionMode.CONCURRENT)
class FactColumnsTest {

    private static FactRows rows(List<String> columns, Row... rows) {
        return new FactRows(columns, List.of(rows));
    }

    private static SequencedMap<String, FactRows> facts(FactRows orders) {
        SequencedMap<String, FactRows> facts = new LinkedHashMap<>();
        facts.put("orders", orders);
        return facts;
    }

    private static Finished branch(Finished of, FactRows orders) {
        return new Finished(of.strategy(), of.journal(), facts(orders));
    }

    private static Replayed replayed(FactRows start, FactRows truth, FactRows here) {
        Finished trunk = branch(line().as("trunk", StrategyKind.NONE), here);
        Replayed plain = ShopDay.replayed(line(), branch(truth(line()), truth), trunk);
        return new Replayed(plain.scenario(), plain.alertAt(), plain.decisionAt(), facts(start),
                plain.counterfactual(), plain.branches());
    }

    private static FactLedger ledger(FactRows start, FactRows truth, FactRows here) {
        return new IncidentComparison().compare(replayed(start, truth, here)).trunk().outcome()
                .facts().get("orders");
    }

    private static final List<String> PLAIN = List.of("id", "total");
    private static final FactRows NONE = rows(List.of());

    @Test
    void columnsInAnotherOrderAreTheSameColumns() {
        FactLedger ledger = ledger(NONE, rows(PLAIN, row(1L, 5L), row(2L, 6L)),
                rows(List.of("total", "id"), row(6L, 2L), row(5L, 1L)));
        assertEquals(2, ledger.count(Verdict.KEPT));
        assertEquals(List.of(), ledger.entries());
    }

    @Test
    void aColumnThatABranchDoesNotHaveIsNullThere() {
        FactLedger ledger = ledger(NONE, rows(PLAIN, row(1L, 5L)), rows(List.of("id"), row(1L)));
        assertEquals(1, ledger.count(Verdict.WRONG));
        assertEquals(Optional.of(row(1L, SqlNull.NULL)),
                ledger.entries().getFirst().actual());
    }

    @Test
    void whereTheTruthCannotReadTheFactItsColumnsAreThoseOfWhoeverCan() {
        assertEquals(List.of("id", "total"), ledger(NONE, NONE, rows(PLAIN, row(1L, 5L)))
                .columns());
        assertEquals(List.of("id", "price"), ledger(rows(List.of("id", "price")), NONE,
                rows(PLAIN, row(1L, 5L))).columns());
    }

    @Test
    void eachRowOfManyIsHeldAgainstTheOneWithItsKey() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TreeMap<Long, Long> truth = random(random);
            TreeMap<Long, Long> here = random(random);
            FactLedger ledger = ledger(shuffled(truth, random), shuffled(truth, random),
                    shuffled(here, random));
            TreeMap<Long, Verdict> expected = new TreeMap<>();
            truth.forEach((id, total) -> {
                if (!here.containsKey(id)) {
                    expected.put(id, Verdict.LOST);
                } else if (!here.get(id).equals(total)) {
                    expected.put(id, Verdict.WRONG);
                }
            });
            here.keySet().forEach(id -> {
                if (!truth.containsKey(id)) {
                    expected.put(id, Verdict.UNEXPECTED);
                }
            });
            TreeMap<Long, Verdict> found = new TreeMap<>();
            for (Entry entry : ledger.entries()) {
                found.put((Long) entry.key().get(0), entry.verdict());
            }
            assertEquals(expected, found, "seed " + seed);
        }
    }

    private static TreeMap<Long, Long> random(Random random) {
        TreeMap<Long, Long> rows = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            rows.put((long) random.nextInt(15), (long) random.nextInt(2));
        }
        return rows;
    }

    private static FactRows shuffled(TreeMap<Long, Long> rows, Random random) {
        List<Row> list = new ArrayList<>();
        rows.forEach((id, total) -> list.add(row(id, total)));
        Collections.shuffle(list, random);
        return new FactRows(PLAIN, list);
    }

    @Test
    void aKeyThatTellsNoRowsApartIsToldOfWhereverItIs() {
        FactRows good = rows(PLAIN, row(1L, 5L));
        FactRows twice = rows(PLAIN, row(1L, 5L), row(1L, 6L));
        FactRows keyless = rows(List.of("total"), row(5L));
        assertEquals(List.of(), FactKeys.faults(replayed(good, good, twice)),
                "a repair may have made a row twice");
        assertEquals(List.of("orders counterfactual"), faults(replayed(good, twice, good)));
        assertEquals(List.of("orders the start of the day"), faults(replayed(twice, good, good)));
        assertEquals(List.of("orders "), faults(replayed(NONE, NONE, keyless)));
        Replayed noKey = replayed(NONE, NONE, keyless);
        assertThrows(FactWronglyKeyed.class, () -> new IncidentComparison().compare(noKey));
    }

    private static List<String> faults(Replayed replayed) {
        return FactKeys.faults(replayed).stream()
                .map(fault -> fault.fact() + " " + fault.branch()).toList();
    }
}
