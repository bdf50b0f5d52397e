package dev.lastresort.scenario;

import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets values in a tree, one after the other, and keeps account of which places no longer come from
 * the file.
 */
final class Overriding {

    private final Findings findings;
    private final JsonNode root;
    private Places places;

    Overriding(Findings findings, JsonNode root, Places places) {
        this.findings = findings;
        this.root = root;
        this.places = places;
    }

    Places places() {
        return places;
    }

    /** Tells which values have been written out from others, and from which. */
    void writtenOut(Map<String, String> from) {
        places = places.withWrittenOut(from);
    }

    void apply(Setting setting) {
        set(setting.pointer(), valueOf(setting.text()), setting.option());
    }

    void seed(long seed) {
        set("/seed", JsonNodeFactory.instance.numberNode(seed), "--seed");
    }

    private void set(String pointer, JsonNode value, String option) {
        if (!pointer.startsWith("/")) {
            findings.inOption(Rule.BAD_OVERRIDE, option, pointer, "a pointer starts with '/'",
                    "write it like /environment/databaseSize");
            return;
        }
        String parentPointer = Pointers.parent(pointer);
        String name = Pointers.lastName(pointer);
        switch (find(parentPointer)) {
            case ObjectNode parent -> {
                parent.set(name, value);
                places = places.withOption(pointer, option);
            }
            case ArrayNode parent -> setElement(parent, parentPointer, name, value, option);
            default -> leadsNowhere(pointer, option);
        }
    }

    private void setElement(
            ArrayNode parent, String parentPointer, String name, JsonNode value, String option) {
        int index = name.equals("-") ? parent.size() : index(name);
        if (index < 0 || index > parent.size() || index == parent.size() && !name.equals("-")) {
            leadsNowhere(Pointers.member(parentPointer, name), option);
            return;
        }
        if (index == parent.size()) {
            parent.add(value);
        } else {
            parent.set(index, value);
        }
        places = places.withOption(Pointers.element(parentPointer, index), option);
    }

    private static int index(String name) {
        return name.matches("0|[1-9]\\d{0,8}") ? Integer.parseInt(name) : -1;
    }

    private JsonNode find(String pointer) {
        return root.at(JsonPointer.compile(pointer));
    }

    private void leadsNowhere(String pointer, String option) {
        String existing = Pointers.parent(pointer);
        String lost = pointer;
        while (find(existing).isMissingNode()) {
            lost = existing;
            existing = Pointers.parent(existing);
        }
        String where = existing.isEmpty() ? "the document" : existing;
        findings.inOption(Rule.BAD_OVERRIDE, option, pointer,
                where + " exists, but has no '" + Pointers.lastName(lost) + "'",
                content(find(existing), Pointers.lastName(lost)));
    }

    private static String content(JsonNode node, String wanted) {
        return switch (node) {
            case ObjectNode object -> {
                Collection<String> members = List.copyOf(new ArrayList<>(object.propertyNames()));
                String near =
                        Suggestion.nearest(members, wanted)
                                .map(n -> "did you mean '" + n + "'? ")
                                .orElse("");
                yield near + "it has " + Suggestion.list(members);
            }
            case ArrayNode array ->
                    "it is a list of " + array.size() + ", counted from 0; '-' appends to it";
            default -> "it is a single value with nothing in it";
        };
    }

    private static JsonNode valueOf(String text) {
        Findings aside = new Findings();
        Optional<JsonNode> parsed = new JsonTree(aside).parse(text);
        return parsed.filter(node -> !aside.hasErrors())
                .orElseGet(() -> JsonNodeFactory.instance.stringNode(text));
    }
}
