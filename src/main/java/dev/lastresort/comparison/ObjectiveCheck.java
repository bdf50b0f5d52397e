package dev.lastresort.comparison;

import dev.lastresort.comparison.ledger.RestoreUnderWay;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Objective.Kind;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Holds a branch against the scenario's objectives. The outage is the main actor's longest, and has
 * no length if it still goes on at the horizon. The lost stretch reaches from the oldest
 * acknowledged row that a restore erased to the end of the history which that restore discarded, as
 * the field counts a recovery point. A restore still under way counts as well; the rows that it
 * will bring back are no lost work.
 */
final class ObjectiveCheck {

    private ObjectiveCheck() {}

    /** Those that the scenario sets, the recovery time first. */
    static List<Objective> of(Scenario scenario, Journal journal, Outcome outcome) {
        var limits = scenario.briefing().objectives();
        List<Objective> objectives = new ArrayList<>();
        limits.recoveryTime().ifPresent(limit -> objectives.add(new Objective(
                Kind.RECOVERY_TIME, limit.toSeconds(),
                longestOutageSeconds(scenario, outcome))));
        limits.recoveryPoint().ifPresent(limit -> objectives.add(new Objective(
                Kind.RECOVERY_POINT, limit.toSeconds(), longestLossSeconds(journal, outcome))));
        return objectives;
    }

    /** Empty if one outlasts the day: how long it will be was not measured. */
    private static OptionalLong longestOutageSeconds(Scenario scenario, Outcome outcome) {
        List<StateSpan> outages = outcome.actor(scenario.mainActor().name()).states()
                .stream().filter(span -> span.state() == State.DOWN).toList();
        boolean goesOn = outages.stream()
                .anyMatch(span -> !span.end().isBefore(scenario.horizon()));
        return goesOn ? OptionalLong.empty()
                : OptionalLong.of(
                        outages.stream().mapToLong(ObjectiveCheck::seconds).max().orElse(0));
    }

    private static OptionalLong longestLossSeconds(Journal journal, Outcome outcome) {
        boolean otherwise = lost(outcome)
                .anyMatch(entry -> !(entry.cause() instanceof Cause.ErasedByRestore
                        || entry.cause() instanceof Cause.NotYetRestored));
        if (otherwise) {
            return OptionalLong.empty();
        }
        Stream<Restored> restores = Stream.concat(
                journal.stream(Restored.class), RestoreUnderWay.of(journal).stream());
        return OptionalLong.of(restores
                .mapToLong(restored -> lossSeconds(restored, outcome)).max().orElse(0));
    }

    private static long lossSeconds(Restored restored, Outcome outcome) {
        return lost(outcome)
                .map(FactLedger.Entry::cause)
                .filter(Cause.ErasedByRestore.class::isInstance)
                .map(Cause.ErasedByRestore.class::cast)
                .filter(cause -> cause.at().equals(restored.at())
                        && cause.step().equals(restored.ref().name()))
                .map(Cause.ErasedByRestore::writtenAt)
                .min(LocalDateTime::compareTo)
                .map(oldest -> Duration.between(oldest, restored.discardedTo()).toSeconds())
                .orElse(0L);
    }

    private static Stream<FactLedger.Entry> lost(Outcome outcome) {
        return outcome.facts().values().stream().flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> entry.verdict() == Verdict.LOST);
    }

    private static long seconds(StateSpan span) {
        return Duration.between(span.start(), span.end()).toSeconds();
    }
}
