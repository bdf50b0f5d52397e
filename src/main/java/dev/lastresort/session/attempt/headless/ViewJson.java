package dev.lastresort.session.attempt.headless;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.Goal;
import dev.lastresort.session.attempt.RoomView.GraphView;
import dev.lastresort.session.attempt.RoomView.Work;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a trainee may know, as JSON. Invariant: all of it is taken from the {@link RoomView} that
 * the window shows, so that there is nothing else to give away.
 */
record ViewJson(RoomView view, Optional<LocalDateTime> since) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode node() {
        ObjectNode node = NODES.objectNode().put("title", view.title());
        node.set("story", texts(view.story()));
        node.put("start", text(view.start())).put("page", text(view.page()))
                .put("now", text(view.now())).put("horizon", text(view.horizon()));
        node.set("goals", list(view.goals(), ViewJson::goal));
        node.set("actors", list(view.actors(), this::actor));
        node.set("messages", list(recent(view.messages(), RoomView.ReceivedMessage::at),
                message -> NODES.objectNode().put("at", text(message.at()))
                        .put("text", message.text())));
        node.set("log", list(recent(view.log(), LogEntry::at), ViewJson::entry));
        node.set("graphs", list(view.graphs(), this::graph));
        node.set("tables", list(view.tables(), ViewJson::table));
        node.set("schemaChanges", list(recent(view.ddl(), LogEntry::at), ViewJson::entry));
        node.set("work", list(view.works(), ViewJson::work));
        node.set("offers", offers(view.offers()));
        node.set("questions", texts(view.questions()));
        node.put("questionsFaced", view.faced());
        node.put("hints", view.hints()).put("hintsTaken", view.hintsTaken());
        node.set("decisions", list(view.decisions(), one -> NODES.objectNode()
                .put("index", one.index()).put("at", text(one.at())).put("what", one.what())
                .put("rationale", one.rationale())));
        node.put("over", view.ending().isPresent());
        return node;
    }

    private <T> List<T> recent(List<T> all, Function<T, LocalDateTime> at) {
        Predicate<T> told = one -> since.filter(from -> at.apply(one).isBefore(from)).isEmpty();
        return all.stream().filter(told).toList();
    }

    private static JsonNode goal(Goal goal) {
        return switch (goal) {
            case Goal.Recovery recovery -> NODES.objectNode().put("kind", "recovery")
                    .put("words", recovery.words()).put("downNow", recovery.isDown());
            case Goal.Loss(var limit, var age) -> NODES.objectNode().put("kind", "loss")
                    .put("limitSeconds", limit.toSeconds())
                    .put("backupAgeSeconds", age.toSeconds());
            case Goal.OtherLimit(var words) ->
                    NODES.objectNode().put("kind", "limit").put("words", words);
        };
    }

    private JsonNode actor(ActorStatus actor) {
        ObjectNode node = NODES.objectNode().put("name", actor.name()).put("title", actor.title())
                .put("state", lower(actor.state())).put("version", actor.version());
        node.set("versions", texts(actor.versions()));
        node.put("ok", actor.ok()).put("failed", actor.failed()).put("refused", actor.refused())
                .put("waiting", actor.waiting()).put("lastError", actor.lastError());
        node.set("states", list(recent(actor.spans(), RoomView.StatePeriod::to),
                span -> NODES.objectNode().put("from", text(span.from()))
                        .put("to", text(span.to())).put("state", lower(span.state()))));
        node.set("requests", list(recent(actor.recent(), RoomView.Request::at),
                request -> NODES.objectNode().put("at", text(request.at()))
                        .put("n", request.n()).put("error", request.error())));
        actor.group().ifPresent(group -> node.put("group", group.name()));
        return node;
    }

    private static JsonNode entry(LogEntry entry) {
        ObjectNode node = NODES.objectNode().put("at", text(entry.at()))
                .put("kind", lower(entry.kind()));
        entry.actor().ifPresent(actor -> node.put("actor", actor));
        return node.put("text", entry.text());
    }

    private JsonNode graph(GraphView graph) {
        ObjectNode node = NODES.objectNode().put("title", graph.title()).put("unit", graph.unit());
        graph.threshold().ifPresent(threshold -> node.put("threshold", threshold));
        node.set("samples", list(recent(graph.samples(), sample -> sample.at()), sample -> {
            ObjectNode one = NODES.objectNode().put("at", text(sample.at()));
            sample.value().ifPresentOrElse(value -> one.put("value", value),
                    () -> one.putNull("value"));
            return one;
        }));
        return node;
    }

    private static JsonNode table(RoomView.TableInfo table) {
        ObjectNode node = NODES.objectNode().put("name", table.name());
        table.rows().ifPresent(rows -> node.put("rows", rows));
        table.realRows().ifPresent(rows -> node.put("realRows", rows));
        node.set("columns", texts(table.columns()));
        return node.put("outside", table.outside());
    }

    private static JsonNode work(Work work) {
        ObjectNode node = NODES.objectNode().put("step", work.number()).put("name", work.name())
                .put("state", lower(work.progress()));
        work.startsAt().ifPresent(at -> node.put("startsAt", text(at)));
        work.endsAt().ifPresent(at -> node.put("endsAt", text(at)));
        work.after().ifPresent(step -> node.put("after", step));
        work.person().ifPresent(person -> node.put("person", person));
        node.set("phases", phases(work.phases()));
        return node.put("error", work.error());
    }

    static ArrayNode phases(List<Phase> phases) {
        return list(phases, phase -> NODES.objectNode().put("kind", lower(phase.kind()))
                .put("start", text(phase.start())).put("end", text(phase.end()))
                .put("formula", phase.formula()));
    }

    private static JsonNode offers(RoomView.Offers offers) {
        ObjectNode node = NODES.objectNode();
        node.set("backups", list(offers.backups(), backup -> NODES.objectNode()
                .put("name", backup.name()).put("at", text(backup.at()))
                .put("terms", backup.terms()).put("found", backup.found())));
        node.set("instances", texts(offers.instances()));
        node.set("coming", list(offers.coming(), one -> NODES.objectNode()
                .put("name", one.name()).put("step", one.step())));
        node.set("replicas", list(offers.replicas(), one -> NODES.objectNode()
                .put("name", one.name()).put("title", one.title())
                .put("standsAt", text(one.standsAt())).put("paused", one.paused())));
        node.set("waysBack", list(offers.waysBack(), ViewJson::wayBack));
        node.set("effects", list(offers.effects(), effect -> NODES.objectNode()
                .put("name", effect.name()).put("title", effect.title())
                .put("unit", effect.unit())));
        return node.put("readOnly", offers.readOnly()).put("maintenance", offers.maintenance());
    }

    /** With the step that takes it back. */
    private static JsonNode wayBack(RoomView.WayBack way) {
        ObjectNode node = NODES.objectNode().put("title", way.title());
        ObjectNode step = node.putObject("step").put("type", "resume").put("name", way.title());
        switch (way.what()) {
            case Containment.StopActor(String actor) -> step.put("actor", actor);
            case Containment.ReadOnly() -> step.put("readOnly", true);
            case Containment.Maintenance() -> step.put("maintenance", true);
            case Containment.Disruption(String name) -> step.put("disruption", name);
        }
        return node;
    }

    static <T> ArrayNode list(Collection<T> all, Function<T, JsonNode> one) {
        ArrayNode list = NODES.arrayNode();
        all.forEach(each -> list.add(one.apply(each)));
        return list;
    }

    static ArrayNode texts(Collection<String> all) {
        ArrayNode list = NODES.arrayNode();
        all.forEach(list::add);
        return list;
    }

    static String text(LocalDateTime instant) {
        return Wording.isoInstant(instant);
    }

    /** As a word of the protocol: lower case, with hyphens. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
