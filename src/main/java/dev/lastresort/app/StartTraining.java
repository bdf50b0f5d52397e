package dev.lastresort.app;

import java.util.List;
import java.util.function.Consumer;

/**
 * What the build does with the finished program once, so that Java keeps the classes as they were
 * loaded and linked then: what a newcomer does first. It is told where to write, and by its
 * caller's environment where its user's files are.
 */
public final class StartTraining {

    /** Its name on the command line, which no help tells. */
    public static final String COMMAND = "train-start";

    /** What makes it do what is over in seconds, and no more. */
    public static final String SHORT = "short";

    private static final List<List<String>> READING = List.of(
            List.of("--version"), List.of("--help"), List.of("scenarios"),
            List.of("validate", "dropped-orders-archive"),
            List.of("explain", "price-integer-to-decimal"));

    private static final List<List<String>> COMPARING = List.of(
            List.of("compare", "dropped-orders-archive"),
            List.of("report", "price-integer-to-decimal", "--html", "-"));

    private static final List<String> PRACTISING =
            List.of("practise", "--headless", "dropped-orders-archive");

    private final Consumer<List<String>> command;
    private final Runnable window;

    /**
     * @param command runs one command line
     * @param window  opens the window and closes it again; may find that there is none
     */
    public StartTraining(Consumer<List<String>> command, Runnable window) {
        this.command = command;
        this.window = window;
    }

    /**
     * Ends with 0: what could not be run is not in the cache, and that is all.
     *
     * @param words nothing, or {@value #SHORT} and files to look at, too
     */
    public int run(List<String> words) {
        READING.forEach(command);
        words.stream().skip(1).forEach(file -> {
            command.accept(List.of("validate", file));
            command.accept(List.of("explain", file));
        });
        COMPARING.forEach(command);
        if (!words.contains(SHORT)) {
            command.accept(PRACTISING);
            window.run();
        }
        return 0;
    }
}
