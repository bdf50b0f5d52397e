package dev.lastresort.replay;

import java.time.LocalDateTime;

/** Told now and then how far a branch has come; may throw to stop it. */
@FunctionalInterface
public interface Watch {

    Watch NONE = (branch, now) -> {};

    /**
     * @param branch the branch's name
     * @param now    the virtual instant that it has reached
     * @throws java.util.concurrent.CancellationException to stop the replay
     */
    void reached(String branch, LocalDateTime now);
}
