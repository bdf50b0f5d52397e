package dev.lastresort.sample;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.sample.SampleJournal.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sample as seldom as it gets: for screens that must hold what hardly ever comes. */
public final class SampleVariations {

    private static final String LONG = " that somebody named with every good intention and no "
            + "thought of how narrow a window can be";

    private SampleVariations() {}

    /** Twelve recoveries. */
    public static Comparison manyBranches() {
        Comparison sample = SampleComparison.create();
        List<BranchResult> branches = new ArrayList<>(sample.branches());
        List<BranchResult> strategies = sample.branches().stream()
                .filter(branch -> branch.kind() != StrategyKind.COUNTERFACTUAL
                        && branch.kind() != StrategyKind.NONE)
                .toList();
        for (int i = 0; branches.size() < 14; i++) {
            BranchResult original = strategies.get(i % strategies.size());
            branches.add(named(original, original.name() + "-" + i,
                    original.title() + ", variant " + (i + 1)));
        }
        return with(sample, sample.scenario(), branches, sample.pairs());
    }

    /** With an attempt that did by hand what the point-in-time recovery does. */
    public static Comparison withAttempt() {
        Comparison sample = SampleComparison.create();
        BranchResult pitr = sample.branches().stream()
                .filter(branch -> branch.kind() == StrategyKind.POINT_IN_TIME_RECOVERY)
                .findFirst().orElseThrow();
        List<BranchResult> branches = new ArrayList<>(sample.branches());
        branches.add(new BranchResult("attempt", "Your attempt", StrategyKind.ATTEMPT,
                pitr.journal(), pitr.outcome(), pitr.fingerprint(), pitr.axes(), pitr.totals(),
                pitr.rivalry(), pitr.objectives(), pitr.sentences(), pitr.missed()));
        return with(sample, sample.scenario(), branches, sample.pairs());
    }

    /** Nobody was called, so nobody decided, and no recovery began. */
    public static Comparison withoutDecision() {
        Comparison sample = SampleComparison.create();
        SampleJournal quiet = new SampleJournal();
        sample.trunk().journal().stream()
                .filter(event -> !(event instanceof Event.AlertRaised)
                        && !(event instanceof Event.DecisionMade))
                .forEach(quiet::add);
        BranchResult trunk = sample.trunk();
        BranchResult alone = new BranchResult(trunk.name(), trunk.title(), trunk.kind(),
                quiet.build(), trunk.outcome(), trunk.fingerprint(), trunk.axes(),
                trunk.totals(), BranchResult.Rivalry.ALONE,
                trunk.objectives(), trunk.sentences(), trunk.missed());
        return new Comparison(sample.scenario(), sample.seed(), Optional.empty(),
                Optional.empty(), sample.fingerprint(), List.of(sample.counterfactual(), alone),
                List.of());
    }

    /** The roll forward stumbles over a column that is not there. */
    public static Comparison failedStep() {
        Comparison sample = SampleComparison.create();
        SampleJournal journal = SampleJournal.untilDecision();
        Step step = SampleScenario.sql("Migration V43: orders_archive as a view", 12, 3,
                Duration.ofMinutes(1), "V43-archive-view",
                "CREATE VIEW orders_archive AS SELECT id, legacy_reference FROM order_history");
        StepRef ref = journal.start(step,
                new Part(PhaseKind.AUTHORING, 720, "12 min as declared"),
                new Part(PhaseKind.REVIEW, 180, "3 min as declared"),
                new Part(PhaseKind.RUN, 60, "1 min as declared"));
        journal.fail(ref, "42703", "Column \"LEGACY_REFERENCE\" not found");
        List<BranchResult> branches = sample.branches().stream()
                .map(branch -> branch.kind() != StrategyKind.ROLL_FORWARD ? branch
                        : new BranchResult(
                                branch.name(), branch.title(), branch.kind(), journal.build(),
                                branch.outcome(), branch.fingerprint(), branch.axes(),
                                branch.totals(),
                                branch.rivalry(), branch.objectives(), branch.sentences(),
                                branch.missed()))
                .toList();
        return with(sample, sample.scenario(), branches, sample.pairs());
    }

    /** Every title is longer than any place for it. */
    public static Comparison longNames() {
        Comparison sample = SampleComparison.create();
        List<BranchResult> branches = sample.branches().stream()
                .map(branch -> named(branch, branch.name(), branch.title() + LONG)).toList();
        return with(sample, longNames(sample.scenario()), branches, sample.pairs());
    }

    private static Scenario longNames(Scenario scenario) {
        Briefing was = scenario.briefing();
        Briefing briefing = new Briefing(was.title() + LONG + LONG, was.system() + LONG,
                was.difficulty(), was.story(), was.inspiredBy(), was.objectives());
        List<Actor> actors = scenario.actors().stream().map(actor -> new Actor(actor.name(),
                actor.title() + LONG, actor.main(), actor.schedule(), actor.draws(),
                actor.versions())).toList();
        return scenario.withBriefing(briefing).withSystem(new RunningSystem(
                scenario.environment(), scenario.setup(), scenario.backups(), actors));
    }

    private static BranchResult named(BranchResult branch, String name, String title) {
        return new BranchResult(name, title, branch.kind(), branch.journal(), branch.outcome(),
                branch.fingerprint(), branch.axes(), branch.totals(), branch.rivalry(),
                branch.objectives(),
                branch.sentences(), branch.missed());
    }

    private static Comparison with(Comparison sample, Scenario scenario,
            List<BranchResult> branches, List<PairSentence> pairs) {
        return new Comparison(scenario, sample.seed(), sample.alertAt(), sample.decisionAt(),
                sample.fingerprint(), branches, pairs);
    }
}
