package dev.lastresort.scenario.json;

import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses a text into a tree and remembers where each value and each property name starts. The
 * tokens are walked here because the parser's own duplicate detection gives up at the first one,
 * and the author should see them all. Invariant: recursion is bounded by {@link #MAX_DEPTH}.
 */
public final class JsonTree {

    static final int MAX_DEPTH = 64;
    static final int MAX_STRING = 200_000;
    static final int MAX_NUMBER = 40;

    /** Far more than a scenario needs; they bound how many mistakes a file can hold. */
    static final int MAX_TOKENS = 50_000;
    static final int MAX_ELEMENTS = 2_000;

    private static final int MAX_SCALE = 30;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(500)
                    .maxTokenCount(MAX_TOKENS)
                    .maxDocumentLength(SourceText.MAX_BYTES)
                    .build())
            .build();

    private final Findings findings;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Map<String, Places.Position> values = new LinkedHashMap<>();
    private final Map<String, Places.Position> names = new LinkedHashMap<>();

    public JsonTree(Findings findings) {
        this.findings = findings;
    }

    /** The document, unless its syntax is broken; then the place is among the findings. */
    public Optional<JsonNode> parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            try {
                if (parser.nextToken() == null) {
                    report(
                            Rule.SYNTAX,
                            parser.currentLocation(),
                            "there is no value here",
                            "write a JSON object");
                    return Optional.empty();
                }
                JsonNode root = value(parser, "");
                if (parser.nextToken() != null) {
                    report(
                            Rule.TRAILING_CONTENT,
                            parser.currentTokenLocation(),
                            "something follows the end of the document",
                            "remove it, or look for a brace too many");
                }
                return Optional.of(root);
            } catch (JacksonException e) {
                reportBroken(e, parser, text);
                return Optional.empty();
            }
        }
    }

    public Places places(String file) {
        return new Places(file, values, names, Map.of());
    }

    private JsonNode value(JsonParser parser, String pointer) {
        values.put(pointer, position(parser.currentTokenLocation()));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> nodes.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> wholeNumber(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> nodes.nullNode();
        };
    }

    private ObjectNode object(JsonParser parser, String pointer) {
        ObjectNode object = nodes.objectNode();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            TokenStreamLocation start = parser.currentTokenLocation();
            String member = Pointers.member(pointer, name);
            boolean first = seen.add(name);
            if (first) {
                names.put(member, position(start));
            } else {
                report(Rule.DUPLICATE_PROPERTY, start, "'" + name + "' stands here a second time",
                        "keep one of the two; the first is in line "
                                + Objects.requireNonNull(names.get(member)).line());
            }
            parser.nextToken();
            // The second value must not overwrite the first one's places, so it is walked
            // where nothing points.
            JsonNode value = value(parser, first ? member : member + "/#again");
            if (first) {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (array.size() == MAX_ELEMENTS) {
                throw new StreamConstraintsException("long list", parser.currentTokenLocation());
            }
            array.add(value(parser, Pointers.element(pointer, array.size())));
        }
        return array;
    }

    private JsonNode wholeNumber(JsonParser parser) {
        if (parser.getBigIntegerValue().bitLength() < Long.SIZE) {
            return nodes.numberNode(parser.getLongValue());
        }
        return tooLarge(parser);
    }

    /** An exponent makes a short text a huge number, so the scale is bounded besides the length. */
    private JsonNode decimal(JsonParser parser) {
        try {
            BigDecimal value = parser.getDecimalValue();
            return Math.abs((long) value.scale()) > MAX_SCALE
                    ? tooLarge(parser)
                    : nodes.numberNode(value);
        } catch (NumberFormatException exponentHasNoInt) {
            return tooLarge(parser);
        }
    }

    private JsonNode tooLarge(JsonParser parser) {
        report(
                Rule.NUMBER_TOO_LARGE,
                parser.currentTokenLocation(),
                "this number cannot be held exactly",
                "whole numbers have 64 bits, decimals at most " + MAX_SCALE + " places");
        return nodes.numberNode(1L);
    }

    private void reportBroken(JacksonException e, JsonParser parser, String text) {
        TokenStreamLocation where =
                e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        if (e instanceof StreamConstraintsException) {
            report(
                    Rule.READING_LIMIT,
                    where,
                    "a limit of reading is exceeded here",
                    "at most "
                            + MAX_DEPTH
                            + " levels, "
                            + MAX_STRING
                            + " characters a text, "
                            + MAX_NUMBER
                            + " digits a number, "
                            + MAX_ELEMENTS
                            + " elements a list and "
                            + MAX_TOKENS
                            + " marks and values in all are read");
            return;
        }
        // The parser's own words are about its insides.
        SyntaxFault.in(text).ifPresentOrElse(
                fault -> findings.at(Severity.ERROR, Rule.SYNTAX, fault.position(text),
                        fault.message(), fault.howToFix()),
                () -> report(Rule.SYNTAX, where, "this cannot be read as JSON",
                        "look at this place and just before it"));
    }

    private void report(Rule rule, TokenStreamLocation where, String message, String howToFix) {
        findings.at(Severity.ERROR, rule, position(where), message, howToFix);
    }

    private static Places.Position position(TokenStreamLocation location) {
        return new Places.Position(
                Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
