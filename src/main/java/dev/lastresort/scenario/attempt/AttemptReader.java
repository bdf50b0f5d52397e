package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.SchemaCheck;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.scenario.json.SourceText.FileKind;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads an attempt as carefully as a scenario: it may come from a stranger. Invariant: whatever the
 * bytes are, it answers with a {@link LoadedAttempt} and never throws for them.
 */
public final class AttemptReader {

    private static final String DAMAGED = "attempts are written whole, so this one was damaged"
            + " later, or is none: take it from a copy";

    private final SchemaCheck schema = new SchemaCheck(SchemaCheck.OF_ATTEMPTS);
    private final ExerciseReader exercises = new ExerciseReader();

    public LoadedAttempt read(Path file) {
        Findings findings = new Findings();
        return read(file.toString(), new SourceText(findings, FileKind.ATTEMPT).of(file), findings);
    }

    /** @param name what problems call the file */
    public LoadedAttempt read(String name, byte[] bytes) {
        Findings findings = new Findings();
        return read(name, new SourceText(findings, FileKind.ATTEMPT).of(bytes), findings);
    }

    private Optional<Exercise> session(Spot spot, Findings findings) {
        Optional<Exercise> exercise = exercises.within(spot, findings);
        exercise.filter(one -> one.parts().size() > 1).ifPresent(_ -> findings.error(
                Rule.WRONG_SHAPE, spot.pointer() + "/scenarios",
                "an attempt plays one scenario", "leave the others out"));
        return exercise;
    }

    /** What else it may hold is not for this program to judge. */
    private static boolean isNewer(JsonNode root) {
        JsonNode version = root.path("formatVersion");
        return version.isIntegralNumber() && version.longValue() > Attempt.NEWEST_FORMAT_VERSION;
    }

    /** Nobody writes attempts by hand, so that how to write JSON is no advice. */
    private static List<Problem> damaged(List<Problem> problems) {
        return problems.stream().map(problem -> switch (problem.rule()) {
            case INVALID_UTF8, SYNTAX, TRAILING_CONTENT -> new Problem(problem.severity(),
                    problem.rule(), problem.file(), problem.line(), problem.column(),
                    problem.pointer(), problem.message(), DAMAGED);
            default -> problem;
        }).toList();
    }

    private LoadedAttempt read(String name, Optional<String> text, Findings findings) {
        if (text.isEmpty()) {
            return new LoadedAttempt.Invalid(damaged(findings.problems(Places.nowhereIn(name))));
        }
        JsonTree tree = new JsonTree(findings);
        Optional<JsonNode> root = tree.parse(text.get());
        Places places = tree.places(name);
        if (root.isEmpty()) {
            return new LoadedAttempt.Invalid(damaged(findings.problems(places)));
        }
        if (FileKind.ATTEMPT.refuses(root.get(), findings)) {
            return new LoadedAttempt.Invalid(findings.problems(places));
        }
        if (isNewer(root.get())) {
            findings.error(Rule.UNKNOWN_VALUE, "/formatVersion",
                    "this attempt was recorded by a newer version of Last Resort",
                    "update the program to open it; until then its file stays as it is");
        } else {
            schema.check(root.get(), findings);
        }
        if (findings.hasErrors()) {
            return new LoadedAttempt.Invalid(findings.problems(places));
        }
        Spot spot = new Spot(root.get(), "");
        Optional<Exercise> session = spot.has("exercise")
                ? session(spot.at("exercise"), findings) : Optional.empty();
        Attempt attempt = new AttemptMapping(findings).attempt(spot, session);
        new AttemptCheck(findings).look(attempt);
        return findings.hasErrors() ? new LoadedAttempt.Invalid(findings.problems(places))
                : new LoadedAttempt.Valid(
                        attempt, places, AttemptMapping.isOfOlderRules(spot));
    }
}
