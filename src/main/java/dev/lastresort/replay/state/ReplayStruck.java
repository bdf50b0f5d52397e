package dev.lastresort.replay.state;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.program.Witness;
import java.util.List;

/**
 * A limit struck, and what of the scenario was running then. Like {@link LimitExceeded} it ends the
 * replay, whatever a {@link Witness} says: what a replay goes on to would depend on the machine.
 */
public final class ReplayStruck extends RuntimeException {

    private final LimitExceeded limit;
    private final UnderWay running;

    /** What was running. */
    public sealed interface UnderWay {}

    /** A statement, or a seed, that stands at the pointer. */
    public record AtPointer(String pointer) implements UnderWay {}

    /** What a step does besides its statements; {@code steps} are its whole program. */
    public record InStep(StepRef ref, List<Step> steps) implements UnderWay {
        public InStep {
            steps = List.copyOf(steps);
        }
    }

    private ReplayStruck(LimitExceeded limit, UnderWay running) {
        super(limit.getMessage(), null, false, false);
        this.limit = limit;
        this.running = running;
    }

    public static ReplayStruck at(Sql sql, LimitExceeded limit) {
        return at(sql.pointer(), limit);
    }

    public static ReplayStruck at(String pointer, LimitExceeded limit) {
        return new ReplayStruck(limit, new AtPointer(pointer));
    }

    public static ReplayStruck in(RunningProgram program, LimitExceeded limit) {
        return new ReplayStruck(limit, new InStep(program.ref(), program.steps()));
    }

    /** Whether it was a limit that made a step by hand fail. */
    public static boolean failed(StepFailed failure) {
        return failure.sqlState().equals(StepFailure.WENT_TOO_FAR);
    }

    public LimitExceeded limit() {
        return limit;
    }

    public UnderWay running() {
        return running;
    }
}
