package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Measures one branch against the truth: a pure function, safe to run for several branches at once.
 */
public final class BranchMeasure {

    private final Truth truth;
    private final Finished branch;
    private final JudgedJournal line;
    private final Map<String, SortedFact> facts = new HashMap<>();

    private BranchMeasure(Truth truth, Finished branch) {
        this.truth = truth;
        this.branch = branch;
        this.line = JudgedJournal.of(branch.journal());
        truth.scenario().facts()
                .forEach(fact -> facts.put(fact.name(), truth.factOn(branch, fact)));
    }

    public static Outcome measure(Truth truth, Finished branch) {
        return new BranchMeasure(truth, branch).outcome();
    }

    /** What the trunk measured, if only the decision is another; nothing was done about it. */
    public static Outcome decidedAnew(Truth truth, Finished trunk, Outcome before) {
        Optional<LocalDateTime> recoveredAt = RecoveryTimes.recoveredAt(
                truth.scenario(), trunk.strategy(), trunk.journal(), truth.decisionAt());
        return new Outcome(before.facts(), before.effects(), before.actors(), before.stepsEndAt(),
                recoveredAt, before.cleanFrom(), secondsSinceDecision(truth, recoveredAt),
                before.invariants(), before.durations(), before.telling());
    }

    private Outcome outcome() {
        Scenario scenario = truth.scenario();
        SequencedMap<String, ActorTally> actors = actors();
        Optional<LocalDateTime> recoveredAt = RecoveryTimes.recoveredAt(
                scenario, branch.strategy(), branch.journal(), truth.decisionAt());
        return new Outcome(
                factLedgers(),
                effectLedgers(),
                actors,
                RecoveryTimes.stepsEndAt(branch.strategy(), branch.journal()),
                recoveredAt,
                RecoveryTimes.cleanFrom(actors.values(), scenario.start()),
                secondsSinceDecision(truth, recoveredAt),
                RecoveryTimes.invariants(scenario, branch.journal()),
                RecoveryTimes.durations(branch.journal()),
                Telling.of(scenario, line,
                        Objects.requireNonNull(actors.get(scenario.mainActor().name()))));
    }

    private SequencedMap<String, FactLedger> factLedgers() {
        List<Fact> all = truth.scenario().facts();
        SequencedMap<String, FactDiff> diffs = new LinkedHashMap<>();
        Set<RowId> wanted = new HashSet<>();
        for (Fact fact : all) {
            FactDiff diff = FactDiff.of(truth.fact(fact), fact(fact.name()));
            diffs.put(fact.name(), diff);
            diff.differences().forEach(d -> wanted.add(RowId.ofFact(fact.name(), d.key())));
        }
        Trails here = Trails.of(line.journal(), line.standing(), all, wanted);
        Trails there = Trails.of(
                truth.line().journal(), truth.line().standing(), all, wanted);
        SequencedMap<String, FactLedger> ledgers = new LinkedHashMap<>();
        for (Fact fact : all) {
            Causes causes = new Causes(fact, line, here, there, truth.scenario().start());
            ledgers.put(fact.name(), new FactJudge(
                    Objects.requireNonNull(truth.atStart().get(fact.name())), causes)
                    .judge(Objects.requireNonNull(diffs.get(fact.name())),
                            truth.fact(fact).columns()));
        }
        return ledgers;
    }

    private SequencedMap<String, EffectLedger> effectLedgers() {
        Map<String, List<Sent>> sent = Sent.of(branch.journal(), truth.scenario());
        SequencedMap<String, EffectLedger> ledgers = new LinkedHashMap<>();
        for (Effect effect : truth.scenario().effects()) {
            ledgers.put(effect.name(), EffectJudge.judge(
                    Objects.requireNonNull(truth.sent().get(effect.name())),
                    Objects.requireNonNull(sent.get(effect.name())), orphaned(effect)));
        }
        return ledgers;
    }

    /** A row that the counterfactual does not have either was taken away rightly. */
    private Predicate<Row> orphaned(Effect effect) {
        return effect.fact()
                .<Predicate<Row>>map(fact -> key -> fact(fact).find(key).isEmpty()
                        && Objects.requireNonNull(truth.facts().get(fact)).find(key).isPresent())
                .orElse(_ -> false);
    }

    private SortedFact fact(String name) {
        return Objects.requireNonNull(facts.get(name));
    }

    private SequencedMap<String, ActorTally> actors() {
        Scenario scenario = truth.scenario();
        SequencedMap<String, ActorTally> tallies = new LinkedHashMap<>();
        for (Actor actor : scenario.actors()) {
            tallies.put(actor.name(), ActorTallies.tally(actor.name(), line.answers(),
                    truth.line().answers(), scenario.start(), scenario.horizon()));
        }
        return tallies;
    }

    /** None where somebody acted so soon that it was over before the strategies begin. */
    private static OptionalLong secondsSinceDecision(
            Truth truth, Optional<LocalDateTime> recoveredAt) {
        return recoveredAt.isPresent() && truth.decisionAt().isPresent()
                ? OptionalLong.of(Math.max(0, Duration.between(
                        truth.decisionAt().get(), recoveredAt.get()).toSeconds()))
                : OptionalLong.empty();
    }
}
