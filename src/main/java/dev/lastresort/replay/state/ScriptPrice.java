package dev.lastresort.replay.state;

import java.time.Duration;
import java.util.List;

/**
 * How long a script runs in the real system, and what it locks meanwhile, as a dry run showed it.
 *
 * @param lines how that comes about, a line for each statement
 */
public record ScriptPrice(Duration run, List<TimedLock> locks, List<String> lines) {

    public ScriptPrice {
        locks = List.copyOf(locks);
        lines = List.copyOf(lines);
    }

    /**
     * A lock that lasts to the end of the script.
     *
     * @param readersPass whether only who writes is turned away
     * @param from        since the script has begun to run; shorter than its run
     */
    public record TimedLock(String table, boolean readersPass, Duration from) {}
}
