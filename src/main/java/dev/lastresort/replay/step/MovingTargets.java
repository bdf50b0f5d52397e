package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Day.Moving;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.JournalWriter;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When a target is that follows the alert, the decision or a step before it. */
final class MovingTargets {

    private MovingTargets() {}

    /** The steps, of which one begins now: its target is known, whatever it follows. */
    static List<Step> known(
            List<Step> steps, int index, JournalWriter journal, LocalDateTime now) {
        boolean moves = steps.get(index).recoveryPoint()
                .flatMap(Step.RecoveryPoint::moving).isPresent();
        if (!moves) {
            return steps;
        }
        List<Step> known = new ArrayList<>(steps);
        known.set(index, resolved(steps.get(index), journal, now));
        return List.copyOf(known);
    }

    /** As a branch's journal has it, for a step that begins at {@code now}. */
    static Step resolved(Step step, JournalWriter journal, LocalDateTime now) {
        return resolved(step, moving -> switch (moving.turn()) {
            case ALERT -> journal.stream(AlertRaised.class).map(AlertRaised::at).findFirst();
            // the decision is when the first step was taken: in a room that is for the trainee
            case DECISION -> Optional.of(started(journal).map(StepStarted::at).findFirst()
                    .orElse(now));
            case STEP_BEGINS -> latest(started(journal)
                    .filter(event -> is(event.ref(), moving)).map(StepStarted::at));
            case STEP_ENDS -> latest(journal.stream(StepEnded.class)
                    .filter(event -> is(event.ref(), moving)).map(StepEnded::at));
        });
    }

    /** As the model of durations has it, for a step that follows those. */
    static Step resolved(Step step, Optional<LocalDateTime> alert, LocalDateTime decision,
            List<StepSchedule.Planned> before) {
        return resolved(step, moving -> switch (moving.turn()) {
            case ALERT -> alert;
            case DECISION -> Optional.of(decision);
            case STEP_BEGINS -> latest(before.stream()
                    .filter(planned -> planned.step().name().equals(moving.step()))
                    .map(StepSchedule.Planned::start));
            case STEP_ENDS -> latest(before.stream()
                    .filter(planned -> planned.step().name().equals(moving.step()))
                    .map(StepSchedule.Planned::end));
        });
    }

    private static Step resolved(Step step, Function<Moving, Optional<LocalDateTime>> turns) {
        return step instanceof Step.Restore restore
                ? restore.point().moving().flatMap(moving -> turns.apply(moving)
                        .map(turn -> turn.plus(moving.offset())))
                        .<Step>map(at -> restore.withPoint(at(restore.point(), at))).orElse(step)
                : step;
    }

    private static Stream<StepStarted> started(JournalWriter journal) {
        return journal.stream(StepStarted.class)
                .filter(event -> event.ref().program() == Program.STRATEGY);
    }

    private static boolean is(StepRef ref, Moving moving) {
        return ref.program() == Program.STRATEGY && ref.name().equals(moving.step());
    }

    private static Optional<LocalDateTime> latest(Stream<LocalDateTime> instants) {
        return instants.reduce((_, later) -> later);
    }

    private static Step.RecoveryPoint at(Step.RecoveryPoint point, LocalDateTime instant) {
        return new Step.RecoveryPoint(point.backup(), Optional.of(instant), point.otherwise(),
                point.replica(), point.portion(), point.moving());
    }
}
