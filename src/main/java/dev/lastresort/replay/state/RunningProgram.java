package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event.Committing;
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
public record RunningProgram(
        Lane lane, List<Step> steps, int index, LocalDateTime endsAt,
        Optional<RestorePlan> restore) {

    /** The backup to load and the log to re-apply, fixed when the machine starts. */
    public record RestorePlan(
            History.Base base, List<Committing> redo, LocalDateTime recoveredTo,
            LocalDateTime startedAt) {}

    public Step step() {
        return steps.get(index);
    }

    /** Steps by hand are counted on from lane to lane, as if they were one program. */
    public StepRef ref() {
        return new StepRef(lane.program(), lane.first() + index, step().name());
    }

    /** Whether the present step's machine works on the live database's rows. */
    public boolean runsSql() {
        return step() instanceof Step.RunSql || step() instanceof Step.CopyBack;
    }

    public RunningProgram with(RestorePlan plan) {
        return new RunningProgram(lane, steps, index, endsAt, Optional.of(plan));
    }
}
