package dev.lastresort.ui.incident.model;

import java.util.function.LongSupplier;

/**
 * The trainee's own time, as the room hears of it.
 *
 * @param nanos  runs on evenly; only differences of it mean something
 * @param ticker says now and then that it has
 */
public record Wall(LongSupplier nanos, Ticker ticker) {

    /** Calls again and again, on the window's thread. */
    public interface Ticker {

        /** Does nothing if it ticks already. */
        void start(Runnable tick);

        void stop();
    }
}
