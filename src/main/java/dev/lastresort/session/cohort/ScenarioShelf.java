package dev.lastresort.session.cohort;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The scenarios that attempts are made at: those that come with the program, those named, and those
 * that lie where one may be found. Invariant: an attempt gets the scenario whose content it names,
 * wherever that lies; files where one may only be found are read when an attempt lacks its
 * scenario, and never before.
 */
final class ScenarioShelf {

    private static final String NOT_HERE = ": put its file into the folder, open it in the window,"
            + " or name it with --scenario";

    private final ScenarioSource source;
    private final Map<String, List<Volume>> volumes = new LinkedHashMap<>();
    private final List<Path> perhaps = new ArrayList<>();
    private final List<Faulty> faulty = new ArrayList<>();

    /**
     * A scenario that can be read.
     *
     * @param name of its file; empty for one that comes with the program
     */
    private record Volume(String name, String sha256) {}

    /** A file that may have been meant. */
    private record Faulty(Path file, String text, String problem) {}

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
                    put(valid.scenario().id(), new Volume(name, ScenarioFiles.contentSha256(
                            source.text(name), valid.places().sqlFiles())));
                    yield List.of();
                } catch (IOException unreadable) {
                    yield List.of(name + " cannot be read");
                }
            }
        };
    }

    /** Files that may hold a scenario, or anything else. */
    void lookIn(List<Path> files) {
        perhaps.addAll(files);
    }

    private void put(String id, Volume volume) {
        volumes.computeIfAbsent(id, _ -> new ArrayList<>()).add(volume);
    }

    /** The scenario of an attempt, or why there is none. */
    Shelved of(Attempt attempt) {
        String id = attempt.scenario();
        bundle(id);
        Optional<Volume> volume = madeAt(attempt);
        if (volume.isEmpty()) {
            look();
            volume = madeAt(attempt);
        }
        return volume.<Shelved>map(one -> new Obtainable(
                new PlayedDay(id, one.sha256(), attempt.seed(), attempt.engine()),
                one.name()))
                .orElseGet(() -> new Unobtainable(
                        new PlayedDay(
                                id, attempt.sha256(), attempt.seed(), attempt.engine()),
                        why(id)));
    }

    private Optional<Volume> madeAt(Attempt attempt) {
        String id = attempt.scenario();
        return volumes.getOrDefault(id, List.of()).stream()
                .filter(one -> BundledScenarios.isSameDay(id, one.sha256(), attempt.sha256()))
                .findFirst();
    }

    private String why(String id) {
        List<String> others = volumes.getOrDefault(id, List.of()).stream()
                .map(one -> one.name().isEmpty() ? "that which comes with the program"
                        : String.valueOf(Path.of(one.name()).getFileName()))
                .distinct().toList();
        if (!others.isEmpty()) {
            return "it was made at another version of the scenario " + id + ", or at another"
                    + " scenario of that name: the file has changed since; here is only "
                    + String.join(" and ", others);
        }
        return faulty.stream().filter(one -> one.text().contains('"' + id + '"')).findFirst()
                .map(one -> "its scenario " + id + " cannot be read: " + one.file().getFileName()
                        + ": " + one.problem())
                .orElseGet(() -> "no scenario called " + id + " comes with the program" + NOT_HERE);
    }

    /** Each of these files is looked at once. */
    private void look() {
        List<Path> files = List.copyOf(perhaps);
        perhaps.clear();
        for (Path file : files) {
            try {
                if (Files.isRegularFile(file) && Files.size(file) <= SourceText.MAX_BYTES) {
                    List<String> faults = add(file.toString());
                    if (!faults.isEmpty()) {
                        faulty.add(new Faulty(file, Files.readString(file), faults.getFirst()
                                .replaceFirst("^.*?: error\\[[a-z-]+] ", "")));
                    }
                }
            } catch (IOException notAText) {
                // nobody has said that it is a scenario
            }
        }
    }

    private void bundle(String id) {
        if (BundledScenarios.IDS.contains(id) && volumes.getOrDefault(id, List.of()).stream()
                .noneMatch(one -> one.name().isEmpty())) {
            put(id, new Volume("", ScenarioFiles.contentSha256(new String(
                    BundledScenarios.bytes(id), StandardCharsets.UTF_8), new TreeMap<>())));
        }
    }

    /** The scenario itself, with the seed of that day, for the engine of that day. */
    Loaded read(Obtainable known) {
        OptionalLong seed = OptionalLong.of(known.day().seed());
        Loaded read = known.name().isEmpty()
                ? new BundledScenarios(source.reader())
                        .read(known.day().scenario(), List.of(), seed)
                : source.read(known.name(), List.of(), seed);
        return read instanceof Loaded.Valid valid ? source.on(valid, known.day().engine()) : read;
    }
}
