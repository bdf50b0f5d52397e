package dev.lastresort.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.step.Plan;
import dev.lastresort.replay.step.StepSchedule.Planned;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is explained of a day before it is run is what then happens, to the second. */
final class PlannedTimes {

    private PlannedTimes() {}

    static void areThoseOf(Replayed replayed, String what) {
        Scenario scenario = replayed.scenario();
        Finished trunk = replayed.branches().getFirst();
        same(scenario, scenario.incident().steps(), scenario.incident().at(), trunk,
                Program.INCIDENT, what);
        same(scenario, scenario.incident().correct(), scenario.incident().at(),
                replayed.counterfactual(), Program.CORRECT_CHANGE, what);
        replayed.branches().forEach(branch -> same(scenario, branch.strategy().steps(),
                replayed.decisionAt().orElseThrow(), branch, Program.STRATEGY, what));
    }

    private static void same(Scenario scenario, List<Step> steps, LocalDateTime start,
            Finished branch, Program program, String what) {
        List<StepStarted> started = branch.journal().stream(StepStarted.class)
                .filter(one -> one.ref().program() == program).toList();
        List<Planned> planned = new Plan(scenario).steps(steps, start).stream()
                .limit(started.size()).toList();
        assertEquals(lines(started), planned(planned),
                () -> program + " of " + branch.strategy().name() + " of " + what);
        boolean failed = branch.journal().stream(Event.StepEnded.class)
                .anyMatch(ended -> ended.ref().program() == program
                        && ended.result() instanceof Event.StepFailed);
        boolean cut = started.size() < steps.size() && !new Plan(scenario).steps(steps, start)
                .get(started.size()).start().isBefore(scenario.horizon());
        assertEquals(steps.size(), failed || cut ? steps.size() : started.size(), what);
    }

    private static List<String> lines(List<StepStarted> started) {
        List<String> lines = new ArrayList<>();
        started.forEach(one -> lines.add(one.at() + phases(one.phases())));
        return lines;
    }

    private static List<String> planned(List<Planned> planned) {
        List<String> lines = new ArrayList<>();
        planned.forEach(one -> lines.add(one.start() + phases(one.phases())));
        return lines;
    }

    private static String phases(List<Phase> phases) {
        StringBuilder text = new StringBuilder();
        phases.forEach(phase -> text.append(", ").append(phase.kind()).append(" to ")
                .append(phase.end()).append(": ").append(phase.formula()));
        return text.toString();
    }
}
