package dev.lastresort.session.desk;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds the scenario that a word on the command line means: a file, else one that is bundled, or
 * standard input.
 */
public record ScenarioSource(ScenarioReader reader, StandardInput input) {

    /** One that reads the standard input of this process. */
    public ScenarioSource(ScenarioReader reader) {
        this(reader, StandardInput.ofThisProcess());
    }

    public Loaded read(String name) {
        return read(name, List.of(), OptionalLong.empty());
    }

    /** What it comes to; a file that takes too long to read is an invalid one. */
    public Loaded read(String name, List<Setting> settings, OptionalLong seed) {
        try {
            return BoundedRun.of(() -> found(name, settings, seed));
        } catch (LeftBehind left) {
            return new Loaded.Invalid(List.of(left.problem(name)));
        }
    }

    private Loaded found(String name, List<Setting> settings, OptionalLong seed) {
        if (StandardInput.isMeant(name)) {
            return input.bytes().map(bytes -> reader.read(
                    StandardInput.NAME, bytes, Path.of(""), settings, seed))
                    .orElseGet(() -> reader.missing(StandardInput.NAME, List.of()));
        }
        if (isBundled(name)) {
            return new BundledScenarios(reader).read(name, settings, seed);
        }
        return isThere(name)
                ? reader.read(Path.of(name), settings, seed)
                : reader.missing(name, BundledScenarios.IDS);
    }

    /** The text of a scenario that could be read. */
    public String text(String name) throws IOException {
        if (StandardInput.isMeant(name)) {
            return new String(input.bytes().orElseThrow(
                    () -> new IOException("standard input cannot be read")),
                    StandardCharsets.UTF_8);
        }
        return isBundled(name)
                ? new String(BundledScenarios.bytes(name), StandardCharsets.UTF_8)
                : Files.readString(Path.of(name));
    }

    /** The file that the word names; empty for one that comes with the program, or by a pipe. */
    public Optional<Path> file(String name) {
        return StandardInput.isMeant(name) || isBundled(name) ? Optional.empty()
                : Optional.of(Path.of(name).toAbsolutePath().normalize());
    }

    /** The same, read for another engine if it is not for that one. */
    public Loaded on(Loaded.Valid scenario, EngineName engine) {
        return scenario.scenario().engine() == engine ? scenario
                : reader.again(scenario.source(), List.of(Setting.engine(engine)),
                        OptionalLong.of(scenario.scenario().seed()));
    }

    private static boolean isBundled(String name) {
        return BundledScenarios.IDS.contains(name) && !Files.exists(Path.of(name));
    }

    private static boolean isThere(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
