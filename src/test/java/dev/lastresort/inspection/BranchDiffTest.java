package dev.lastresort.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.inspection.BranchDiff.DifferingRows;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Differences of facts against random ledgers, whose rows are known from the outset. */
@Execution(ExecutionMode.CONCURRENT)
class BranchDiffTest {

    private static final int KEYS = 300;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<Long, Row> truth = rows();
    private final Map<Long, Row> one = varied();
    private final Map<Long, Row> other = varied();
    private final FactLedger oneLedger = ledger(one);
    private final FactLedger otherLedger = ledger(other);

    @Test
    void againstTheCounterfactualTheRowsAreThoseOfTheLedger() {
        DifferingRows rows = diff("counterfactual", "one");
        DiffSelection all = DiffSelection.of(Ledgers.FACT, rows, DiffFilter.ALL);
        Map<DiffKind, Integer> counts = all.kinds();
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.KEPT) {
                int counted = counts.getOrDefault(DiffKind.valueOf(verdict.name()), 0);
                assertEquals(oneLedger.count(verdict), counted, verdict + ", seed " + seed);
            }
        }
        assertEquals(oneLedger.entries().size(),
                all.causes().values().stream().mapToInt(i -> i).sum());
    }

    @Test
    void betweenTwoBranchesTheRowsAreThoseThatAreNotTheSame() {
        Map<Long, String> expected = new TreeMap<>();
        for (long key = 0; key < KEYS; key++) {
            Optional<Row> left = Optional.ofNullable(one.get(key));
            Optional<Row> right = Optional.ofNullable(other.get(key));
            if (!left.equals(right)) {
                expected.put(key, left + " " + right);
            }
        }
        Map<Long, String> found = new TreeMap<>();
        List<Long> order = new ArrayList<>();
        for (DiffRow row : diff("one", "other").rows()) {
            found.put((Long) row.key().get(0), row.left() + " " + row.right());
            order.add((Long) row.key().get(0));
            assertEquals(row.left().isEmpty(), row.kind() == DiffKind.ONLY_RIGHT);
            assertEquals(row.right().isEmpty(), row.kind() == DiffKind.ONLY_LEFT);
            assertTrue(row.blames().size() >= 1 && row.blames().size() <= 2);
        }
        assertEquals(expected, found, "seed " + seed);
        assertEquals(order.stream().sorted().toList(), order, "in key order, seed " + seed);
    }

    @Test
    void aBranchDoesNotDifferFromItself() {
        assertEquals(List.of(), diff("one", "one").rows());
    }

    @Test
    void filtersLetThroughWhatTheyCount() {
        DifferingRows fact = diff("counterfactual", "one");
        List<DiffRow> rows = fact.rows();
        for (DiffKind kind : DiffKind.values()) {
            for (CauseKind cause : CauseKind.values()) {
                DiffSelection both = DiffSelection.of(Ledgers.FACT, fact,
                        new DiffFilter(Set.of(kind), Set.of(cause)));
                int expected = (int) rows.stream().filter(row -> row.kind() == kind
                        && row.blames().getFirst().kind() == cause).count();
                assertEquals(expected, both.rows().size(), "seed " + seed);
                assertEquals(expected, both.kinds().getOrDefault(kind, 0));
                assertEquals(expected, both.causes().getOrDefault(cause, 0));
            }
        }
    }

    @Test
    void aValueThatOnlyChangedItsTypeHasNotChanged() {
        DiffRow row = new DiffRow(DiffKind.WRONG, Row.of(1L), Optional.of(Row.of(1L, 20L)),
                Optional.of(Row.of(1L, new java.math.BigDecimal("20.00"))), List.of());
        assertEquals(false, row.changed(1));
    }

    private DifferingRows diff(String left, String right) {
        return BranchDiff.between(Ledgers.comparison(Map.of("one", oneLedger, "other", otherLedger),
                Ledgers.ledger(List.of())), left, right).facts().get(Ledgers.FACT);
    }

    private Map<Long, Row> rows() {
        Map<Long, Row> rows = new TreeMap<>();
        for (long key = 0; key < KEYS; key++) {
            if (random.nextInt(5) > 0) {
                rows.put(key, Row.of(key, (long) random.nextInt(3), "n" + key));
            }
        }
        return rows;
    }

    private Map<Long, Row> varied() {
        Map<Long, Row> rows = new TreeMap<>(truth);
        for (long key = 0; key < KEYS; key++) {
            switch (random.nextInt(4)) {
                case 0 -> rows.remove(key);
                case 1 -> rows.put(key, Row.of(key, (long) random.nextInt(3), "n" + key));
                default -> {}
            }
        }
        return rows;
    }

    private FactLedger ledger(Map<Long, Row> rows) {
        List<FactLedger.Entry> entries = new ArrayList<>();
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (long key = 0; key < KEYS; key++) {
            Optional<Row> expected = Optional.ofNullable(truth.get(key));
            Optional<Row> actual = Optional.ofNullable(rows.get(key));
            if (!expected.equals(actual)) {
                Verdict verdict = expected.isEmpty() ? Verdict.UNEXPECTED : actual.isPresent()
                        ? Verdict.WRONG
                        : random.nextBoolean() ? Verdict.LOST : Verdict.NEVER_ACCEPTED;
                counts.merge(verdict, 1L, Long::sum);
                entries.add(new FactLedger.Entry(verdict, Row.of(key), expected, actual,
                        Ledgers.cause(random)));
            }
        }
        return Ledgers.ledger(counts, entries);
    }
}
