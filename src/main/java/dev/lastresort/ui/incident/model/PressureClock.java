package dev.lastresort.ui.incident.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Virtual time that passes while a trainee makes up their mind. Invariant: each instant between
 * {@link #run} and {@link #pause} is due exactly once, until it is charged; parts of a second stay
 * due until they make a whole one.
 */
final class PressureClock {

    /** How far the clock may run ahead of the world. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private final int ratio;
    private Duration kept = Duration.ZERO;
    private Duration allowed = MOST_AHEAD;
    private long since;
    private boolean running;
    private boolean held;

    /** @param ratio virtual seconds to a second of the trainee's */
    PressureClock(LongSupplier nanos, int ratio) {
        this.nanos = nanos;
        this.ratio = ratio;
    }

    int ratio() {
        return ratio;
    }

    /** Whether nobody has begun yet: then {@link #run} waits for the end of it. */
    void hold(boolean still) {
        held = still;
        if (still) {
            pause();
        }
    }

    void run() {
        if (!running && !held) {
            running = true;
            since = nanos.getAsLong();
        }
    }

    void pause() {
        keep();
        running = false;
    }

    /** Whole virtual seconds that nobody was charged yet. */
    Duration due() {
        keep();
        return Duration.ofSeconds(kept.toSeconds());
    }

    /** Whether the world should follow by now. */
    boolean isFarAhead() {
        return due().compareTo(allowed) >= 0;
    }

    void charge(Duration charged) {
        keep();
        kept = kept.minus(charged);
        allowed = MOST_AHEAD;
    }

    /** It could not be charged; that is tried again only once there is more of it. */
    void defer() {
        allowed = due().plus(MOST_AHEAD);
    }

    /** What is due belongs to another attempt. */
    void forget() {
        keep();
        kept = Duration.ZERO;
        allowed = MOST_AHEAD;
    }

    private void keep() {
        if (running) {
            long now = nanos.getAsLong();
            kept = kept.plus(Duration.ofNanos(now - since).multipliedBy(ratio));
            since = now;
        }
    }
}
