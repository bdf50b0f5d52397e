package dev.lastresort.scenario.json;

import com.networknt.schema.Error;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the schema objects to, in the author's words. */
record ShapeProblem(Rule rule, boolean inName, String pointer, String message, String howToFix) {

    private static final int SHOWN = 60;

    /**
     * @param pointer where in the file
     * @param holder    the subschema with the keyword that failed
     * @param described the nearest one around it that says what is meant
     */
    static ShapeProblem of(
            Error error, String pointer, JsonNode holder, JsonNode described) {
        String meaning = meaning(described);
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" -> missing(error, pointer, holder);
            case "additionalProperties" -> unknown(error, pointer, holder);
            case "type" -> inValue(Rule.WRONG_TYPE, pointer, types(error, holder), meaning);
            case "enum", "const" -> {
                List<String> choices = holder.has("enum") ? texts(holder.path("enum"))
                        : List.of(holder.path("const").asString());
                yield choices.size() > 1 || holder == described
                        ? choice(error, pointer, choices, areNumbers(holder))
                        : inValue(Rule.UNKNOWN_VALUE, pointer, shown(error.getInstanceNode())
                                + " is not possible here", meaning);
            }
            case "minItems", "minLength" -> tooSmall(error, pointer, holder, meaning);
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "maxItems",
                    "maxLength" -> {
                String message = "this is " + limit(error.getKeyword(), holder);
                yield inValue(Rule.OUT_OF_RANGE, pointer, message, meaning);
            }
            case "minProperties", "maxProperties" -> notOne(pointer, holder);
            case "pattern" -> inValue(Rule.BAD_NAME, pointer, unusable(error), meaning);
            case "propertyNames" -> inValue(Rule.BAD_NAME, pointer, "a name here cannot be used",
                    "letters, digits and underscores, and no digit first");
            case "not" -> inValue(Rule.OUT_OF_RANGE, pointer, unusable(error), meaning);
            case "uniqueItems" -> inValue(Rule.DUPLICATE_NAME, pointer,
                    "something stands in this list twice", "remove one of the two");
            default -> inValue(Rule.WRONG_SHAPE, pointer, error.getMessage(), meaning);
        };
    }

    private static String types(Error error, JsonNode holder) {
        String found = kindOf(error.getInstanceNode());
        return "this is " + found + ", but should be " + kinds(holder.path("type"));
    }

    private static String unusable(Error error) {
        return shown(error.getInstanceNode()) + " cannot be used here";
    }

    private static ShapeProblem notOne(String pointer, JsonNode holder) {
        List<String> kinds = List.copyOf(holder.path("properties").propertyNames());
        String fix =
                kinds.isEmpty() ? "keep one of them" : "choose one of " + Suggestion.list(kinds);
        return inValue(Rule.WRONG_SHAPE, pointer, "there should be exactly one kind here", fix);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    void addTo(Findings findings) {
        if (inName) {
            findings.errorInName(rule, pointer, message, howToFix);
        } else {
            findings.error(rule, pointer, message, howToFix);
        }
    }

    private static ShapeProblem inValue(
            Rule rule, String pointer, String message, String howToFix) {
        return new ShapeProblem(rule, false, pointer, message, howToFix);
    }

    private static ShapeProblem missing(Error error, String pointer, JsonNode holder) {
        String name = error.getProperty();
        String what = meaning(holder.path("properties").path(name));
        return inValue(Rule.REQUIRED_PROPERTY, pointer, "'" + name + "' is missing here",
                what.isEmpty() ? "add it" : "add it: " + what);
    }

    private static ShapeProblem unknown(Error error, String pointer, JsonNode holder) {
        String name = error.getProperty();
        List<String> known = List.copyOf(holder.path("properties").propertyNames());
        return new ShapeProblem(Rule.UNKNOWN_PROPERTY, true, Pointers.member(pointer, name),
                "'" + name + "' means nothing here", Suggestion.among(known, name));
    }

    private static boolean areNumbers(JsonNode holder) {
        return holder.has("enum") ? holder.path("enum").valueStream().allMatch(JsonNode::isNumber)
                : holder.path("const").isNumber();
    }

    private static ShapeProblem choice(
            Error error, String pointer, List<String> choices, boolean numbers) {
        String written = error.getInstanceNode().asString("");
        String fix =
                choices.size() == 1
                        ? "write " + choices.getFirst()
                        : numbers ? "write one of the numbers " + String.join(", ", choices)
                        : Suggestion.among(choices, written);
        return inValue(
                Rule.UNKNOWN_VALUE,
                pointer,
                shown(error.getInstanceNode()) + " is not possible here",
                fix);
    }

    private static ShapeProblem tooSmall(
            Error error, String pointer, JsonNode holder, String meaning) {
        boolean empty =
                error.getInstanceNode().isEmpty()
                        || error.getInstanceNode().asString("x").isEmpty();
        return empty
                ? inValue(Rule.EMPTY_VALUE, pointer, "this must not be empty", meaning)
                : inValue(Rule.OUT_OF_RANGE, pointer, "this is shorter than "
                        + holder.path(error.getKeyword()).asString(), meaning);
    }

    private static String limit(String keyword, JsonNode holder) {
        String bound = holder.path(keyword).asString();
        return switch (keyword) {
            case "minimum" -> "below " + bound;
            case "exclusiveMinimum" -> "not above " + bound;
            case "maximum" -> "above " + bound;
            case "exclusiveMaximum" -> "not below " + bound;
            default -> "longer than " + bound;
        };
    }

    private static String kinds(JsonNode type) {
        return type.isArray()
                ? type.valueStream()
                        .map(one -> kind(one.asString()))
                        .collect(Collectors.joining(" or "))
                : kind(type.asString());
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> type;
        };
    }

    private static String kindOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> node.asString();
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> "null";
        };
    }

    private static String shown(JsonNode node) {
        String text = node.isString() ? "'" + node.stringValue() + "'" : node.toString();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** The schema's own hover text, as a phrase, without what leaving it out would mean. */
    private static String meaning(JsonNode schema) {
        String text = schema.path("description").asString("")
                .replaceFirst(" (Unit: [^.]+\\.|Left out, ).*$", "");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
