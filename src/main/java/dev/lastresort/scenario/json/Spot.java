package dev.lastresort.scenario.json;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value in the tree together with its pointer. Its readers never fail: where the shape is wrong,
 * which the schema has reported already, they yield the emptiest value of their type.
 */
public record Spot(JsonNode node, String pointer) {

    public Spot at(String member) {
        return new Spot(node.path(member), Pointers.member(pointer, member));
    }

    public boolean has(String member) {
        return node.has(member);
    }

    public boolean present() {
        return !node.isMissingNode();
    }

    /**
     * A text for people, or a name: whatever in it would hide or turn what a reader sees is taken
     * out here, once, for every place where it will be shown.
     */
    public String text() {
        return Harmless.text(raw());
    }

    /** A text for people of which the lines stay apart. */
    public String lines() {
        return Harmless.lines(raw());
    }

    /** A text for machines, as it stands in the file. */
    public String raw() {
        return node.isString() ? node.stringValue() : "";
    }

    /** Empty where the value is missing or not a text. */
    public Optional<String> optionalText() {
        return node.isString() ? Optional.of(text()) : Optional.empty();
    }

    /** Empty where the value is missing or not a text. */
    public Optional<String> optionalLines() {
        return node.isString() ? Optional.of(lines()) : Optional.empty();
    }

    /** What a person typed, who gets it back as it was; surfaces make it harmless. */
    public Optional<String> optionalRaw() {
        return node.isString() ? Optional.of(raw()) : Optional.empty();
    }

    public long integer(long otherwise) {
        return node.isIntegralNumber() ? node.longValue() : otherwise;
    }

    public boolean flag(boolean otherwise) {
        return node.isBoolean() ? node.booleanValue() : otherwise;
    }

    /** The elements of a list; none if it is not one. */
    public List<Spot> elements() {
        List<Spot> elements = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                elements.add(new Spot(node.get(i), Pointers.element(pointer, i)));
            }
        }
        return List.copyOf(elements);
    }

    /** The name of a table or column, in the case in which the database keeps it. */
    String identifier() {
        return SqlName.kept(text());
    }

    List<String> identifiers() {
        return elements().stream().map(Spot::identifier).toList();
    }

    List<String> texts() {
        return elements().stream().map(Spot::text).toList();
    }

    List<String> rawTexts() {
        return elements().stream().map(Spot::raw).toList();
    }

    /**
     * The names of an object's properties in the order of the file; none if it is not an object.
     */
    public List<String> names() {
        return node.isObject() ? List.copyOf(node.propertyNames()) : List.of();
    }
}
