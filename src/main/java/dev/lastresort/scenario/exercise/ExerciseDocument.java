package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.scenario.json.SourceText.FileKind;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An exercise's file while it is changed, place by place. Immutable. Invariant: what is in it stays
 * in it until somebody changes that very place, whether it is sound or not.
 */
public final class ExerciseDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

    private final ObjectNode root;

    private ExerciseDocument(ObjectNode root) {
        this.root = root;
    }

    /** What reading bytes came to. */
    public sealed interface Opened {}

    /** @param bytes as they lie in the file */
    // The bytes are what was read, and nobody asks whether two are equal.
    @SuppressWarnings("ArrayRecordComponent")
    public record Editable(ExerciseDocument document, byte[] bytes) implements Opened {}

    /** It is no JSON object, or one that could not be written again as it is. */
    public record NotEditable(List<Problem> problems) implements Opened {
        public NotEditable {
            problems = List.copyOf(problems);
        }
    }

    public static ExerciseDocument of(Exercise exercise) {
        return new ExerciseDocument(ExerciseText.node(exercise));
    }

    /** What that file holds. */
    public static Opened of(Path file) {
        Findings findings = new Findings();
        return of(file.toString(), new SourceText(findings, FileKind.EXERCISE).of(file), findings);
    }

    /** @param name what problems call the file */
    public static Opened of(String name, byte[] bytes) {
        Findings findings = new Findings();
        return of(name, new SourceText(findings, FileKind.EXERCISE).of(bytes), findings);
    }

    private static Opened of(String name, Optional<String> text, Findings findings) {
        JsonTree tree = new JsonTree(findings);
        Optional<JsonNode> root = text.flatMap(tree::parse);
        Places places = text.isPresent() ? tree.places(name) : Places.nowhereIn(name);
        if (findings.hasErrors() || !(root.orElse(null) instanceof ObjectNode object)) {
            return new NotEditable(findings.hasErrors() ? findings.problems(places)
                    : noObject(places));
        }
        return new Editable(new ExerciseDocument(object),
                text.orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> noObject(Places places) {
        Findings findings = new Findings();
        findings.error(Rule.WRONG_SHAPE, "",
                "an exercise is a JSON object", "make one with: lastresort exercise new");
        return findings.problems(places);
    }

    private JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** What stands there, if it is a text, a number, true or false. */
    public Optional<String> text(String pointer) {
        return Optional.of(at(pointer)).filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull()).map(JsonNode::asString);
    }

    public boolean has(String pointer) {
        return !at(pointer).isMissingNode();
    }

    /** How many elements the list there has. */
    public int size(String pointer) {
        return at(pointer) instanceof ArrayNode list ? list.size() : 0;
    }

    /** The texts of the list there. */
    public List<String> texts(String pointer) {
        return IntStream.range(0, size(pointer))
                .mapToObj(i -> text(pointer + "/" + i).orElse("")).toList();
    }

    /** The same with that text there; without it the property is left out. */
    public ExerciseDocument with(String pointer, String text) {
        return text.isEmpty() ? without(pointer)
                : set(pointer, NODES.stringNode(text));
    }

    /** The same with that element of a list of texts, which stays there also if it is empty. */
    public ExerciseDocument withElement(String pointer, String text) {
        return set(pointer, NODES.stringNode(text));
    }

    /** The same with that number; what is none stays as it was typed. */
    public ExerciseDocument withNumber(String pointer, String text) {
        return WHOLE.matcher(text.strip()).matches()
                ? set(pointer, NODES.numberNode(Long.parseLong(text.strip())))
                : with(pointer, text);
    }

    public ExerciseDocument withFlag(String pointer, boolean value) {
        return set(pointer, NODES.booleanNode(value));
    }

    /** The same with a list of those texts there. */
    public ExerciseDocument withTexts(String pointer, List<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.forEach(list::add);
        return set(pointer, list);
    }

    /** The same with an object that has nothing in it yet. */
    public ExerciseDocument withObject(String pointer) {
        return set(pointer, NODES.objectNode());
    }

    /** The same with what stands at one place at another one, and not there any more. */
    public ExerciseDocument renamed(String from, String to) {
        return has(from) ? without(from).set(to, at(from)) : this;
    }

    /** The same with what another document has at that place, or without it if that has not. */
    public ExerciseDocument taking(String pointer, ExerciseDocument other, String from) {
        return other.has(from) ? set(pointer, other.at(from)) : without(pointer);
    }

    /** The same with one more element at the end of that list: the other document's. */
    public ExerciseDocument adding(String list, ExerciseDocument other, String from) {
        return added(list, other.at(from));
    }

    /** The same with one more text. */
    public ExerciseDocument adding(String list, String text) {
        return added(list, NODES.stringNode(text));
    }

    /** The same with one more object that has nothing in it yet. */
    public ExerciseDocument addingObject(String list) {
        return added(list, NODES.objectNode());
    }

    private ExerciseDocument added(String list, JsonNode element) {
        ArrayNode longer = at(list) instanceof ArrayNode now ? now.deepCopy() : NODES.arrayNode();
        longer.add(element.deepCopy());
        return set(list, longer);
    }

    /** The same without what stands there. */
    public ExerciseDocument without(String pointer) {
        ObjectNode copy = root.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        switch (copy.at(place.head())) {
            case ObjectNode holder -> holder.remove(place.last().getMatchingProperty());
            case ArrayNode holder -> holder.remove(place.last().getMatchingIndex());
            default -> {}
        }
        return new ExerciseDocument(copy);
    }

    /** The same with an element of a list so many places later. */
    public ExerciseDocument moved(String element, int by) {
        JsonPointer place = JsonPointer.compile(element);
        int from = place.last().getMatchingIndex();
        ObjectNode copy = root.deepCopy();
        if (copy.at(place.head()) instanceof ArrayNode list && from + by >= 0
                && from + by < list.size()) {
            list.insert(from + by, list.remove(from));
        }
        return new ExerciseDocument(copy);
    }

    /** Whatever the way there lacks is made. */
    private ExerciseDocument set(String pointer, JsonNode value) {
        ObjectNode copy = root.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode holder = holder(copy, place.head());
        switch (holder) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), value);
            default -> {}
        }
        return new ExerciseDocument(copy);
    }

    private static JsonNode holder(ObjectNode root, JsonPointer place) {
        JsonNode there = root.at(place);
        if (there.isContainer() || place.matches()) {
            return there;
        }
        JsonNode above = holder(root, place.head());
        ObjectNode made = NODES.objectNode();
        switch (above) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), made);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), made);
            default -> {}
        }
        return made;
    }

    /** As a file that people go on with. */
    public byte[] bytes() {
        return ExerciseText.bytes(root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExerciseDocument document && root.equals(document.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }
}
