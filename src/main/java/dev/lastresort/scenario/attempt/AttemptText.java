package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.scenario.exercise.ExerciseText;
import dev.lastresort.scenario.text.HarmlessJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an attempt as {@link AttemptReader} reads it: what is read back is what was written. */
public final class AttemptText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder(HarmlessJson.FILES).build();

    private AttemptText() {}

    /** A decision to a line, so that two attempts can be compared by any tool. */
    public static byte[] bytes(Attempt attempt) {
        StringBuilder text = new StringBuilder("{\n");
        ObjectNode head = NODES.objectNode().put("formatVersion", attempt.fileVersion())
                .put("kind", "Attempt").put("scenario", attempt.scenario())
                .put("scenarioSha256", attempt.sha256()).put("seed", attempt.seed());
        if (attempt.engine() != EngineName.EMBEDDED) {
            head.put("engine", attempt.engine().word());
        }
        attempt.pressure().ifPresent(ratio -> head.put("pressure", ratio));
        attempt.fingerprint().ifPresent(print -> head.put("fingerprint", print));
        attempt.session().ifPresent(plan -> head.set("exercise", ExerciseText.node(plan)));
        if (!attempt.played().isZero()) {
            head.put("played", attempt.played().toString());
        }
        head.properties().forEach(property -> text.append("  ")
                .append(json(NODES.stringNode(property.getKey()))).append(": ")
                .append(json(property.getValue())).append(",\n"));
        text.append("  \"decisions\": [");
        List<Decision> decisions = attempt.decisions();
        for (int i = 0; i < decisions.size(); i++) {
            text.append(i == 0 ? "\n    " : ",\n    ").append(json(decision(decisions.get(i))));
        }
        return text.append(decisions.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One action, as it stands in a file. */
    public static String of(Action action) {
        return json(action(action));
    }

    private static String json(tools.jackson.databind.JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    private static ObjectNode decision(Decision decision) {
        ObjectNode node = NODES.objectNode().put("at", decision.at().toString());
        node.set("action", action(decision.action()));
        decision.rationale().ifPresent(why -> node.put("rationale", why));
        decision.seen().ifPresent(seen -> node.put("seen", seen));
        return node;
    }

    private static ObjectNode action(Action action) {
        ObjectNode node = NODES.objectNode();
        switch (action) {
            case Action.Wait(var until) -> node.put("type", "wait").put("until", until.toString());
            case Action.Deliberate(var until) ->
                    node.put("type", "deliberate").put("until", until.toString());
            case Action.Console(var statements, var stopped) -> {
                node.put("type", "console").set("statements", sql(statements));
                stopped.ifPresent(how -> node.set("stopped", stopped(how)));
            }
            case Action.Take(var step, var after, var as, var expects, boolean reviewed) -> {
                if (!reviewed) {
                    node.put("reviewed", false);
                }
                node.put("type", "take").set("step", StepText.of(step));
                after.ifPresent(number -> node.put("after", number));
                as.ifPresent(kind -> node.put("as", kind.label()));
                expected(node, expects);
            }
            case Action.Cancel(int step) -> node.put("type", "cancel").put("step", step);
            case Action.DryRun(var statements, var version, var stopped) -> {
                node.put("type", "dryRun").set("statements", sql(statements));
                version.ifPresent(name -> node.put("version", name));
                stopped.ifPresent(how -> node.set("stopped", stopped(how)));
            }
            case Action.AnswerQuestions(var predictions, var evidence) -> {
                ArrayNode list = NODES.arrayNode();
                predictions.forEach(prediction -> list.add(prediction(prediction)));
                node.put("type", "answer").set("predictions", list);
                node.put("evidence", evidence);
            }
            case Action.SkipQuestions() -> node.put("type", "skipQuestions");
            case Action.TakeHint(int level) -> node.put("type", "hint").put("level", level);
            case Action.DeclareResolved(var checked) -> {
                ArrayNode list = NODES.arrayNode();
                checked.forEach(one -> list.add(one.label()));
                node.put("type", "declareResolved").set("checked", list);
            }
            case Action.HandOver(var by) -> {
                node.put("type", "handOver");
                if (by != Action.EndedBy.PLAYERS) {
                    node.put("by", by.label());
                }
            }
            case Action.OfTeam(var entry) -> TeamText.write(entry, node);
        }
        return node;
    }

    static void expected(ObjectNode node, Forecast expects) {
        if (!expects.isBlank()) {
            ObjectNode expected = node.putObject("expects");
            expects.rowsLost().ifPresent(range -> expected.set("rowsLost", prediction(range)));
            expects.down().ifPresent(range -> expected.set("down", prediction(range)));
        }
    }

    static ArrayNode sql(List<Sql> statements) {
        ArrayNode list = NODES.arrayNode();
        statements.forEach(sql -> list.add(sql.text()));
        return list;
    }

    private static ObjectNode stopped(Action.Stopped stopped) {
        return NODES.objectNode()
                .put("cause", stopped.cause() == Action.StopCause.CANCELLED
                        ? "cancelled" : "timed-out")
                .put("charged", stopped.charged().toString());
    }

    private static ObjectNode prediction(Prediction prediction) {
        ObjectNode node = NODES.objectNode();
        switch (prediction) {
            case Prediction.Unknown() -> {}
            case Prediction.YesOrNo(boolean yes) -> node.put("yes", yes);
            case Prediction.Range(var from, var to, var unit) -> node.put("from", from)
                    .put("to", to).put("unit", unit.name().toLowerCase(Locale.ROOT));
        }
        return node;
    }
}
