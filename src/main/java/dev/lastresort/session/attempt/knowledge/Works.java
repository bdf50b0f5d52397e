package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.RevisedSteps;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.replay.step.StepSchedule;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps that the trainee has taken, as far as each has come. */
final class Works {

    private Works() {}

    /** All of them in their order; when one that waits will begin, the model plans. */
    static List<Work> all(List<HandStep> steps, Journal known, Scenario scenario,
            LocalDateTime now) {
        StepSchedule schedule =
                new StepSchedule(scenario.system().asBelieved(), StepSchedule.log(known),
                        known.stream(AlertRaised.class).map(AlertRaised::at).findFirst());
        List<Work> works = new ArrayList<>();
        for (HandStep step : steps) {
            Work work = of(step, known);
            works.add(step.state() == HandStep.State.WAITING
                    ? planned(work, step, schedule.of(List.of(step.step()),
                            begin(step, steps, works, now), LocalDateTime.MAX))
                    : work);
        }
        return works;
    }

    /** After what it waits for, and after the hands that were asked for before it. */
    private static LocalDateTime begin(
            HandStep step, List<HandStep> steps, List<Work> works, LocalDateTime now) {
        Stream<LocalDateTime> awaited = step.after().stream()
                .filter(after -> after < works.size())
                .flatMap(after -> works.get(after).endsAt().stream());
        Stream<LocalDateTime> hands = !step.needsHands() ? Stream.of() : works.stream()
                .filter(work -> !steps.get(work.number()).state().isOver()
                        && person(steps.get(work.number())).equals(person(step)))
                .flatMap(work -> work.phases().stream())
                .filter(phase -> switch (phase.kind()) {
                    case APPROVAL, AUTHORING, REVIEW -> true;
                    case RUN, PROVISIONING, RESTORE, REDO -> false;
                })
                .map(Phase::end);
        return Stream.of(Stream.of(now), awaited, hands).flatMap(instants -> instants)
                .max(Comparator.naturalOrder()).orElse(now);
    }

    private static Optional<String> person(HandStep step) {
        return step.step().hands().beside().lane();
    }

    private static Work planned(Work work, HandStep step, List<StepSchedule.Planned> plan) {
        return plan.stream().findFirst().map(one -> new Work(work.number(), work.name(),
                work.progress(), one.phases(), Optional.of(one.start()),
                Optional.of(one.end()), work.error(), step.after(), person(step)))
                .orElse(work);
    }

    private static Work of(HandStep step, Journal known) {
        Optional<StepStarted> begun = RevisedSteps.of(known).stream()
                .filter(started -> is(started.ref(), step)).findFirst();
        List<Phase> phases = begun.map(StepStarted::phases).orElse(List.of());
        Optional<StepEnded> end = known.stream(StepEnded.class)
                .filter(ended -> is(ended.ref(), step)).findFirst();
        String error = end.flatMap(ended -> ended.result() instanceof StepFailed failed
                ? Optional.of(words(ended, failed, phases)) : Optional.empty()).orElse("");
        return new Work(step.number(), step.step().name(), progress(step.state()), phases,
                begun.map(StepStarted::at),
                phases.isEmpty() ? begun.map(StepStarted::at)
                        : Optional.of(phases.getLast().end()),
                error, step.after(), person(step));
    }

    /** With the time that it took, which nobody gives back. */
    private static String words(StepEnded ended, StepFailed failed, List<Phase> phases) {
        String spent = phases.isEmpty() ? "" : " after " + Wording.duration(
                Duration.between(phases.getFirst().start(), ended.at()).toSeconds());
        return (failed.isCancelled() ? "cancelled" : failed.sqlState() + "  " + failed.message())
                + spent;
    }

    private static boolean is(StepRef ref, HandStep step) {
        return ref.program() == Program.STRATEGY && ref.index() == step.number();
    }

    private static WorkState progress(HandStep.State state) {
        return switch (state) {
            case WAITING -> WorkState.WAITING;
            case HANDS, MACHINE -> WorkState.RUNNING;
            case DONE -> WorkState.DONE;
            case FAILED -> WorkState.FAILED;
            case CANCELLED, NEVER -> WorkState.CANCELLED;
        };
    }
}
