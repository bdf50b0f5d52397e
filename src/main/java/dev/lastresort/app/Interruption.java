package dev.lastresort.app;

import java.io.PrintStream;

/**
 * Says in one line that the user interrupted the program, which then leaves with 130 as Java does
 * for SIGINT. Silent once the work is {@link #over}.
 */
public final class Interruption extends Thread {

    private final PrintStream err;
    private volatile boolean over;
    private volatile boolean begun;

    public Interruption(PrintStream err) {
        super("interruption");
        this.err = err;
    }

    public void over() {
        over = true;
    }

    /** Whether the program is being ended: what fails from then on, fails for that. */
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void run() {
        begun = true;
        if (!over) {
            err.println("interrupted");
        }
    }
}
