package dev.lastresort.library;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The attempts of the library's second readers: each read what the room shows and nothing else, and
 * decided as an on-call would. One file a scenario, with what it came to in a file beside it.
 */
public final class PlayedAttempts {

    private static final Path FOLDER = Path.of(
            "src", "test", "resources", "dev", "lastresort", "library", "played");
    private static final String ATTEMPT = ".attempt.json";

    private PlayedAttempts() {}

    /** The scenarios that were played, by id. */
    public static List<String> ids() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ATTEMPT))
                    .map(name -> name.substring(0, name.length() - ATTEMPT.length()))
                    .sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Path file(String id) {
        return FOLDER.resolve(id + ATTEMPT);
    }

    /** The attempt at that scenario, if it was played. */
    public static Optional<Attempt> of(String id) {
        if (!Files.exists(file(id))) {
            return Optional.empty();
        }
        return switch (new AttemptReader().read(file(id))) {
            case LoadedAttempt.Valid valid -> Optional.of(valid.attempt());
            case LoadedAttempt.Invalid(var problems) ->
                    throw new AssertionError(problems.getFirst().text());
        };
    }

    /** What the attempt at that scenario came to when it was recorded. */
    static List<String> outcome(String id) {
        try {
            return Files.readAllLines(FOLDER.resolve(id + ".outcome.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line for each objective, and one for each measure that is not 0. */
    static List<String> lines(BranchResult attempt) {
        return Stream.concat(
                attempt.objectives().stream().map(PlayedAttempts::line),
                attempt.axes().stream()
                        .filter(axis -> axis.value().filter(value -> value.signum() == 0).isEmpty())
                        .map(axis -> axis.name() + ": " + axis.value()
                                .map(value -> value.toPlainString() + " " + axis.unit())
                                .orElse("never")))
                .toList();
    }

    private static String line(Objective objective) {
        return (objective.label() + " " + objective.subject()).strip() + ": "
                + objective.state().name().toLowerCase(Locale.ROOT);
    }
}
