package dev.lastresort.comparison;

import dev.lastresort.comparison.ledger.AnswerJudge;
import dev.lastresort.comparison.ledger.Causes;
import dev.lastresort.comparison.ledger.EffectJudge;
import dev.lastresort.comparison.ledger.FactDiff;
import dev.lastresort.comparison.ledger.FactJudge;
import dev.lastresort.comparison.ledger.JudgedJournal;
import dev.lastresort.comparison.ledger.RowId;
import dev.lastresort.comparison.ledger.Sent;
import dev.lastresort.comparison.ledger.SentOnBoth;
import dev.lastresort.comparison.ledger.SortedFact;
import dev.lastresort.comparison.ledger.TakingBack;
import dev.lastresort.comparison.ledger.Telling;
import dev.lastresort.comparison.ledger.Trails;
import dev.lastresort.comparison.ledger.Truth;
import dev.lastresort.comparison.service.ActorTallies;
import dev.lastresort.comparison.service.Looks;
import dev.lastresort.comparison.service.RecoveryTimes;
import dev.lastresort.comparison.service.Wholeness;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Outcome.ServiceBack;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
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
        return new BranchMeasure(truth, trunk).outcome(before.facts(), before.effects(),
                before.actors(), before.telling());
    }

    /** {@link Axes#of(Outcome) The axes} of what it measures; what none of them asks is left. */
    static List<Axis> axes(Truth truth, Finished branch) {
        BranchMeasure measure = new BranchMeasure(truth, branch);
        SequencedMap<String, ActorTally> actors = measure.actors();
        return Axes.of(measure.factLedgers(), measure.effectLedgers(), actors,
                secondsSinceDecision(truth, measure.serviceBack(actors).map(ServiceBack::at)));
    }

    private Outcome outcome() {
        SequencedMap<String, ActorTally> actors = actors();
        SequencedMap<String, FactLedger> ledgers = factLedgers();
        return outcome(ledgers, effectLedgers(), actors,
                Telling.of(truth.scenario(), line, toldToMain(actors)));
    }

    /** Of a group the tenants' answers fall between each other's. */
    private List<JudgedAnswer> toldToMain(Map<String, ActorTally> actors) {
        List<List<JudgedAnswer>> members = ActorGroup.main(truth.scenario()).actors().stream()
                .map(actor -> Objects.requireNonNull(actors.get(actor)).answers()).toList();
        return members.size() == 1 ? members.getFirst() : members.stream().flatMap(List::stream)
                .sorted(Comparator.comparing(JudgedAnswer::at).thenComparingLong(JudgedAnswer::n))
                .toList();
    }

    private Outcome outcome(
            SequencedMap<String, FactLedger> ledgers,
            SequencedMap<String, EffectLedger> effects,
            SequencedMap<String, ActorTally> actors,
            List<Told> telling) {
        Scenario scenario = truth.scenario();
        Optional<ServiceBack> back = serviceBack(actors);
        return new Outcome(
                ledgers,
                effects,
                actors,
                RecoveryTimes.workDoneAt(branch.strategy(), branch.journal()),
                back,
                isTruth() ? Optional.empty() : truth.decisionAt().flatMap(
                        from -> Wholeness.from(truth, line, ledgers, from)),
                RecoveryTimes.cleanFrom(actors.values(), scenario.start()),
                secondsSinceDecision(truth, back.map(ServiceBack::at)),
                RecoveryTimes.invariants(scenario, branch.journal()),
                RecoveryTimes.durations(branch.journal()),
                telling);
    }

    private Optional<ServiceBack> serviceBack(Map<String, ActorTally> actors) {
        return isTruth() ? Optional.empty() : Looks.serviceBack(truth.scenario(),
                branch.journal(), truth.looks(), actors, truth.decisionAt());
    }

    private boolean isTruth() {
        return branch.strategy().kind() == StrategyKind.COUNTERFACTUAL;
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
            ledgers.put(effect.name(), effect.reverses().isPresent()
                    ? EffectJudge.judgeReversing(effect, both(effect.name(), sent),
                            both(effect.reverses().get(), sent), due(reversed(effect)))
                    : EffectJudge.judge(effect, both(effect.name(), sent),
                            reversing(effect, sent), due(effect)));
        }
        return ledgers;
    }

    /** Whether something was paid for is a question to what was paid, not to the refund. */
    private Effect reversed(Effect reversing) {
        return truth.scenario().effects().stream()
                .filter(other -> reversing.reverses().equals(Optional.of(other.name())))
                .findFirst().orElse(reversing);
    }

    private SentOnBoth both(String effect, Map<String, List<Sent>> sent) {
        return new SentOnBoth(of(truth.sent(), effect), of(sent, effect));
    }

    private static <T> T of(Map<String, T> named, String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    /** What takes that effect back, of however many other effects. */
    private SentOnBoth reversing(Effect effect, Map<String, List<Sent>> sent) {
        List<Sent> there = new ArrayList<>();
        List<Sent> here = new ArrayList<>();
        for (Effect other : truth.scenario().effects()) {
            if (other.reverses().equals(Optional.of(effect.name()))) {
                there.addAll(of(truth.sent(), other.name()));
                here.addAll(of(sent, other.name()));
            }
        }
        there.sort(Sent.BY_KEY);
        here.sort(Sent.BY_KEY);
        return new SentOnBoth(there, here);
    }

    private EffectJudge.RowTruth due(Effect effect) {
        return new EffectJudge.RowTruth() {

            // A row that the counterfactual does not have either was taken away rightly.
            @Override
            public boolean isGone(Row key) {
                return effect.fact().filter(fact -> of(facts, fact).find(key).isEmpty()
                        && of(truth.facts(), fact).find(key).isPresent()).isPresent();
            }

            @Override
            public boolean wasTurnedAway(Sent expected) {
                return line.answers().at(expected.actor(), expected.n())
                        .filter(answered -> !(answered.answer() instanceof Acknowledged))
                        .isPresent();
            }
        };
    }

    private SortedFact fact(String name) {
        return Objects.requireNonNull(facts.get(name));
    }

    private SequencedMap<String, ActorTally> actors() {
        Scenario scenario = truth.scenario();
        AnswerJudge judge = new AnswerJudge(new TakingBack(scenario));
        SequencedMap<String, ActorTally> tallies = new LinkedHashMap<>();
        for (Actor actor : scenario.actors()) {
            tallies.put(actor.name(), ActorTallies.tally(actor.name(), judge, line.answers(),
                    truth.line().answers(), scenario.start(), scenario.horizon()));
        }
        return tallies;
    }

    /** None where somebody acted so soon that it was over before the strategies begin. */
    private static OptionalLong secondsSinceDecision(
            Truth truth, Optional<LocalDateTime> recoveredAt) {
        return recoveredAt.isPresent() && truth.decisionAt().isPresent()
                ? OptionalLong.of(Math.max(0, Wording.seconds(Duration.between(
                        truth.decisionAt().get(), recoveredAt.get()))))
                : OptionalLong.empty();
    }
}
