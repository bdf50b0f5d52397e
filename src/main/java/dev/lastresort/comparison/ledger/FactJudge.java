package dev.lastresort.comparison.ledger;

import dev.lastresort.comparison.ledger.FactDiff.Difference;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Entry;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each row of one fact its verdict and each that is not kept its cause.
 *
 * @param atStart the fact as it stood at the start of the day
 */
public record FactJudge(SortedFact atStart, Causes causes) {

    public FactLedger judge(FactDiff diff, List<String> columns) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
        counts.put(Verdict.KEPT, diff.kept());
        List<Entry> entries = new ArrayList<>(diff.differences().size());
        for (Difference difference : diff.differences()) {
            Entry entry = judge(difference, columns);
            counts.merge(entry.verdict(), 1L, Long::sum);
            entries.add(entry);
        }
        return new FactLedger(columns, causes.fact().key(), counts, entries);
    }

    private Entry judge(Difference difference, List<String> columns) {
        RowId id = RowId.ofFact(causes.fact().name(), difference.key());
        if (difference.missing()) {
            return missing(difference, id, columns);
        }
        return difference.expected().isPresent()
                ? entry(Verdict.WRONG, difference, causes.ofWrong(id))
                : entry(Verdict.UNEXPECTED, difference, causes.ofUnexpected(id));
    }

    private Entry missing(Difference difference, RowId id, List<String> columns) {
        boolean fromStart = atStart.find(difference.key()).isPresent();
        Optional<Committing> maker = causes.there().of(id).maker(write -> difference.expected()
                .map(row -> write.likeness(columns, row)).orElse(0));
        Optional<Cause> turnedAway = fromStart
                ? Optional.empty() : maker.flatMap(causes::ofTurnedAway);
        return turnedAway
                .map(cause -> entry(Verdict.NEVER_ACCEPTED, difference, cause))
                .orElseGet(() -> entry(Verdict.LOST, difference, causes.ofLost(id, fromStart)));
    }

    private static Entry entry(Verdict verdict, Difference difference, Cause cause) {
        return new Entry(verdict, difference.key(), difference.expected(), difference.actual(),
                cause);
    }
}
