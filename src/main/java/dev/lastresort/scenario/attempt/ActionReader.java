package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.scenario.json.SchemaCheck;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one action that somebody asks for, as it stands in an attempt's file. Invariant: it is held
 * against the schema of attempts, so that what is taken can be kept.
 */
public final class ActionReader {

    /** Of the decision that the action is put into while it is looked at. */
    private static final String PLACE = "/decisions/0";
    private static final String MIDNIGHT = "2000-01-01T00:00:00";
    private static final int DIGEST_LETTERS = 64;

    private final SchemaCheck schema = new SchemaCheck(SchemaCheck.OF_ATTEMPTS);

    /** What reading it came to. */
    public sealed interface Asked {}

    public record Sound(Action action, Optional<String> rationale) implements Asked {}

    /** @param problems a line each, with the place within what was asked */
    public record Unsound(List<String> problems) implements Asked {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }

    /** @param rationale why, in the words of whoever asks; a missing node for none */
    public Asked read(JsonNode action, JsonNode rationale) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode decision = nodes.objectNode().put("at", MIDNIGHT);
        decision.set("action", action);
        if (!rationale.isMissingNode()) {
            decision.set("rationale", rationale);
        }
        ObjectNode attempt = nodes.objectNode().put("formatVersion", Attempt.TEAM_FORMAT_VERSION)
                .put("kind", "Attempt").put("scenario", "asked")
                .put("scenarioSha256", "0".repeat(DIGEST_LETTERS)).put("seed", 0);
        attempt.set("decisions", nodes.arrayNode().add(decision));
        Findings findings = new Findings();
        schema.check(attempt, findings);
        if (findings.hasErrors()) {
            return unsound(findings);
        }
        Attempt read = new AttemptMapping(findings).attempt(new Spot(attempt, ""),
                Optional.empty());
        return findings.hasErrors() ? unsound(findings)
                : new Sound(read.decisions().getFirst().action(),
                        read.decisions().getFirst().rationale());
    }

    private static Unsound unsound(Findings findings) {
        return new Unsound(findings.problems(Places.nowhereIn("")).stream()
                .map(ActionReader::told).toList());
    }

    private static String told(Problem problem) {
        String place = problem.pointer().startsWith(PLACE)
                ? problem.pointer().substring(PLACE.length()) : problem.pointer();
        return (place.isEmpty() ? "" : place + ": ") + problem.advice();
    }
}
