package dev.lastresort.session.author;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.outcome.ModelledDay.InstantSort;
import dev.lastresort.model.outcome.ModelledDay.ModelledInstant;
import dev.lastresort.model.outcome.ModelledDay.ModelledProgram;
import dev.lastresort.model.outcome.ModelledDay.PlannedStep;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.step.Plan;
import dev.lastresort.replay.step.StepSchedule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a scenario's day looks like without running anything: when requests fall, what happens
 * at which instant, and when the steps of each strategy would run by the model of durations.
 */
public final class DayOutline {

    private static final int LONGEST_TITLE = 300;

    private final Scenario scenario;
    private final Plan plan;

    private DayOutline(Scenario scenario) {
        this.scenario = scenario;
        this.plan = new Plan(scenario);
    }

    /** @param last who was called when it was compared last, in this state or an older one */
    public static ModelledDay of(Scenario scenario, Optional<LastCall> last) {
        return new DayOutline(scenario).day(last);
    }

    private ModelledDay day(Optional<LastCall> last) {
        var call = new CallOutline(scenario, plan).of(last);
        return new ModelledDay(scenario.start(), scenario.horizon(), scenario.incident().at(),
                instants(), call, new TrafficOutline(scenario).traffic(),
                program("", shortened(scenario.incident().summary()), scenario.incident().steps(),
                        Optional.of(scenario.incident().at())),
                scenario.strategies().stream().map(strategy -> program(strategy.name(),
                        strategy.title(), strategy.steps(), call.decisionAt())).toList());
    }

    /** A summary may be a page; here it is a title. */
    private static String shortened(String summary) {
        return summary.length() <= LONGEST_TITLE ? summary
                : summary.substring(0, LONGEST_TITLE) + " …";
    }

    private List<ModelledInstant> instants() {
        List<ModelledInstant> all = new ArrayList<>();
        scenario.backups().forEach(backup -> all.add(new ModelledInstant(
                InstantSort.BACKUP, backup.at(), backup.name() + worth(backup.soundness()),
                true)));
        all.add(new ModelledInstant(
                InstantSort.INCIDENT, scenario.incident().at(), "incident", true));
        scenario.day().clockJumps().forEach(jump -> all.add(new ModelledInstant(
                InstantSort.CLOCK_JUMP, jump.at(), Wording.jump(jump), true)));
        for (Alert alert : scenario.alerts()) {
            all.add(new ModelledInstant(InstantSort.ALERT, plan.earliest(alert), alert.name(),
                    alert.when() instanceof Alert.At));
        }
        all.sort(Comparator.comparing(ModelledInstant::at));
        return all;
    }

    private ModelledProgram program(
            String name, String title, List<Step> steps, Optional<LocalDateTime> from) {
        if (from.isEmpty()) {
            return new ModelledProgram(name, title, List.of(), steps.size());
        }
        List<StepSchedule.Planned> reached =
                ScenarioProse.untilOneFails(plan.steps(steps, from.get())).stream()
                        .filter(step -> step.start().isBefore(scenario.horizon())).toList();
        List<PlannedStep> planned = new ArrayList<>();
        for (StepSchedule.Planned step : reached) {
            planned.add(step(planned.size() + 1, step));
        }
        return new ModelledProgram(name, title, planned, steps.size() - planned.size());
    }

    private PlannedStep step(int number, StepSchedule.Planned planned) {
        return new PlannedStep(number, planned.step(), planned.start(), planned.end(),
                planned.phases(), ScenarioProse.what(planned.step()),
                planned.step().recoveryPoint().flatMap(Step.RecoveryPoint::target),
                planned.failure().or(() -> ScenarioProse.hasNoBackup(planned)
                        ? Optional.of("no backup to restore from") : Optional.empty()));
    }

    /** What its author knows of a backup, where it is not whole. */
    private static String worth(Backup.Soundness worth) {
        return !worth.taken() ? " (not there)"
                : worth.failsAfter().isPresent() ? " (breaks off)"
                : !worth.usable() ? " (cannot be read)"
                : worth.holds().equals(Backup.Portion.NOTHING) ? " (empty)"
                : worth.holds().isAll() ? "" : " (some tables)";
    }
}
