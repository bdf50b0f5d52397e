package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Manner;
import java.time.Duration;

/** Tells what becomes of an actor's requests where the system cannot serve them. */
final class MannerProse {

    private MannerProse() {}

    /** A sentence with a blank before it; nothing of an actor whose refused requests are over. */
    static String of(Manner manner) {
        return switch (manner.whenRefused()) {
            case Manner.Drop _ -> "";
            case Manner.Queue queue -> " What is refused waits"
                    + (queue.limit() == Manner.Queue.UNLIMITED ? ""
                            : ", " + Wording.number(queue.limit()) + " at most")
                    + ", and is done afterwards in order, "
                    + (queue.spacing().isZero() ? "all at once"
                            : "one every " + words(queue.spacing()))
                    + switch (queue.onRestore()) {
                        case KEEP -> ".";
                        case REWIND -> "; a restore in place lets what was done in the discarded"
                                + " history come again.";
                    };
            case Manner.Retry retry -> " What is refused is tried again "
                    + (retry.times() == 1 ? "once, after "
                            : "up to " + retry.times() + " times, every ")
                    + words(retry.every()) + ".";
        };
    }

    /** Short ones to the millisecond. */
    private static String words(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? Wording.duration(millis / 1000) : millis + " ms";
    }
}
