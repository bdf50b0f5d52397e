package dev.lastresort.database;

import java.util.OptionalLong;

/** What a watched statement runs in: what ends it, and what its engine's exceptions mean. */
public interface WatchedSession {

    /**
     * How long the processor has worked for this session elsewhere than on the thread that waits
     * for it, in nanoseconds: what a server's process did since it began. Empty where that is
     * nowhere, or cannot be told.
     */
    default OptionalLong workedElsewhere() {
        return OptionalLong.empty();
    }

    /** Ends the statement that runs now, if one does. Any thread may call it. */
    void cancel();

    /**
     * A {@link SqlFailure}, or {@link LimitExceeded} if that is what ended the statement; what is
     * no word of the engine's is handed back as it is.
     */
    RuntimeException meaningOf(RuntimeException failure, Limits limits);
}
