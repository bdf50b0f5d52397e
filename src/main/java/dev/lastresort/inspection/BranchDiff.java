package dev.lastresort.inspection;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every fact row that is not the same on two branches at the horizon, fact by fact in key order.
 * Against the counterfactual on the left these are the entries of the right branch's ledger;
 * between two others, a key that is in neither ledger is equal to the counterfactual on both.
 */
public record BranchDiff(String left, String right, SequencedMap<String, DifferingRows> facts) {

    /**
     * The rows of one fact.
     *
     * @param columns of each row
     * @param key     those that identify a row
     */
    public record DifferingRows(List<String> columns, List<String> key, List<DiffRow> rows) {
        public DifferingRows {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
            rows = Collections.unmodifiableList(rows);
        }
    }

    public BranchDiff {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    }

    /** Between two branches of a comparison, named as there. */
    public static BranchDiff between(Comparison comparison, String left, String right) {
        BranchResult one = Branches.find(comparison, left);
        BranchResult other = Branches.find(comparison, right);
        boolean judged = one.kind() == StrategyKind.COUNTERFACTUAL;
        SequencedMap<String, DifferingRows> facts = new LinkedHashMap<>();
        other.outcome().facts().forEach((fact, ledger) -> {
            List<DiffRow> rows = judged ? judged(right, ledger)
                    : new Pairing(left, one.outcome().fact(fact), right, ledger).rows();
            facts.put(fact, new DifferingRows(ledger.columns(), ledger.key(), rows));
        });
        return new BranchDiff(left, right, facts);
    }

    private static List<DiffRow> judged(String branch, FactLedger ledger) {
        List<DiffRow> rows = new ArrayList<>(ledger.entries().size());
        for (FactLedger.Entry entry : ledger.entries()) {
            rows.add(new DiffRow(DiffKind.of(entry.verdict()), entry.key(), entry.expected(),
                    entry.actual(), List.of(new Blame(branch, entry.cause()))));
        }
        return rows;
    }

    /** How many rows differ, over all facts. */
    public int size() {
        return facts.values().stream().mapToInt(fact -> fact.rows().size()).sum();
    }

    /** Two ledgers of one fact, matched by key. */
    private record Pairing(String left, FactLedger one, String right, FactLedger other) {

        List<DiffRow> rows() {
            SortedMap<Row, FactLedger.Entry> ones = byKey(one);
            SortedMap<Row, FactLedger.Entry> others = byKey(other);
            SortedMap<Row, FactLedger.Entry> keys = new TreeMap<>(RowOrder.BY_VALUES);
            keys.putAll(ones);
            keys.putAll(others);
            List<DiffRow> rows = new ArrayList<>();
            keys.keySet().forEach(key -> pair(key, Optional.ofNullable(ones.get(key)),
                    Optional.ofNullable(others.get(key))).ifPresent(rows::add));
            return rows;
        }

        private Optional<DiffRow> pair(Row key, Optional<FactLedger.Entry> mine,
                Optional<FactLedger.Entry> theirs) {
            Optional<Row> leftRow = actual(mine, theirs);
            Optional<Row> rightRow = actual(theirs, mine);
            if (leftRow.isEmpty() && rightRow.isEmpty() || leftRow.isPresent()
                    && rightRow.isPresent()
                    && RowOrder.BY_VALUES.same(leftRow.get(), rightRow.get())) {
                return Optional.empty();
            }
            List<Blame> blames = new ArrayList<>();
            mine.ifPresent(entry -> blames.add(new Blame(left, entry.cause())));
            theirs.ifPresent(entry -> blames.add(new Blame(right, entry.cause())));
            DiffKind kind = rightRow.isEmpty() ? DiffKind.ONLY_LEFT
                    : leftRow.isEmpty() ? DiffKind.ONLY_RIGHT : DiffKind.DIFFERS;
            return Optional.of(new DiffRow(kind, key, leftRow, rightRow, blames));
        }

        /** A branch without an entry has the counterfactual's row, which the other entry knows. */
        private static Optional<Row> actual(
                Optional<FactLedger.Entry> own, Optional<FactLedger.Entry> other) {
            return own.isPresent() ? own.get().actual()
                    : other.flatMap(FactLedger.Entry::expected);
        }

        private static SortedMap<Row, FactLedger.Entry> byKey(FactLedger ledger) {
            SortedMap<Row, FactLedger.Entry> entries = new TreeMap<>(RowOrder.BY_VALUES);
            ledger.entries().forEach(entry -> entries.put(entry.key(), entry));
            return entries;
        }
    }
}
