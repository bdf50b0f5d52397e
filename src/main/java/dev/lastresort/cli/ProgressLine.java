package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.TerminalText;
import dev.lastresort.session.Progress;
import java.io.PrintStream;

/** One line on a terminal that is written over as the work goes on, and wiped at its end. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int WIDTH = 78;
    private static final int PERCENT = 100;

    private final PrintStream err;
    private boolean shown;

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void reached(String stage, double fraction) {
        String words = "[" + (int) (fraction * PERCENT) + "/" + PERCENT + "] "
                + Harmless.text(stage);
        err.print("\r" + TerminalText.fitted(words, WIDTH));
        err.flush();
        shown = true;
    }

    @Override
    public synchronized void close() {
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
