package dev.lastresort.session.attempt.headless;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.scenario.attempt.ActionReader;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.attempt.headless.PlayerRequest.AskPrice;
import dev.lastresort.session.attempt.headless.PlayerRequest.AwaitNews;
import dev.lastresort.session.attempt.headless.PlayerRequest.Doing;
import dev.lastresort.session.attempt.headless.PlayerRequest.NotUnderstood;
import dev.lastresort.session.attempt.headless.PlayerRequest.Observe;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a player asks for. Invariant: whatever the line is, there is a request. */
final class RequestReader {

    /** The one name that a line cannot do without. */
    private static final String WHAT = "do";

    /** The properties that each sort of request may have besides. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "observe", Set.of("since"),
            "price", Set.of("action"),
            "act", Set.of("action", "rationale"),
            "declare", Set.of("checked", "rationale"),
            "wait", Set.of());

    private final ActionReader actions = new ActionReader();

    PlayerRequest read(String line) {
        Findings findings = new Findings();
        Optional<JsonNode> root = new JsonTree(findings).parse(line);
        if (root.isEmpty() || findings.hasErrors()) {
            return new NotUnderstood("not-json", findings.problems(Places.nowhereIn("")).stream()
                    .map(Problem::advice).findFirst().orElse("this cannot be read as JSON"));
        }
        String what = root.get().path(WHAT).isString()
                ? root.get().path(WHAT).stringValue() : "";
        if (!root.get().isObject() || !KNOWN.containsKey(what)) {
            return new NotUnderstood("unknown-request", "write an object whose \"do\" is observe,"
                    + " price, act, declare or wait");
        }
        for (String name : root.get().propertyNames()) {
            if (!name.equals(WHAT) && !KNOWN.getOrDefault(what, Set.of()).contains(name)) {
                return new NotUnderstood("unknown-property",
                        "'" + name + "' is no property of " + what);
            }
        }
        return read(what, root.get());
    }

    private PlayerRequest read(String what, JsonNode root) {
        return switch (what) {
            case "observe" -> observe(root.path("since"));
            case "wait" -> new AwaitNews();
            case "declare" -> action(declaration(root), root.path("rationale"), false);
            default -> action(root.path("action"), root.path("rationale"), what.equals("price"));
        };
    }

    private static PlayerRequest observe(JsonNode since) {
        if (since.isMissingNode()) {
            return new Observe(Optional.empty());
        }
        try {
            return new Observe(Optional.of(LocalDateTime.parse(
                    since.isString() ? since.stringValue() : "")));
        } catch (DateTimeParseException unreadable) {
            return new NotUnderstood("wrong-shape",
                    "/since: write an instant, such as 2026-03-02T10:35:00");
        }
    }

    private static JsonNode declaration(JsonNode root) {
        ObjectNode action = JsonNodeFactory.instance.objectNode().put("type", "declareResolved");
        if (!root.path("checked").isMissingNode()) {
            action.set("checked", root.path("checked"));
        }
        return action;
    }

    private PlayerRequest action(JsonNode action, JsonNode rationale, boolean priced) {
        if (action.isMissingNode()) {
            return new NotUnderstood("wrong-shape", "/action: say what to do");
        }
        return switch (actions.read(action, rationale)) {
            case ActionReader.Unsound(var problems) ->
                    new NotUnderstood("wrong-shape", String.join("; ", problems));
            case ActionReader.Sound(var sound, var _) when isRecorded(sound) ->
                    new NotUnderstood("wrong-shape", "/action: \"stopped\" and \"deliberate\" are"
                            + " what the room records, and not asked for");
            case ActionReader.Sound(var sound, var why) ->
                    priced ? new AskPrice(sound) : new Doing(sound, why);
        };
    }

    /** What nobody can ask for: it says what became of something. */
    private static boolean isRecorded(Action action) {
        return switch (action) {
            case Action.Console console -> console.stopped().isPresent();
            case Action.DryRun dry -> dry.stopped().isPresent();
            case Action.Deliberate _ -> true;
            default -> false;
        };
    }
}
