package dev.lastresort.session;

/** Told how far long work has come. Called from several threads, never at the same time. */
@FunctionalInterface
public interface Progress {

    /** The fraction of work whose length nobody knows. */
    double UNKNOWN = -1;

    Progress NONE = (stage, fraction) -> {};

    /**
     * How far work has come at an instant.
     *
     * @param stage    what is under way, for people
     * @param fraction of the whole, from 0 to 1, or {@link #UNKNOWN}
     */
    record Reached(String stage, double fraction) {}

    /**
     * Called at least a few times a second.
     *
     * @param stage    what is under way, for people
     * @param fraction of the whole, from 0 to 1 and never falling, or {@link #UNKNOWN}
     * @throws java.util.concurrent.CancellationException to cancel the work
     */
    void reached(String stage, double fraction);
}
