package dev.lastresort.inspection;

import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.Sentence.Counted.Which;
import java.util.EnumSet;
import java.util.Set;

/** What sort of thing made a row another one. */
public enum CauseKind {
    REQUEST_REFUSED("request refused"),
    REQUEST_FAILED("request failed"),
    ERASED_BY_RESTORE("erased by restore"),
    NOT_YET_RESTORED("not yet restored"),
    WRITTEN_BY_REQUEST("written by request"),
    WRITTEN_BY_STEP("written by step"),
    NEVER_WRITTEN("never written");

    private final String words;

    CauseKind(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Those that a figure counts; empty for rows of any cause, or of none. */
    public static Set<CauseKind> of(Which which) {
        return switch (which) {
            case ALL -> Set.of();
            case ERASED_BY_RESTORE -> EnumSet.of(ERASED_BY_RESTORE);
            case OTHERS -> EnumSet.complementOf(EnumSet.of(ERASED_BY_RESTORE));
        };
    }

    static CauseKind of(Cause cause) {
        return switch (cause) {
            case Cause.RequestRefused _ -> REQUEST_REFUSED;
            case Cause.RequestFailed _ -> REQUEST_FAILED;
            case Cause.ErasedByRestore _ -> ERASED_BY_RESTORE;
            case Cause.NotYetRestored _ -> NOT_YET_RESTORED;
            case Cause.WrittenByRequest _ -> WRITTEN_BY_REQUEST;
            case Cause.WrittenByStep _ -> WRITTEN_BY_STEP;
            case Cause.NeverWritten _ -> NEVER_WRITTEN;
        };
    }
}
