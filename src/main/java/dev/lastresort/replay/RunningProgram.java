package dev.lastresort.replay;

import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A program of steps that is under way.
 *
 * @param index   the present step
 * @param endsAt  when the present step ends
 * @param restore what the present step restores, once its machine has started
 */
record RunningProgram(
        Program program, List<Step> steps, int index, LocalDateTime endsAt,
                Optional<RestorePlan> restore) {

    /** The backup to load and the log to re-apply, fixed when the machine starts. */
    record RestorePlan(
            History.Base base, List<Committing> redo, LocalDateTime recoveredTo,
                    LocalDateTime startedAt) {}

    Step step() {
        return steps.get(index);
    }

    StepRef ref() {
        return new StepRef(program, index, step().name());
    }

    boolean hasNext() {
        return index + 1 < steps.size();
    }

    RunningProgram with(RestorePlan plan) {
        return new RunningProgram(program, steps, index, endsAt, Optional.of(plan));
    }
}
