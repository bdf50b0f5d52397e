package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Steps that the trainee has taken, as far as each has come. */
final class Works {

    private Works() {}

    static Work of(HandStep step, Journal known) {
        List<Phase> phases = known.stream(StepStarted.class)
                .filter(started -> is(started.ref(), step)).map(StepStarted::phases)
                .findFirst().orElse(List.of());
        Optional<StepEnded> end = known.stream(StepEnded.class)
                .filter(ended -> is(ended.ref(), step)).findFirst();
        String error = end.flatMap(ended -> ended.result() instanceof StepFailed failed
                ? Optional.of(words(ended, failed, phases)) : Optional.empty()).orElse("");
        return new Work(step.number(), step.step().name(), progress(step.state()), phases,
                phases.isEmpty() ? Optional.empty() : Optional.of(phases.getLast().end()), error);
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
