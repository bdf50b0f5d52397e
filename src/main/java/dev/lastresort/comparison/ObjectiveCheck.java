package dev.lastresort.comparison;

import dev.lastresort.comparison.ledger.RestoreUnderWay;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Holds a branch against the scenario's objectives, actor by actor. An outage that still goes on at
 * the horizon keeps no limit. The lost stretch reaches from the oldest acknowledged row that a
 * restore erased to the end of the history which that restore discarded, as the field counts a
 * recovery point. A restore still under way counts as well; the rows that it will bring back are no
 * lost work.
 */
final class ObjectiveCheck {

    private ObjectiveCheck() {}

    /** Those that the scenario sets: recovery times, the recovery point, rows, then money. */
    static List<Objective> of(Scenario scenario, Journal journal, Outcome outcome) {
        var limits = scenario.briefing().objectives();
        List<Objective> objectives = new ArrayList<>();
        List<Objective.Rto> times = new ArrayList<>();
        limits.recoveryTimes().forEach((actor, limit) -> times.add(
                recoveryTime(scenario, outcome, actor, limit)));
        objectives.addAll(byGroup(scenario, times));
        limits.recoveryPoint().ifPresent(limit -> objectives.add(
                new Objective.Rpo(limit, longestLoss(journal, outcome))));
        limits.rowsLost().forEach((fact, limit) -> objectives.add(
                rows(scenario, outcome, "rows lost", fact, limit, Verdict.LOST)));
        limits.rowsWrong().forEach((fact, limit) -> objectives.add(
                rows(scenario, outcome, "rows wrong", fact, limit, Verdict.WRONG)));
        limits.money().forEach((effect, limit) -> outcome.effect(effect).money()
                .ifPresent(money -> objectives.add(new Objective.AtMost("owed to customers",
                        effect, titleOfEffect(scenario, effect),
                        money.unit(), Optional.of(money.currency()), limit, money.owed()))));
        return objectives;
    }

    /** Those of a group's tenants that have one limit stand as one, where the first of them did. */
    private static List<Objective> byGroup(Scenario scenario, List<Objective.Rto> times) {
        SequencedMap<List<Object>, List<Objective.Rto>> groups = new LinkedHashMap<>();
        times.forEach(one -> groups.computeIfAbsent(
                List.of(groupOf(scenario, one.subject()), one.allowed()),
                _ -> new ArrayList<>()).add(one));
        return groups.values().stream().<Objective>map(members -> members.size() == 1
                ? members.getFirst() : ofGroup(scenario, members)).toList();
    }

    private static Objective ofGroup(Scenario scenario, List<Objective.Rto> members) {
        String group = groupOf(scenario, members.getFirst().subject());
        return new Objective.RtoOfGroup(group,
                Noun.inSentence(scenario.titleOfActor(group).orElse(group)),
                members.getFirst().allowed(), members);
    }

    private static String groupOf(Scenario scenario, String actor) {
        return scenario.actors().stream().filter(one -> one.name().equals(actor))
                .flatMap(one -> one.tenancy().stream()).map(Tenancy::group).findFirst()
                .orElse(actor);
    }

    private static Objective.Rto recoveryTime(
            Scenario scenario, Outcome outcome, String actor, Duration limit) {
        ActorTally tally = outcome.actor(actor);
        return new Objective.Rto(actor, Noun.inSentence(titleOf(scenario, actor)), limit,
                tally.longestOutage(), tally.isDownAtHorizon(),
                Conclusion.notBack(scenario, outcome));
    }

    private static Objective rows(Scenario scenario, Outcome outcome, String label, String fact,
            long limit, Verdict verdict) {
        String title = scenario.facts().stream().filter(one -> one.name().equals(fact))
                .map(Fact::title).findFirst().orElse(fact);
        return new Objective.AtMost(label, fact, Noun.inSentence(title), "rows",
                BigDecimal.valueOf(limit),
                BigDecimal.valueOf(outcome.fact(fact).count(verdict)));
    }

    private static String titleOf(Scenario scenario, String actor) {
        return scenario.actors().stream().filter(one -> one.name().equals(actor))
                .map(Actor::title).findFirst().orElse(actor);
    }

    private static String titleOfEffect(Scenario scenario, String effect) {
        return scenario.effects().stream().filter(one -> one.name().equals(effect))
                .map(one -> Noun.inSentence(one.title())).findFirst().orElse(effect);
    }

    private static Optional<Duration> longestLoss(Journal journal, Outcome outcome) {
        boolean otherwise = lost(outcome)
                .anyMatch(entry -> !(entry.cause() instanceof Cause.ErasedByRestore
                        || entry.cause() instanceof Cause.NotYetRestored));
        if (otherwise) {
            return Optional.empty();
        }
        Stream<Restored> restores = Stream.concat(
                journal.stream(Restored.class), RestoreUnderWay.of(journal).stream());
        return Optional.of(restores.map(restored -> loss(restored, outcome))
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO));
    }

    private static Duration loss(Restored restored, Outcome outcome) {
        return lost(outcome)
                .map(FactLedger.Entry::cause)
                .filter(Cause.ErasedByRestore.class::isInstance)
                .map(Cause.ErasedByRestore.class::cast)
                .filter(cause -> cause.at().equals(restored.at())
                        && cause.step().equals(restored.ref().name()))
                .map(Cause.ErasedByRestore::writtenAt)
                .min(LocalDateTime::compareTo)
                .map(oldest -> Duration.between(oldest, restored.discardedTo()))
                .orElse(Duration.ZERO);
    }

    private static Stream<FactLedger.Entry> lost(Outcome outcome) {
        return outcome.facts().values().stream().flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> entry.verdict() == Verdict.LOST);
    }
}
