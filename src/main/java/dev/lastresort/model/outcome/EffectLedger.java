package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Row;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each effect, counted once, held against the counterfactual.
 *
 * @param entries every effect that is not ok, in the order in which they were, or should have been,
 *                emitted
 */
public record EffectLedger(Map<Verdict, Long> counts, List<Entry> entries) {

    public EffectLedger {
        // Of an empty map an EnumMap could not tell the keys' type.
        Map<Verdict, Long> copy = new EnumMap<>(Verdict.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        entries = List.copyOf(entries);
    }

    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /** All but the ok ones. */
    public long bad() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != Verdict.OK)
                .mapToLong(Map.Entry::getValue).sum();
    }

    public enum Verdict {
        OK,
        /** The counterfactual emitted it, this branch did not. */
        MISSING,
        /** This branch emitted it, the counterfactual did not, or less often. */
        UNEXPECTED,
        /** Emitted, but the fact row that it belongs to is gone. */
        ORPHANED,
        /** Emitted with another amount than in the counterfactual. */
        WRONG_AMOUNT
    }

    public record Entry(
            Verdict verdict,
            LocalDateTime at,
            String actor,
            long n,
            Row key,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual) {}
}
