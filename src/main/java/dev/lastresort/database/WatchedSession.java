package dev.lastresort.database;

/** What a watched statement runs in: what ends it, and what its engine's exceptions mean. */
public interface WatchedSession {

    /** Ends the statement that runs now, if one does. Any thread may call it. */
    void cancel();

    /**
     * A {@link SqlFailure}, or {@link LimitExceeded} if that is what ended the statement; what is
     * no word of the engine's is handed back as it is.
     */
    RuntimeException meaningOf(RuntimeException failure, Limits limits);
}
