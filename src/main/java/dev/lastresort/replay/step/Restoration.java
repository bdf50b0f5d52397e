package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.KnownSources;
import dev.lastresort.replay.state.RestoreCourse;
import java.time.LocalDateTime;

/** A restore as it will stand in a journal, and what is known of its sources after it. */
final class Restoration {

    private Restoration() {}

    /**
     * The instant whose state a restore brings up, exclusive: its target, but not after the log
     * ends with its start; without one the source's.
     */
    static LocalDateTime recoveredTo(
            Step.Restore step, RestoreCourse.Chosen chosen, LocalDateTime start) {
        return step.point().target().map(target -> target.isBefore(start) ? target : start)
                .orElse(chosen.base().backup().at());
    }

    static Restored of(LocalDateTime at, StepRef ref, Step.Restore step,
            RestoreCourse.Chosen chosen, LocalDateTime start, long redone) {
        return new Restored(at, ref, chosen.base().backup().backup(),
                chosen.base().backup().at(), step.point().target(),
                recoveredTo(step, chosen, start), start, redone, chosen.replica());
    }

    /** A replica that was restored from applies nothing more, or serves itself. */
    static KnownSources known(KnownSources before, Step.Restore step, Restored restored) {
        KnownSources after = before;
        if (restored.promoted()) {
            after = after.halt(restored.backup(), restored.recoveredTo());
        }
        if (step instanceof Step.RestoreInPlace) {
            after = after.liveEnded(restored.discardedTo());
            after = restored.promoted() ? after.promote(restored.backup()) : after;
        }
        return after;
    }
}
