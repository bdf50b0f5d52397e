package dev.lastresort.session.cohort;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The scenarios that attempts are made at: those that come with the program, and those named. */
final class ScenarioShelf {

    private final ScenarioSource source;
    private final Map<String, Volume> volumes = new LinkedHashMap<>();

    /**
     * A scenario that can be read.
     *
     * @param name of its file; empty for one that comes with the program
     */
    private record Volume(String name, String sha256) {}

    /** What there is to an attempt's scenario. */
    sealed interface Shelved {

        /** The day that it counts to. */
        PlayedDay day();
    }

    /** @param name of the scenario's file; empty for one that comes with the program */
    record Obtainable(PlayedDay day, String name) implements Shelved {}

    record Unobtainable(PlayedDay day, String why) implements Shelved {}

    ScenarioShelf(ScenarioSource source) {
        this.source = source;
    }

    /**
     * Adds the scenario of that file.
     *
     * @return why it cannot be used, a line each; none if it can
     */
    List<String> add(String name) {
        return switch (source.read(name)) {
            case Loaded.Invalid(var problems) ->
                    problems.stream().map(problem -> problem.text()).toList();
            case Loaded.Valid valid -> {
                try {
                    volumes.put(valid.scenario().id(), new Volume(name,
                            ScenarioFiles.contentSha256(
                                    source.text(name), valid.places().sqlFiles())));
                    yield List.of();
                } catch (IOException unreadable) {
                    yield List.of(name + " cannot be read");
                }
            }
        };
    }

    /** The scenario of an attempt, or why there is none. */
    Shelved of(Attempt attempt) {
        String id = attempt.scenario();
        Optional<Volume> volume = Optional.ofNullable(volumes.get(id)).or(() -> bundled(id));
        PlayedDay stated = new PlayedDay(id, attempt.sha256(), attempt.seed());
        if (volume.isEmpty()) {
            return new Unobtainable(stated, "no scenario called " + id + " comes with the program;"
                    + " name its file with --scenario");
        }
        return BundledScenarios.isSameDay(id, volume.get().sha256(), attempt.sha256())
                ? new Obtainable(new PlayedDay(id, volume.get().sha256(), attempt.seed()),
                        volume.get().name())
                : new Unobtainable(stated, "it was made at another version of the scenario " + id
                        + ", or at another scenario of that name");
    }

    private Optional<Volume> bundled(String id) {
        if (!BundledScenarios.IDS.contains(id)) {
            return Optional.empty();
        }
        Volume volume = new Volume("", ScenarioFiles.contentSha256(new String(
                BundledScenarios.bytes(id), StandardCharsets.UTF_8), new TreeMap<>()));
        volumes.put(id, volume);
        return Optional.of(volume);
    }

    /** The scenario itself, with the seed of that day. */
    Loaded read(Obtainable known) {
        OptionalLong seed = OptionalLong.of(known.day().seed());
        return known.name().isEmpty()
                ? new BundledScenarios(source.reader())
                        .read(known.day().scenario(), List.of(), seed)
                : source.read(known.name(), List.of(), seed);
    }
}
