package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import java.util.List;
import java.util.Optional;

/** Steps that the trainee has taken, as far as each has come. */
final class Works {

    private Works() {}

    static Work of(HandStep step, Journal known) {
        List<Phase> phases = known.stream(StepStarted.class)
                .filter(started -> is(started.ref(), step)).map(StepStarted::phases)
                .findFirst().orElse(List.of());
        String error = known.stream(StepEnded.class).filter(ended -> is(ended.ref(), step))
                .map(StepEnded::result).findFirst()
                .filter(StepFailed.class::isInstance).map(StepFailed.class::cast)
                .map(failed -> failed.sqlState() + "  " + failed.message()).orElse("");
        return new Work(step.number(), step.step().name(), progress(step.state()), phases,
                phases.isEmpty() ? Optional.empty() : Optional.of(phases.getLast().end()), error);
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
