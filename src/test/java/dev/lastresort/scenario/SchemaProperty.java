package dev.lastresort.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A property as the schema describes it. What an editor shows in one text is told here part by
 * part: what it means, its unit, and what leaving it out means.
 *
 * @param name     with the names of the objects that it is in, such as {@code peak.at}
 * @param required whether it must be there
 * @param oneOfMany whether its object has one property, and this is one that it can be
 */
record SchemaProperty(String name, JsonNode value, boolean required, boolean oneOfMany) {

    private static final Pattern LEFT_OUT = Pattern.compile("(?:^| )Left out, (.+)\\.$");
    private static final Pattern UNIT = Pattern.compile(" Unit: ([^.]+)\\.");

    /** All of a definition, those of objects in it after the one that holds them. */
    static List<SchemaProperty> of(JsonNode definition) {
        List<SchemaProperty> all = new ArrayList<>();
        collect(definition, "", List.of(), all);
        return all;
    }

    private static void collect(
            JsonNode definition, String within, List<String> known, List<SchemaProperty> all) {
        TreeSet<String> required = new TreeSet<>(known);
        definition.path("required").forEach(one -> required.add(one.asString()));
        boolean oneOfMany = definition.has("minProperties") && !definition.has("required");
        for (String holder : List.of("properties", "patternProperties")) {
            definition.path(holder).properties().forEach(property -> {
                JsonNode value = property.getValue();
                String name = within + readable(property.getKey());
                // A branch may only say when a property must be there.
                if (all.stream().noneMatch(one -> one.name.equals(name))) {
                    all.add(new SchemaProperty(name, value,
                            required.contains(property.getKey()), oneOfMany));
                    collect(value, name + ".", List.of(), all);
                    collect(value.path("items"), name + "[].", List.of(), all);
                }
            });
        }
        List<String> asked = definition.path("if").path("required").valueStream()
                .map(JsonNode::asString).toList();
        collectBranch(definition.path("then"), within, asked, all);
        collectBranch(definition.path("else"), within, List.of(), all);
    }

    private static void collectBranch(
            JsonNode branch, String within, List<String> known, List<SchemaProperty> all) {
        if (!branch.isMissingNode()) {
            collect(branch, within, known, all);
        }
    }

    /** A pattern of names, as people read it. */
    private static String readable(String name) {
        return name.startsWith("^")
                ? name.substring(1, name.length() - 1).replace("[^/]+", "NAME") : name;
    }

    private String description() {
        return value.path("description").asString("");
    }

    /** What holds where it is left out and no value says so. */
    Optional<String> leftOut() {
        return first(LEFT_OUT);
    }

    Optional<String> unit() {
        return first(UNIT);
    }

    private Optional<String> first(Pattern part) {
        Matcher matcher = part.matcher(description());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    String meaning() {
        return UNIT.matcher(LEFT_OUT.matcher(description()).replaceFirst("")).replaceFirst("");
    }

    boolean tellsItsDefault() {
        return value.has("default") || leftOut().isPresent() || oneOfMany;
    }

    /** The value's own examples, or else those of its type; an element's stands in a list. */
    static List<JsonNode> examples(JsonNode value, JsonNode schema) {
        if (value.has("examples")) {
            return List.copyOf(value.path("examples").valueStream().toList());
        }
        if (value.has("$ref")) {
            return examples(schema.at(value.path("$ref").asString().substring(1)), schema);
        }
        if (value.has("const")) {
            return List.of(value.path("const"));
        }
        if (value.has("enum")) {
            return value.path("enum").valueStream()
                    .filter(one -> !one.equals(value.path("default"))).limit(1).toList();
        }
        if (value.path("type").asString("").equals("boolean")) {
            return List.of(JsonNodeFactory.instance.booleanNode(
                    !value.path("default").asBoolean(false)));
        }
        return examples(value.path("items"), schema, value.has("items"));
    }

    private static List<JsonNode> examples(JsonNode items, JsonNode schema, boolean list) {
        return list ? examples(items, schema).stream().limit(1)
                .<JsonNode>map(one -> JsonNodeFactory.instance.arrayNode().add(one)).toList()
                : List.of();
    }
}
