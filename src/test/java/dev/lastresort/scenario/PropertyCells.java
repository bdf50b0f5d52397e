package dev.lastresort.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A property's row in the reference page. */
record PropertyCells(SchemaProperty property, JsonNode schema) {

    /** A longer value stands under its type's heading. */
    private static final int LONGEST = 70;
    /** So much may two values have together. */
    private static final int BOTH = 40;

    String row() {
        return Stream.of(name(), holds(), leftOut(), example(), property.meaning())
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private boolean mustBeThere() {
        return property.required() && property.leftOut().isEmpty();
    }

    private String name() {
        return "`" + property.name() + "`" + (mustBeThere() ? " *" : "");
    }

    private String holds() {
        return Stream.of(Optional.of(kind(property.value())), range(property.value()),
                property.unit().map(unit -> "in " + unit)).flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private String leftOut() {
        JsonNode value = property.value().path("default");
        if (!value.isMissingNode()) {
            return code(value);
        }
        return property.leftOut().orElse(mustBeThere() ? "–" : "one of these is there");
    }

    private String example() {
        List<JsonNode> all = SchemaProperty.examples(property.value(), schema);
        String first = code(all.getFirst());
        Optional<String> type = type(property.value());
        if (first.length() > LONGEST && type.isPresent()) {
            return "as in " + type.get();
        }
        List<String> shown = new ArrayList<>(List.of(first));
        if (all.size() > 1 && first.length() + code(all.get(1)).length() <= BOTH) {
            shown.add(code(all.get(1)));
        }
        return String.join(", ", shown);
    }

    /** The type that it or each of its elements is of. */
    private static Optional<String> type(JsonNode value) {
        return Stream.of(value, value.path("items")).filter(one -> one.has("$ref")).findFirst()
                .map(PropertyCells::kind);
    }

    static String code(JsonNode value) {
        return "`" + json(value) + "`";
    }

    /** In one line, as people write it. */
    static String json(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> "\"" + entry.getKey() + "\": " + json(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value.isArray()) {
            return value.valueStream().map(PropertyCells::json)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }

    private static Optional<String> range(JsonNode value) {
        Optional<String> least = bound(value, "minimum").map(bound -> bound + " or more")
                .or(() -> bound(value, "exclusiveMinimum").map(bound -> "above " + bound));
        Optional<String> most = bound(value, "maximum").map(bound -> "at most " + bound)
                .or(() -> bound(value, "exclusiveMaximum").map(bound -> "below " + bound));
        if (value.has("minimum") && value.has("maximum")) {
            return bound(value, "minimum")
                    .flatMap(from -> bound(value, "maximum").map(to -> from + " to " + to));
        }
        return Optional.of(Stream.of(least, most).flatMap(Optional::stream)
                .collect(Collectors.joining(", "))).filter(text -> !text.isEmpty());
    }

    private static Optional<String> bound(JsonNode value, String keyword) {
        return value.has(keyword)
                ? Optional.of(String.format(Locale.ROOT, "%,d", value.path(keyword).longValue()))
                : Optional.empty();
    }

    private static String kind(JsonNode value) {
        if (value.has("$ref")) {
            String name = value.path("$ref").asString().replace("#/$defs/", "");
            return "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")";
        }
        if (value.has("const")) {
            return code(value.path("const"));
        }
        if (value.has("enum")) {
            return value.path("enum").valueStream().map(PropertyCells::code)
                    .collect(Collectors.joining(", "));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (value.has(choice)) {
                return value.path(choice).valueStream().map(PropertyCells::kind)
                        .collect(Collectors.joining(" or "));
            }
        }
        if (value.path("additionalProperties").has("$ref")
                || value.path("additionalProperties").path("type").isString()) {
            return "object of " + kind(value.path("additionalProperties"));
        }
        if (!value.has("type") && value.has("then")) {
            return kind(value.path("then")) + " or " + kind(value.path("else"));
        }
        JsonNode type = value.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type)).map(JsonNode::asString)
                .map(one -> word(one, value)).collect(Collectors.joining(" or "));
    }

    private static String word(String type, JsonNode value) {
        return switch (type) {
            case "array" -> list(value.path("items"));
            case "string" -> value.path("then").has("enum") ? kind(value.path("then")) : "text";
            case "integer" -> "whole number";
            case "boolean" -> "`true`, `false`";
            default -> type;
        };
    }

    /** What an object in a list holds has rows of its own. */
    private static String list(JsonNode items) {
        boolean plain = items.path("type").asString("object").matches("string|number");
        return items.has("$ref") || plain ? "list of " + kind(items) : "list";
    }
}
