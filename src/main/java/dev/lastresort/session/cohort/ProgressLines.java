package dev.lastresort.session.cohort;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** How far measuring has come, a line each, for the window that has begun it. */
public record ProgressLines(PrintStream out) implements Progress {

    /** What a line on a file begins with that was not taken in. */
    public static final String LEFT_OUT = "not taken in: ";

    private static final String START = "progress ";

    @Override
    public void reached(String stage, double fraction) {
        out.println(START + String.format(Locale.ROOT, "%.4f", fraction) + " "
                + Harmless.text(stage));
        out.flush();
    }

    /** What such a line says; empty for any other. */
    public static Optional<Reached> read(String line) {
        String[] parts = line.split(" ", 3);
        if (!line.startsWith(START) || parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Reached(parts[2], Double.parseDouble(parts[1])));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }
}
