package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.SchemaCheck;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.scenario.json.SourceText.FileKind;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Rule;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an exercise as carefully as a scenario: it may come from a stranger. Invariant: whatever
 * the bytes are, it answers with a {@link LoadedExercise} and never throws for them.
 */
public final class ExerciseReader {

    /** What its files' names end in. */
    public static final String ENDING = ".exercise.json";

    /** The version of this format. */
    static final int FORMAT_VERSION = 1;

    private final SchemaCheck schema = new SchemaCheck(SchemaCheck.OF_EXERCISES);

    /** The JSON Schema (2020-12) that exercises are held against. */
    public static String schema() {
        return SchemaCheck.text(SchemaCheck.OF_EXERCISES);
    }

    public LoadedExercise read(Path file) {
        Findings findings = new Findings();
        return read(file.toString(), new SourceText(findings, FileKind.EXERCISE).of(file),
                findings);
    }

    /** @param name what problems call the file */
    public LoadedExercise read(String name, byte[] bytes) {
        Findings findings = new Findings();
        return read(name, new SourceText(findings, FileKind.EXERCISE).of(bytes), findings);
    }

    private LoadedExercise read(String name, Optional<String> text, Findings findings) {
        if (text.isEmpty()) {
            return new LoadedExercise.Unsound(findings.problems(Places.nowhereIn(name)));
        }
        JsonTree tree = new JsonTree(findings);
        Optional<JsonNode> root = tree.parse(text.get());
        Places places = tree.places(name);
        if (root.isPresent() && FileKind.EXERCISE.refuses(root.get(), findings)) {
            return new LoadedExercise.Unsound(findings.problems(places));
        }
        if (root.filter(ExerciseReader::isNewer).isPresent()) {
            findings.error(Rule.UNKNOWN_VALUE, "/formatVersion",
                    "this exercise was written for a newer version of Last Resort",
                    "update the program to open it");
        } else if (root.isPresent()) {
            schema.check(root.get(), findings);
        }
        if (root.isEmpty() || findings.hasErrors()) {
            return new LoadedExercise.Unsound(findings.problems(places));
        }
        Exercise exercise = new ExerciseMapping(findings).exercise(new Spot(root.get(), ""));
        new ExerciseCheck(findings, "").look(exercise);
        return findings.hasErrors() ? new LoadedExercise.Unsound(findings.problems(places))
                : new LoadedExercise.Sound(exercise, places);
    }

    /**
     * One that stands in another file.
     *
     * @return empty where findings were added
     */
    public Optional<Exercise> within(Spot spot, Findings findings) {
        Findings own = new Findings();
        schema.check(spot.node(), spot.pointer(), own);
        if (!own.hasErrors()) {
            Exercise exercise = new ExerciseMapping(own).exercise(spot);
            new ExerciseCheck(own, spot.pointer()).look(exercise);
            if (!own.hasErrors()) {
                return Optional.of(exercise);
            }
        }
        findings.addAll(own);
        return Optional.empty();
    }

    private static boolean isNewer(JsonNode root) {
        JsonNode version = root.path("formatVersion");
        return version.isIntegralNumber() && version.longValue() > FORMAT_VERSION;
    }
}
