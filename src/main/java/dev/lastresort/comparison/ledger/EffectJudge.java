package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Entry;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Holds the emissions of one effect against the counterfactual's. Effects with the same key are the
 * same effect; a key that was emitted twice is two of them, of which those of the same request
 * belong together, then the others in the order in which they were emitted.
 */
final class EffectJudge {

    /** A non-ok entry with the emission that tells where it stands in time. */
    private record Placed(Sent sent, Entry entry) {}

    private final Predicate<Row> orphaned;
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final List<Placed> placed = new ArrayList<>();

    private EffectJudge(Predicate<Row> orphaned) {
        this.orphaned = orphaned;
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
    }

    /**
     * Both lists are sorted by key.
     *
     * @param orphaned whether the fact row that an effect of this key belongs to is gone
     */
    static EffectLedger judge(List<Sent> expected, List<Sent> actual, Predicate<Row> orphaned) {
        EffectJudge judge = new EffectJudge(orphaned);
        int e = 0;
        int a = 0;
        while (e < expected.size() || a < actual.size()) {
            Row key = leastKey(expected, e, actual, a);
            int eEnd = endOfKey(expected, e, key);
            int aEnd = endOfKey(actual, a, key);
            judge.pair(expected.subList(e, eEnd), actual.subList(a, aEnd));
            e = eEnd;
            a = aEnd;
        }
        return judge.ledger();
    }

    private static Row leastKey(List<Sent> expected, int e, List<Sent> actual, int a) {
        if (e == expected.size()) {
            return actual.get(a).key();
        }
        if (a == actual.size()) {
            return expected.get(e).key();
        }
        Row left = expected.get(e).key();
        Row right = actual.get(a).key();
        return RowOrder.BY_VALUES.compare(left, right) <= 0 ? left : right;
    }

    private static int endOfKey(List<Sent> sent, int from, Row key) {
        int end = from;
        while (end < sent.size() && RowOrder.BY_VALUES.same(sent.get(end).key(), key)) {
            end++;
        }
        return end;
    }

    /**
     * Pairs those of one key: two lists sorted by request are merged, the leftovers paired in time.
     */
    private void pair(List<Sent> expected, List<Sent> actual) {
        List<Sent> unmetExpected = new ArrayList<>();
        List<Sent> unmetActual = new ArrayList<>();
        int e = 0;
        int a = 0;
        while (e < expected.size() && a < actual.size()) {
            int order = Sent.BY_REQUEST.compare(expected.get(e), actual.get(a));
            if (order == 0) {
                met(expected.get(e++), actual.get(a++));
            } else if (order < 0) {
                unmetExpected.add(expected.get(e++));
            } else {
                unmetActual.add(actual.get(a++));
            }
        }
        unmetExpected.addAll(expected.subList(e, expected.size()));
        unmetActual.addAll(actual.subList(a, actual.size()));
        unmetExpected.sort(Sent.IN_TIME);
        unmetActual.sort(Sent.IN_TIME);
        int pairs = Math.min(unmetExpected.size(), unmetActual.size());
        for (int i = 0; i < pairs; i++) {
            met(unmetExpected.get(i), unmetActual.get(i));
        }
        unmetExpected.subList(pairs, unmetExpected.size())
                .forEach(sent -> count(Verdict.MISSING, sent, sent.amount(), Optional.empty()));
        unmetActual.subList(pairs, unmetActual.size())
                .forEach(sent -> count(Verdict.UNEXPECTED, sent, Optional.empty(), sent.amount()));
    }

    private void met(Sent expected, Sent actual) {
        Verdict verdict = orphaned.test(actual.key()) ? Verdict.ORPHANED
                : sameAmount(expected.amount(), actual.amount()) ? Verdict.OK
                : Verdict.WRONG_AMOUNT;
        count(verdict, actual, expected.amount(), actual.amount());
    }

    private void count(
            Verdict verdict,
            Sent sent,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual) {
        counts.merge(verdict, 1L, Long::sum);
        if (verdict != Verdict.OK) {
            placed.add(new Placed(sent, new Entry(verdict, sent.at(), sent.actor(), sent.n(),
                    sent.key(), expected, actual)));
        }
    }

    private EffectLedger ledger() {
        placed.sort(Comparator.comparing(Placed::sent, Sent.IN_TIME));
        return new EffectLedger(counts, placed.stream().map(Placed::entry).toList());
    }

    static boolean sameAmount(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }
}
