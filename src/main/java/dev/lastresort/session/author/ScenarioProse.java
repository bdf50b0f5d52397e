package dev.lastresort.session.author;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.batch.Beside;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.step.Plan;
import dev.lastresort.replay.step.StepSchedule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells in prose what a scenario does, when, and what each strategy will do. Invariant: it knows
 * the file alone, so it cannot give an outcome away; times are those of the declared model.
 */
public final class ScenarioProse {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME_WITH_SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Scenario scenario;
    private final Plan plan;
    private final List<String> lines = new ArrayList<>();

    private ScenarioProse(Scenario scenario) {
        this.scenario = scenario;
        plan = new Plan(scenario);
    }

    /** The lines, a paragraph or an item each. */
    public static List<String> of(Scenario scenario) {
        ScenarioProse explanation = new ScenarioProse(scenario);
        explanation.day();
        explanation.incident();
        explanation.strategies();
        return List.copyOf(explanation.lines);
    }

    private void day() {
        lines.add(scenario.briefing().title());
        lines.add(scenario.briefing().system() + ".");
        lines.addAll(scenario.briefing().story());
        lines.add("");
        lines.add("The day lasts from " + DAY.format(scenario.start()) + " to "
                + DAY.format(scenario.horizon()) + ", when every branch is measured.");
        long seeds = scenario.setup().items().stream()
                .filter(Setup.Seed.class::isInstance).count();
        lines.add("The database starts in schema version " + scenario.setup().version()
                + ", made by "
                + Wording.count(scenario.setup().items().size() - seeds, "statement") + " and "
                + Wording.count(seeds, "seed") + " of generated rows.");
        if (!scenario.setup().outside().isEmpty()) {
            lines.add("Outside the database stand "
                    + String.join(", ", scenario.setup().outside()) + ": no backup holds them, no"
                    + " restore rewinds them, and they are open while it is closed.");
        }
        lines.addAll(SafeguardProse.of(scenario, this::at));
        scenario.day().clockJumps().forEach(jump -> lines.add(
                "- " + MannerProse.of(jump, at(jump.at()))));
        for (Actor actor : scenario.actors()) {
            if (actor.tenancy().map(Tenancy::member).orElse(0) == 0) {
                lines.add("- " + TenantProse.who(actor) + " makes a request "
                        + schedule(actor.schedule())
                        + "." + MannerProse.of(actor));
            }
        }
    }

    private void incident() {
        lines.add("");
        lines.add("At " + at(scenario.incident().at()) + ": " + scenario.incident().summary());
        steps(plan.steps(scenario.incident().steps(), scenario.incident().at()), false);
        if (!scenario.incident().correct().isEmpty()) {
            lines.add("What would have been right, against which all is measured:");
            steps(plan.steps(scenario.incident().correct(), scenario.incident().at()), false);
        }
        lines.add("");
        lines.add("A human is called by the first of:");
        for (Alert alert : scenario.alerts()) {
            boolean fixed = alert.when() instanceof Alert.At;
            lines.add("- " + alert.name() + ": " + condition(alert) + " ("
                    + (fixed ? "at " : "not before ") + at(plan.earliest(alert))
                    + "); the decision follows " + words(alert.humanDelay()) + " later.");
        }
    }

    private void strategies() {
        LocalDateTime decision = plan.earliestDecision();
        lines.add("");
        lines.add("The strategies, timed as if the decision were made at " + at(decision)
                + ", the earliest instant possible:");
        for (Strategy strategy : scenario.strategies()) {
            lines.add("");
            lines.add(strategy.title() + " (" + strategy.name() + ")");
            List<StepSchedule.Planned> steps = plan.steps(strategy.steps(), decision);
            List<StepSchedule.Planned> reached = untilOneFails(steps);
            steps(reached, true);
            lines.add(steps.isEmpty() ? "- Nobody does anything."
                    : end(reached.stream().max(Comparator.comparing(StepSchedule.Planned::end))
                            .orElseThrow(), decision));
        }
    }

    /** A strategy ends with the first step that has nothing to restore from. */
    static List<StepSchedule.Planned> untilOneFails(List<StepSchedule.Planned> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (hasNoBackup(steps.get(i))) {
                return steps.subList(0, i + 1);
            }
        }
        return steps;
    }

    private String end(StepSchedule.Planned last, LocalDateTime decision) {
        String when = at(last.end()) + ", after " + words(Duration.between(decision, last.end()));
        return hasNoBackup(last) ? "- Ends there, since the step fails, at " + when + "."
                : "- Done at " + when + ".";
    }

    static boolean hasNoBackup(StepSchedule.Planned planned) {
        return planned.failure().isPresent() || planned.step() instanceof Step.Restore restore
                && restore.point().replica().isEmpty() && planned.phases().stream()
                        .noneMatch(phase -> phase.kind() == PhaseKind.RESTORE);
    }

    /** Why there is nothing to restore from, if there is not. */
    private String noBackup(StepSchedule.Planned planned) {
        if (!hasNoBackup(planned)) {
            return "";
        }
        if (planned.failure().isPresent()) {
            return " This step fails: " + planned.failure().get()
                    + (planned.step() instanceof Step.RestoreInPlace
                            ? ", and the database stays down, and empty." : ".");
        }
        String named = planned.step().recoveryPoint().flatMap(Step.RecoveryPoint::backup)
                .flatMap(name -> scenario.backups().stream()
                        .filter(backup -> backup.name().equals(name)
                                && backup.at().isAfter(planned.machineStart()))
                        .findFirst())
                .map(backup -> "The backup '" + backup.name() + "' is taken only at "
                        + at(backup.at()))
                .orElse("There is no backup to restore from");
        return " " + named + ", so this step fails.";
    }

    private void steps(List<StepSchedule.Planned> steps, boolean recovers) {
        for (ToldSteps told : ToldSteps.of(steps)) {
            switch (told) {
                case ToldSteps.One(var planned, var index) ->
                        step(planned, recovers ? unreached(steps, index) : "");
                case ToldSteps.Alike(var batches, var start, var end) ->
                        lines.add("- " + at(start) + " to " + at(end) + ": "
                                + (batches == 1 ? "1 batch" : Wording.number(batches) + " batches")
                                + " between the first and the last, alike.");
            }
        }
    }

    /** What a target may mean after which nobody asks anything. */
    private String unreached(List<StepSchedule.Planned> steps, int index) {
        return plan.targetPerhapsUnreached(steps, index)
                .map(target -> " No request falls between " + at(target) + " and "
                        + at(steps.get(index).machineStart()) + ": unless a step commits something"
                        + " then, a real recovery would not reach its target.")
                .orElse("");
    }

    private void step(StepSchedule.Planned planned, String besides) {
        String phases = planned.phases().stream().map(Phase::formula)
                .collect(Collectors.joining(" + "));
        lines.add("- " + at(planned.start()) + " to " + at(planned.end()) + ": "
                + planned.step().name() + beside(planned.step().hands().beside()) + ". "
                + what(planned.step())
                + (phases.isEmpty() ? "" : " Takes " + phases + ".") + future(planned)
                + noBackup(planned) + besides);
    }

    private static String beside(Beside beside) {
        return beside.lane().map(lane -> " (" + lane + ")").orElse("")
                + (beside.after().isEmpty() ? ""
                        : ", after " + String.join(" and ", beside.after()));
    }

    /** What a target means that the log does not reach. */
    private String future(StepSchedule.Planned planned) {
        return planned.step().recoveryPoint().flatMap(Step.RecoveryPoint::target)
                .filter(target -> target.isAfter(planned.machineStart()))
                .map(_ -> " The target is in the future then: the log ends at "
                        + at(planned.machineStart()) + ", where a real recovery would end with an"
                        + " error.")
                .orElse("");
    }

    static String what(Step step) {
        return switch (step) {
            case Step.Contain contain -> containment(contain.what(), "Stops", "on")
                    + MannerProse.of(contain.spread());
            case Step.Resume resume -> containment(resume.what(), "Resumes", "off");
            case Step.Deploy deploy ->
                    "Deploys version " + deploy.version() + " of " + deploy.actor()
                            + (deploy.nodes().isEmpty() ? "" : ", to "
                                    + Wording.count(deploy.nodes().getAsInt(), "machine")
                                    + " of them")
                            + ".";
            case Step.RunSql sql -> "Runs "
                    + Wording.count(sql.statements().size(), "statement")
                    + sql.version().map(v -> ", which make schema version " + v).orElse("") + "."
                    + MannerProse.ofShare(sql.lockShare(), "its locks");
            case Step.Restore restore -> where(restore) + point(restore.point()) + ".";
            case Step.CopyBack copy -> CopyText.of(copy);
            case Step.Verify _ -> "Looks whether the invariants hold.";
            case Step.VerifyBackup verify -> "Loads " + verify.backup()
                    .map(name -> "the backup '" + name + "'").orElse("the newest backup")
                    + " on a spare machine, to see what it is worth.";
            case Step.PauseReplica pause -> "The replica '" + pause.replica()
                    + "' applies nothing more from the end of this step on.";
        };
    }

    private static String containment(Step.Containment what, String verb, String state) {
        return switch (what) {
            case Step.Containment.StopActor stop -> verb + " " + stop.actor() + ".";
            case Step.Containment.ReadOnly _ -> "Switches read-only mode " + state + ".";
            case Step.Containment.Maintenance _ ->
                    "Switches the maintenance page " + state + ".";
            case Step.Containment.Disruption(var name) -> state.equals("on")
                    ? "The system is disrupted." : "Ends what '" + name + "' has disrupted.";
        };
    }

    private static String where(Step.Restore restore) {
        return switch (restore) {
            case Step.RestoreInPlace promotion when promotion.point().replica().isPresent() ->
                    "Puts the replica '" + promotion.point().replica().get() + "' in the place of"
                            + " the live database, which is down meanwhile";
            case Step.RestoreInPlace _ ->
                    "Restores over the live database, which is down meanwhile";
            case Step.RestoreAside aside ->
                    "Restores to the side instance '" + aside.instance() + "'";
        };
    }

    private static String point(Step.RecoveryPoint point) {
        return point.backup().map(name -> ", from the backup '" + name + "'").orElse("")
                + point.otherwise().stream().map(name -> ", else '" + name + "'")
                        .collect(Collectors.joining())
                + SafeguardProse.portion(point.portion())
                + point.target().map(t -> ", with the log up to " + t).orElse("")
                + point.moving().map(moving -> " (" + InstantWords.of(moving) + ")").orElse("");
    }

    private String schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Every every -> TimesText.every(every.every());
            case Schedule.At at -> TimesText.of(at.times());
            case Schedule.Curve curve -> TrafficText.of(curve.traffic(), scenario.start());
        };
    }

    private static String condition(Alert alert) {
        return switch (alert.when()) {
            case Alert.At _ -> "somebody calls";
            case Alert.InvariantBroken broken ->
                    "the invariant '" + broken.invariant() + "' does not hold";
            case Alert.Failures failures -> Wording.count(failures.count(), "failed request")
                    + " of " + failures.actor();
        };
    }

    private String at(LocalDateTime instant) {
        DateTimeFormatter time = instant.getSecond() == 0 ? TIME : TIME_WITH_SECONDS;
        boolean startDay = instant.toLocalDate().equals(scenario.start().toLocalDate());
        return startDay ? time.format(instant)
                : instant.toLocalDate() + " " + time.format(instant);
    }

    private static String words(Duration duration) {
        return Wording.duration(Wording.seconds(duration));
    }
}
