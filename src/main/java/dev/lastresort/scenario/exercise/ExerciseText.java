package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.scenario.text.HarmlessJson;
import dev.lastresort.scenario.text.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an exercise as {@link ExerciseReader} reads it: what is read back is what was written. */
public final class ExerciseText {

    private static final JsonMapper MAPPER = JsonMapper.builder(HarmlessJson.FILES).build();

    private ExerciseText() {}

    /** A file that people go on with. */
    public static byte[] bytes(Exercise exercise) {
        return bytes(node(exercise));
    }

    static byte[] bytes(JsonNode root) {
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** As it stands in a file. */
    public static ObjectNode node(Exercise exercise) {
        ObjectNode root = JsonNodeFactory.instance.objectNode()
                .put("formatVersion", ExerciseReader.FORMAT_VERSION).put("kind", "Exercise")
                .put("id", exercise.id()).put("title", exercise.title());
        ArrayNode objectives = root.putArray("objectives");
        exercise.objectives().forEach(one -> objectives.addObject()
                .put("name", one.name()).put("text", one.text()));
        ArrayNode seats = root.putArray("seats");
        exercise.seats().forEach(seat -> seat(seat, seats.addObject()));
        ArrayNode parts = root.putArray("scenarios");
        exercise.parts().forEach(part -> part(part, parts.addObject()));
        texts(root, "questions", exercise.questions());
        texts(root, "notes", exercise.notes());
        return root;
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(name)::add);
        }
    }

    private static void seat(Seat seat, ObjectNode node) {
        node.put("seat", seat.name().label());
        seat.person().ifPresent(person -> node.put("person", person));
        node.put("task", seat.task());
        ArrayNode sees = node.putArray("sees");
        seat.sees().forEach(pane -> sees.add(pane.label()));
    }

    private static void part(ExercisePart part, ObjectNode node) {
        node.put("scenario", part.scenario());
        part.seed().ifPresent(seed -> node.put("seed", seed));
        part.engine().ifPresent(engine -> node.put("engine", engine.word()));
        part.pressure().ifPresent(ratio -> node.put("pressure", ratio));
        node.putObject("timeBox").put("briefing", ValueText.of(part.time().briefing()))
                .put("play", ValueText.of(part.time().play()))
                .put("hotWash", ValueText.of(part.time().hotWash()))
                .put("hardStop", part.time().hardStop());
        texts(node, "readAloud", part.readAloud());
        ArrayNode injects = node.putArray("injects");
        part.injects().forEach(inject -> inject(inject, injects.addObject()));
        ArrayNode expected = node.putArray("expectedActions");
        part.expected().forEach(one -> {
            ObjectNode action = expected.addObject().put("name", one.name())
                    .put("text", one.text());
            one.objective().ifPresent(name -> action.put("objective", name));
        });
        texts(node, "hints", part.hints());
        texts(node, "signsOfSuccess", part.signs());
    }

    private static void inject(Inject inject, ObjectNode node) {
        node.put("name", inject.name());
        switch (inject.when()) {
            case Inject.AtInstant(var at) -> node.put("at", at.toString());
            case Inject.AtTime(var at) -> node.put("at", at.toString());
            case Inject.AfterPage(var after) -> node.put("after", ValueText.of(after));
            case Inject.OnShelf(char key) -> node.put("key", String.valueOf(key));
            case Inject.OnceMet(var condition) -> condition(condition, node.putObject("when"));
        }
        InjectText.content(inject.content(), node);
        inject.expected().ifPresent(text -> node.put("expected", text));
        inject.objective().ifPresent(name -> node.put("objective", name));
        inject.note().ifPresent(text -> node.put("note", text));
    }

    private static void condition(Alert.Condition condition, ObjectNode node) {
        switch (condition) {
            case Alert.Failures(var actor, int count) -> node.putObject("failures")
                    .put("actor", actor).put("count", count);
            case Alert.InvariantBroken(var name) -> node.put("invariantBroken", name);
            case Alert.At _ -> throw new IllegalArgumentException(
                    "an inject at an instant says so by itself");
        }
    }
}
