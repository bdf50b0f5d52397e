package dev.lastresort.session;

/** Told how far a comparison has come. Called from several threads, never at the same time. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (stage, fraction) -> {};

    /**
     * @param stage    what is under way, for people
     * @param fraction of the whole, from 0 to 1, never falling
     * @throws java.util.concurrent.CancellationException to cancel the comparison
     */
    void reached(String stage, double fraction);
}
