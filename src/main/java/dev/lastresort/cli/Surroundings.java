package dev.lastresort.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What a command may know of where it runs.
 *
 * @param outIsTerminal whether somebody looks at standard output
 * @param errIsTerminal whether somebody looks at standard error
 */
record Surroundings(
        Map<String, String> environment, boolean outIsTerminal, boolean errIsTerminal) {

    private static final int OUT = 1;
    private static final int ERR = 2;

    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), isTerminal(OUT), isTerminal(ERR));
    }

    /** Colour is for eyes that did not ask to go without it: see no-color.org. */
    boolean colour() {
        return outIsTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /**
     * The day that a report says it was written on. Who wants the same bytes on every day sets
     * SOURCE_DATE_EPOCH: see reproducible-builds.org.
     */
    LocalDate today() {
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        return epoch.matches("\\d{1,11}")
                ? LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC)
                : LocalDate.now(ZoneId.systemDefault());
    }

    boolean debugging() {
        return !environment.getOrDefault("LASTRESORT_DEBUG", "").isBlank();
    }

    /** Java only knows whether input and output both are one; Linux tells of each stream. */
    private static boolean isTerminal(int stream) {
        return linuxTerminal(stream).orElseGet(() -> {
            Console console = System.console();
            return console != null && console.isTerminal();
        });
    }

    private static Optional<Boolean> linuxTerminal(int stream) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
            return Optional.of(target.startsWith("/dev/pts/") || target.startsWith("/dev/tty")
                    || target.equals("/dev/console"));
        } catch (IOException | UnsupportedOperationException | SecurityException notLinux) {
            return Optional.empty();
        }
    }
}
