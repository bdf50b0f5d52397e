package dev.lastresort.inspection;

import dev.lastresort.model.outcome.Cause;
import java.time.LocalDateTime;

/** A cause with the branch on which it is to be looked for. */
public record Blame(String branch, Cause cause) {

    public LocalDateTime at() {
        return cause.at();
    }

    public CauseKind kind() {
        return CauseKind.of(cause);
    }

    /** Who or what, and why, without the instant. */
    public String words() {
        return switch (cause) {
            case Cause.RequestRefused refused -> refused.actor() + " #" + refused.n()
                    + " was refused: " + reason(refused);
            case Cause.RequestFailed failed -> failed.actor() + " #" + failed.n()
                    + " failed: SQLSTATE " + failed.sqlState();
            case Cause.ErasedByRestore erased -> "erased by “" + erased.step() + "”, written by "
                    + erased.writtenBy();
            case Cause.NotYetRestored waiting -> "not yet brought back by “" + waiting.step()
                    + "”, still under way";
            case Cause.WrittenByRequest written -> "written by " + written.actor() + " #"
                    + written.n() + " (" + written.version() + ")";
            case Cause.WrittenByStep written -> "written by “" + written.step() + "”";
            case Cause.NeverWritten never -> "never written here; there by " + never.by();
        };
    }

    private static String reason(Cause.RequestRefused refused) {
        return switch (refused.reason()) {
            case DATABASE_DOWN -> "database down";
            case MAINTENANCE -> "maintenance";
            case ACTOR_STOPPED -> "actor stopped";
            case READ_ONLY -> "read-only";
            case TABLE_LOCKED -> "table locked";
            case DISRUPTED -> "system disrupted";
            case QUEUE_FULL -> "queue full";
            case STILL_WAITING -> "still waiting";
        };
    }
}
