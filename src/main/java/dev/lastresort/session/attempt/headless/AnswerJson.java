package dev.lastresort.session.attempt.headless;

import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.Reply.Grid;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.RoomView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a player is told of a price or of what was done, as JSON. */
final class AnswerJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnswerJson() {}

    static ObjectNode error(String code, String why) {
        return NODES.objectNode().put("answer", "error").put("code", code).put("why", why);
    }

    static ObjectNode of(Price price) {
        return switch (price) {
            case Price.Impossible(var why) ->
                    NODES.objectNode().put("answer", "impossible").put("why", why);
            case Price.Costs costs -> {
                ObjectNode node = NODES.objectNode().put("answer", "price")
                        .put("totalSeconds", costs.total().toSeconds())
                        .put("waitingSeconds", costs.waiting().toSeconds());
                node.set("phases", ViewJson.phases(costs.phases()));
                node.set("notes", ViewJson.texts(costs.notes()));
                costs.discarded().ifPresent(loss -> node.set("discards", loss(loss)));
                costs.person().ifPresent(person -> node.put("person", person));
                yield node;
            }
        };
    }

    private static JsonNode loss(RestoreLoss loss) {
        ObjectNode node = NODES.objectNode().put("to", ViewJson.text(loss.to()))
                .put("count", loss.count());
        node.set("first", ViewJson.list(loss.first(), one -> NODES.objectNode()
                .put("at", ViewJson.text(one.at())).put("actor", one.actor()).put("n", one.n())));
        return node;
    }

    /** @param after what may be known once it was done */
    static ObjectNode of(Reply reply, RoomView after) {
        return switch (reply) {
            case Reply.NotDone(var why) ->
                    NODES.objectNode().put("answer", "not-done").put("why", why);
            case Reply.Done(var charged, var content) -> {
                ObjectNode node = NODES.objectNode().put("answer", "done")
                        .put("chargedSeconds", charged.toSeconds())
                        .put("now", ViewJson.text(after.now()))
                        .put("over", after.ending().isPresent());
                node.set("result", content(content));
                yield node;
            }
        };
    }

    private static ObjectNode content(Reply.Content content) {
        return switch (content) {
            case Reply.NoContent() -> kind("nothing");
            case Reply.Taken(int step) -> kind("taken").put("step", step);
            case Reply.TooLate() -> kind("too-late");
            case Reply.Waited(boolean early) -> kind("waited").put("early", early);
            case Reply.Stopped(boolean timedOut) -> kind("stopped").put("timedOut", timedOut);
            case Reply.Hint(int level, var text) ->
                    kind("hint").put("level", level).put("text", text);
            case Reply.BatchRan ran -> {
                ObjectNode node = kind("ran");
                node.set("grids", ViewJson.list(ran.results(), AnswerJson::grid));
                ran.error().ifPresent(error -> node.put("error", error));
                yield node;
            }
            case Reply.Declared heard -> {
                ObjectNode node = kind("declared").put("silent", heard.silent());
                node.set("programs", ViewJson.texts(heard.programs()));
                node.set("alarms", ViewJson.texts(heard.alarms()));
                yield node;
            }
            case Reply.Tried tried -> tried(tried);
        };
    }

    private static ObjectNode tried(Reply.Tried tried) {
        ObjectNode node = kind("tried");
        node.set("grids", ViewJson.list(tried.results(), AnswerJson::grid));
        tried.error().ifPresent(error -> node.put("error", error));
        ObjectNode touched = node.putObject("touched");
        tried.touched().forEach(touched::put);
        node.set("facts", ViewJson.list(tried.facts(), fact -> NODES.objectNode()
                .put("title", fact.title()).put("added", fact.added())
                .put("removed", fact.removed()).put("changed", fact.changed())));
        node.set("checks", ViewJson.list(tried.checks(), check -> NODES.objectNode()
                .put("title", check.title()).put("before", check.before())
                .put("after", check.after())));
        node.put("runSeconds", tried.run().toSeconds());
        node.set("locks", ViewJson.texts(tried.locks()));
        node.set("formulas", ViewJson.texts(tried.formulas()));
        return node;
    }

    private static JsonNode grid(Grid grid) {
        ObjectNode node = NODES.objectNode();
        node.set("columns", ViewJson.texts(grid.columns()));
        node.set("rows", ViewJson.list(grid.rows(), ViewJson::texts));
        return node.put("changed", grid.changed()).put("more", grid.more());
    }

    private static ObjectNode kind(String kind) {
        return NODES.objectNode().put("kind", kind);
    }
}
