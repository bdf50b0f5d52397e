package dev.lastresort.app;

import java.io.PrintStream;

/**
 * Says in one line that the user interrupted the program, which then leaves with 130 as Java does
 * for SIGINT. Silent once the work is {@link #over}.
 */
public final class Interruption extends Thread {

    private final PrintStream err;
    private volatile boolean over;

    public Interruption(PrintStream err) {
        super("interruption");
        this.err = err;
    }

    public void over() {
        over = true;
    }

    @Override
    public void run() {
        if (!over) {
            err.println("interrupted");
        }
    }
}
