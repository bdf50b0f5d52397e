package dev.lastresort.replay;

import dev.lastresort.database.Snapshot;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.replay.Branch.Course;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every branch of a scenario simulated one by one, with the database that it ends with. */
final class ReplayedBranches {

    /** @param last the database at the horizon, or what a restore under way will bring up */
    record OneBranch(
            Strategy strategy, Journal journal, Snapshot last, Replayed.Finished measured) {}

    final Snapshot start;
    final OneBranch truth;
    final List<OneBranch> branches = new ArrayList<>();
    final Replayed replayed;

    ReplayedBranches(Scenario scenario) {
        DayStart day = DayStart.of(scenario, Engines.EMBEDDED);
        start = day.image().instances().live();
        truth = replay(day.image(), scenario, Course.COUNTERFACTUAL, new Strategy("counterfactual",
                "Truth", StrategyKind.COUNTERFACTUAL, List.of(), List.of()));
        BranchImage decision = decision(day, scenario);
        List<Strategy> trunkFirst = new ArrayList<>(scenario.strategies());
        trunkFirst.sort((a, b) -> Boolean.compare(
                b.kind() == StrategyKind.NONE, a.kind() == StrategyKind.NONE));
        trunkFirst.forEach(
                strategy -> branches.add(replay(decision, scenario, Course.INCIDENT, strategy)));
        Journal trunk = branches.getFirst().journal();
        replayed = new Replayed(scenario,
                trunk.stream(Event.AlertRaised.class).map(Event::at).findFirst(),
                trunk.stream(Event.DecisionMade.class).map(Event::at).findFirst(),
                day.facts(), truth.measured(),
                branches.stream().map(OneBranch::measured).toList());
    }

    private static BranchImage decision(DayStart day, Scenario scenario) {
        try (Branch trunk = day.image().thaw("trunk", Course.INCIDENT, Watch.NONE)) {
            if (!trunk.advanceTo(scenario.horizon())) {
                throw new AssertionError("nobody ever decides");
            }
            return trunk.freeze();
        }
    }

    private static OneBranch replay(
            BranchImage image, Scenario scenario, Course role, Strategy strategy) {
        try (Branch branch = image.thaw(strategy.name(), role, Watch.NONE)) {
            branch.journal().stream(Event.DecisionMade.class).findFirst().ifPresent(
                    decision -> branch.start(Program.STRATEGY, strategy.steps(), decision.at()));
            branch.advanceTo(scenario.horizon());
            branch.endDay(scenario.horizon());
            Journal journal = branch.journal();
            var measured = new Replayed.Finished(strategy, journal, branch.facts());
            upAgain(journal).ifPresent(branch::advanceTo);
            return new OneBranch(strategy, journal, branch.freeze().instances().live(), measured);
        }
    }

    /** Just after a restore that outlasts the horizon has ended, before any further request. */
    private static Optional<LocalDateTime> upAgain(Journal journal) {
        if (journal.stream(DatabaseDown.class).count() == journal.stream(DatabaseUp.class)
                .count()) {
            return Optional.empty();
        }
        return Optional.of(journal.stream(StepStarted.class).toList().getLast()
                .phases().getLast().end().plusNanos(1));
    }
}
