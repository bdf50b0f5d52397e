package dev.lastresort.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Where a command's words go: data to standard output, all else to standard error. What the options
 * that every command has ask for is known once the arguments were read.
 */
final class Terminal {

    /** When text is coloured. */
    enum Colouring { auto, always, never }

    private final PrintStream out;
    private final PrintStream err;
    private final Surroundings surroundings;
    private final PrintStream nowhere = new PrintStream(
            OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private Colouring colouring = Colouring.auto;
    private boolean quiet;

    Terminal(PrintStream out, PrintStream err, Surroundings surroundings) {
        this.out = out;
        this.err = err;
        this.surroundings = surroundings;
    }

    void colouring(Colouring wanted) {
        colouring = wanted;
    }

    void quiet(boolean wanted) {
        quiet = wanted;
    }

    /** What a command was asked for. */
    PrintStream out() {
        return out;
    }

    /** What keeps a command from doing its work. */
    PrintStream err() {
        return err;
    }

    /** What is good to know besides: warnings, notes, what to do next. */
    PrintStream talk() {
        return quiet ? nowhere : err;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Whether data may be coloured. */
    boolean colour() {
        return switch (colouring) {
            case auto -> surroundings.colour();
            case always -> true;
            case never -> false;
        };
    }

    boolean showsProgress() {
        return !quiet && surroundings.errIsTerminal();
    }

    /** The day that a report says it was written on. */
    LocalDate today() {
        return surroundings.today();
    }

    boolean debugging() {
        return surroundings.debugging();
    }
}
