package dev.lastresort.scenario;

import dev.lastresort.scenario.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Reads scenarios for tests, whole or with a mistake set into them. */
public final class Samples {

    public static final Path ARCHIVE = Path.of("scenarios", "dropped-orders-archive.json");
    static final Path PRICES = Path.of("scenarios", "price-integer-to-decimal.json");

    private Samples() {}

    public static Loaded with(Path file, String... assignments) {
        List<Setting> settings = Arrays.stream(assignments).map(Setting::parse).toList();
        return new ScenarioReader().read(file, settings, OptionalLong.empty());
    }

    /** The archive's text with one passage replaced, which must be there. */
    static Loaded replacing(String passage, String replacement) {
        String text = text(ARCHIVE);
        if (!text.contains(passage)) {
            throw new IllegalArgumentException("not in the sample: " + passage);
        }
        return bytes(text.replace(passage, replacement).getBytes(StandardCharsets.UTF_8));
    }

    static Loaded bytes(byte[] bytes) {
        return new ScenarioReader().read("x.json", bytes, List.of(), OptionalLong.empty());
    }

    static Loaded json(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Problem> problems(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Valid valid -> valid.warnings();
            case Loaded.Invalid invalid -> invalid.problems();
        };
    }

    public static List<String> texts(Loaded loaded) {
        return problems(loaded).stream().map(Problem::text).toList();
    }

    /** The ids of all rules broken, each once, sorted. */
    static List<String> rules(Loaded loaded) {
        return List.copyOf(
                new TreeSet<>(
                        problems(loaded).stream().map(problem -> problem.rule().id()).toList()));
    }

    static Loaded.Valid valid(Loaded loaded) {
        if (loaded instanceof Loaded.Valid valid) {
            return valid;
        }
        throw new AssertionError(String.join("\n", texts(loaded)));
    }
}
