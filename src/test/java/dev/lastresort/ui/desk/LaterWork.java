package dev.lastresort.ui.desk;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Work of the background that is done when a test says so, on its own thread, which is the window's
 * to what is tested. Several threads measure, and each of them tells how far it has come: that
 * waits for the test's thread, too, and so does the end, which comes after all of it.
 */
public final class LaterWork {

    private final Deque<Runnable> later = new ConcurrentLinkedDeque<>();

    public Background background() {
        return new Background(later::add, later::add);
    }

    /** Until nothing is left, nor has come meanwhile. */
    public void run() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
