package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Row;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Each effect, counted once, held against the counterfactual.
 *
 * @param entries every effect that is not ok, in the order in which they were, or should have been,
 *                emitted
 * @param money   what is owed for them; empty for what is no money, and for what takes back
 */
public record EffectLedger(
        Map<Verdict, Long> counts, List<Entry> entries, Optional<Money> money) {

    public EffectLedger {
        // Of an empty map an EnumMap could not tell the keys' type.
        Map<Verdict, Long> copy = new EnumMap<>(Verdict.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        entries = List.copyOf(entries);
    }

    /** Of effects without money. */
    public EffectLedger(Map<Verdict, Long> counts, List<Entry> entries) {
        this(counts, entries, Optional.empty());
    }

    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /** All but the ok ones, taken back or not. */
    public long bad() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != Verdict.OK)
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** Those that are not ok, and that another effect has taken back. */
    public long takenBack() {
        return entries.stream().filter(Entry::takenBack).count();
    }

    /** Those that are not ok at the horizon: nobody has taken them back. */
    public long notRight() {
        return bad() - takenBack();
    }

    public enum Verdict {
        OK,
        /** The counterfactual emitted it, this branch did not. */
        MISSING,
        /** Emitted once more than in the counterfactual. */
        TWICE,
        /** This branch emitted it, the counterfactual never did. */
        UNEXPECTED,
        /** Emitted, but the fact row that it belongs to is gone. */
        ORPHANED,
        /** Emitted with another amount than in the counterfactual. */
        WRONG_AMOUNT;

        /** As people read it: {@code wrong amount}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * @param actor     who emitted it, or should have: the actor, or the step
     * @param n         the actor's tick; -1 for a step
     * @param takenBack whether effects that reverse it have made it good
     */
    public record Entry(
            Verdict verdict,
            LocalDateTime at,
            String actor,
            long n,
            Row key,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual,
            boolean takenBack) {

        /** One that nobody took back. */
        public Entry(
                Verdict verdict, LocalDateTime at, String actor, long n, Row key,
                Optional<BigDecimal> expected, Optional<BigDecimal> actual) {
            this(verdict, at, actor, n, key, expected, actual, false);
        }
    }

    /**
     * Sums over keys, in the effect's unit; what is owed for one key is never set off against
     * another.
     *
     * @param owed    charged and not given back, though not due: owed to customers
     * @param forgone due, and not charged
     */
    public record Money(String currency, String unit, BigDecimal owed, BigDecimal forgone) {

        /** An amount as people read it: 19.99 USD. */
        public String words(BigDecimal amount) {
            return Wording.money(amount, unit, currency);
        }
    }
}
