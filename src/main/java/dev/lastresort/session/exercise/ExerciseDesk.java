package dev.lastresort.session.exercise;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.exercise.ExerciseText;
import dev.lastresort.scenario.exercise.InjectSheet.TriedSheet;
import dev.lastresort.scenario.exercise.LoadedExercise;
import dev.lastresort.scenario.json.FolderFile;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Places.Place;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.WholeFile;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Makes, reads and keeps exercises. Invariant: it writes over no file. */
public final class ExerciseDesk {

    /** What reading one came to. */
    public sealed interface ExerciseRead {}

    /**
     * One that fits its scenarios.
     *
     * @param scenarios those of its parts, in their order, each with the part's seed and engine
     * @param places    where each part stands
     */
    public record Ready(Exercise exercise, List<Loaded.Valid> scenarios, List<Place> places)
            implements ExerciseRead {

        public Ready {
            scenarios = List.copyOf(scenarios);
            places = List.copyOf(places);
        }

        public List<Scenario> played() {
            return scenarios.stream().map(Loaded.Valid::scenario).toList();
        }

        /** What is still to be played from that part on, counted from 0. */
        public Ready from(int part) {
            int parts = scenarios.size();
            return new Ready(exercise.withParts(exercise.parts().subList(part, parts)),
                    scenarios.subList(part, parts), places.subList(part, parts));
        }
    }

    public record Refused(List<Problem> problems) implements ExerciseRead, Making {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** What came of writing one. */
    public sealed interface Making {}

    public record MadeFile(String file) implements Making {}

    /** The name or the place does not do. */
    public record NotMade(String reason) implements Making {}

    /** The disk does not take it. */
    public record DiskRefuses(String reason) implements Making {}

    private final ScenarioSource source;

    public ExerciseDesk(ScenarioSource source) {
        this.source = source;
    }

    /**
     * An exercise: one that was written, or one that is made here and now of a scenario.
     *
     * @param word an exercise's file, a scenario's file, or a bundled scenario's id
     */
    public ExerciseRead read(String word) {
        return read(word, Optional.empty());
    }

    /** @param engine on which all of it is to be played, whatever it says itself */
    public ExerciseRead read(String word, Optional<EngineName> engine) {
        if (!word.endsWith(ExerciseReader.ENDING)) {
            return switch (source.read(word, set(engine), OptionalLong.empty())) {
                case Loaded.Valid valid -> new Ready(
                        ExerciseDraft.of(valid.scenario()).on(engine), List.of(valid),
                        List.of(valid.places().of("")));
                case Loaded.Invalid(var problems) -> new Refused(problems);
            };
        }
        Path file;
        try {
            file = Path.of(word);
        } catch (InvalidPathException noPath) {
            return new Refused(missing(word));
        }
        return held(new ExerciseReader().read(file), file, engine);
    }

    /**
     * One that is still being written.
     *
     * @param file where it lies, or would
     */
    public ExerciseRead read(Path file, byte[] bytes) {
        return held(new ExerciseReader().read(file.toString(), bytes), file, Optional.empty());
    }

    private static List<Setting> set(Optional<EngineName> engine) {
        return engine.stream().map(Setting::engine).toList();
    }

    private ExerciseRead held(LoadedExercise loaded, Path file, Optional<EngineName> engine) {
        return switch (loaded) {
            case LoadedExercise.Unsound(var problems) -> new Refused(problems);
            case LoadedExercise.Sound(var exercise, var places) -> fitting(
                    new LoadedExercise.Sound(exercise.on(engine), places), file);
        };
    }

    static List<Problem> missing(String word) {
        Findings findings = new Findings();
        findings.error(Rule.FILE_MISSING, "", "this cannot be a file's name", "check the path");
        return findings.problems(Places.nowhereIn(word));
    }

    private ExerciseRead fitting(LoadedExercise.Sound sound, Path file) {
        Findings findings = new Findings();
        List<Loaded.Valid> scenarios = new ArrayList<>();
        List<ExercisePart> parts = sound.exercise().parts();
        for (int i = 0; i < parts.size(); i++) {
            String at = "/scenarios/" + i;
            Optional<Loaded.Valid> scenario = scenario(parts.get(i), file, at, findings);
            if (scenario.isPresent()) {
                scenarios.add(scenario.get());
                new ExerciseFit(scenario.get().scenario(), findings).look(parts.get(i), at);
            }
        }
        return findings.hasErrors() ? new Refused(findings.problems(sound.places()))
                : new Ready(sound.exercise(), scenarios,
                        IntStream.range(0, parts.size()).mapToObj(i -> sound.places()
                                .of("/scenarios/" + i + "/engine")).toList());
    }

    /**
     * What a sheet would make of an exercise that does not go with its scenarios, at the rows of
     * the sheet.
     */
    public static List<Problem> misfits(Ready ready, TriedSheet tried) {
        Findings findings = new Findings();
        tried.exercise().map(Exercise::parts).ifPresent(parts -> {
            for (int i = 0; i < parts.size(); i++) {
                new ExerciseFit(ready.scenarios().get(i).scenario(), findings)
                        .look(parts.get(i), "/scenarios/" + i);
            }
        });
        return findings.problems(tried.places());
    }

    /** A file's name leads to a file beside the exercise and nowhere else. */
    private Optional<Loaded.Valid> scenario(
            ExercisePart part, Path file, String at, Findings findings) {
        String name = part.scenario();
        String pointer = at + "/scenario";
        if (!name.endsWith(".json")) {
            if (!BundledScenarios.IDS.contains(name)) {
                findings.error(Rule.FILE_MISSING, pointer,
                        "no scenario called '" + name + "' comes with the program",
                        Suggestion.nearest(BundledScenarios.IDS, name)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("for a file of your own write its name, with .json"));
                return Optional.empty();
            }
            return valid(new BundledScenarios(source.reader()).read(
                    name, set(part.engine()), part.seed()), pointer, findings);
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return switch (FolderFile.of(folder, name)) {
            case FolderFile.Refused(var why, _) -> {
                findings.error(Rule.FILE_MISSING, pointer, "'" + name + "' is not read: " + why,
                        "keep the scenario beside the exercise, or in a folder below it");
                yield Optional.empty();
            }
            case FolderFile.Found(var found) -> valid(
                    source.reader().read(found, set(part.engine()), part.seed()),
                    pointer, findings);
        };
    }

    private static Optional<Loaded.Valid> valid(
            Loaded loaded, String pointer, Findings findings) {
        return switch (loaded) {
            case Loaded.Valid valid -> Optional.of(valid);
            case Loaded.Invalid(var problems) -> {
                findings.error(Rule.WRONG_SHAPE, pointer, "this scenario has errors",
                        problems.isEmpty() ? "validate it" : problems.getFirst().text());
                yield Optional.empty();
            }
        };
    }

    /**
     * Writes a new exercise, made of what those scenarios say.
     *
     * @param scenarios bundled ones' ids, or files beside the exercise
     * @param engine    on which it is to play them, whatever they say
     */
    public Making create(String name, List<String> scenarios, Optional<EngineName> engine) {
        return named(name, (file, id) -> {
            List<Scenario> read = new ArrayList<>();
            List<String> written = new ArrayList<>();
            for (String word : scenarios) {
                Optional<String> as = writtenAs(word, file);
                if (as.isEmpty()) {
                    return new NotMade("'" + word + "' does not lie beside the exercise: put the"
                            + " scenario there, or write the exercise where the scenario is");
                }
                switch (source.read(word, set(engine), OptionalLong.empty())) {
                    case Loaded.Invalid(var problems) -> {
                        return new Refused(problems);
                    }
                    case Loaded.Valid valid -> read.add(valid.scenario());
                }
                written.add(as.get());
            }
            return write(file, ExerciseDraft.of(id, read, written).on(engine));
        });
    }

    /** Writes that one into a new file, if it can be played from there. */
    public Making create(String name, Exercise exercise) {
        return named(name,
                (file, _) -> read(file, ExerciseText.bytes(exercise)) instanceof Refused refused
                        ? refused : write(file, exercise));
    }

    private Optional<String> writtenAs(String word, Path exercise) {
        Optional<Path> file = source.file(word);
        if (file.isEmpty()) {
            return Optional.of(word);
        }
        Path folder = Optional.ofNullable(exercise.toAbsolutePath().normalize().getParent())
                .orElse(exercise);
        return file.filter(path -> path.startsWith(folder))
                .map(path -> folder.relativize(path).toString().replace('\\', '/'));
    }

    @FunctionalInterface
    private interface Naming {
        Making as(Path file, String id);
    }

    private static Making named(String name, Naming naming) {
        Path file;
        try {
            file = Path.of(name.endsWith(ExerciseReader.ENDING) ? name
                    : name + ExerciseReader.ENDING);
        } catch (InvalidPathException noPath) {
            return new NotMade("'" + name + "' cannot be a file's name");
        }
        String fileName = String.valueOf(file.getFileName());
        String id = fileName.substring(0,
                Math.max(0, fileName.length() - ExerciseReader.ENDING.length()));
        if (!ScenarioFiles.isId(id)) {
            return new NotMade("'" + id + "' cannot be an exercise's name: write lower-case"
                    + " letters, digits and single hyphens, such as monday-drill");
        }
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? new NotMade(file + " is there already, and nothing is written over it; choose"
                        + " another name or folder")
                : naming.as(file, id);
    }

    private static Making write(Path file, Exercise exercise) {
        try {
            WholeFile.write(file, ExerciseText.bytes(exercise));
            return new MadeFile(file.toString());
        } catch (IOException cannot) {
            return new DiskRefuses(WholeFile.reason(file, cannot));
        }
    }
}
