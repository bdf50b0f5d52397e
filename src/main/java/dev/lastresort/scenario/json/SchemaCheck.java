package dev.lastresort.scenario.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds a tree against the schema that ships with the program; nothing is ever fetched. It decides
 * what is wrong, and {@link ShapeProblem} how that is told.
 */
public final class SchemaCheck {

    public static final String RESOURCE = "scenario.schema.json";
    public static final String OF_ATTEMPTS = "attempt.schema.json";
    public static final String OF_EXERCISES = "exercise.schema.json";

    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf", "if");

    private static final Set<String> VALUES = Set.of("enum", "const");

    private final String resource;
    /** Made for the first tree, if there is one: it takes longer than to read many files. */
    private Optional<Schema> made = Optional.empty();

    public SchemaCheck() {
        this(RESOURCE);
    }

    public SchemaCheck(String resource) {
        this.resource = resource;
    }

    private synchronized Schema schema() {
        Schema schema = made.orElseGet(
                () -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(tree(text(resource))));
        made = Optional.of(schema);
        return schema;
    }

    public static String text() {
        return text(RESOURCE);
    }

    public static String text(String resource) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read as files are: to set up another reader takes as long as to read one text with it. */
    private static JsonNode tree(String schema) {
        return new JsonTree(new Findings()).parse(schema).orElseThrow();
    }

    public void check(JsonNode root, Findings findings) {
        check(root, "", findings);
    }

    /** @param at where it stands in its file */
    public void check(JsonNode root, String at, Findings findings) {
        Schema schema = schema();
        List<Error> errors = schema.validate(root);
        for (Error error : errors) {
            if (isMeasure(error) || isSaidBetter(error, errors)) {
                continue;
            }
            String holder = holderOf(error);
            ShapeProblem.of(error, at + pointer(error.getInstanceLocation()),
                    schema.getSchemaNode().at(holder), described(schema, holder)).addTo(findings);
        }
    }

    /**
     * Where a value may have one of several forms, all of them object to it. The choice itself says
     * nothing; neither does a form of another kind of value, where one of its own kind objects.
     */
    private static boolean isSaidBetter(Error error, List<Error> all) {
        String place = pointer(error.getInstanceLocation());
        Stream<Error> others = all.stream().filter(other -> other != error
                && !CHOICES.contains(other.getKeyword())
                && (pointer(other.getInstanceLocation()) + "/").startsWith(place + "/"));
        if (CHOICES.contains(error.getKeyword())) {
            return others.findAny().isPresent();
        }
        JsonNode value = error.getInstanceNode();
        boolean container = value != null && (value.isObject() || value.isArray());
        return switch (error.getKeyword()) {
            case "enum", "const" -> container && others.anyMatch(
                    other -> !VALUES.contains(other.getKeyword()));
            case "type" -> others.anyMatch(other -> !other.getKeyword().equals("type")
                    && !(container && VALUES.contains(other.getKeyword()))
                    && (container || other.getInstanceLocation()
                            .equals(error.getInstanceLocation())));
            default -> false;
        };
    }

    /** The nearest schema around the keyword that says what is meant. */
    private static JsonNode described(Schema schema, String holder) {
        JsonNode node = schema.getSchemaNode().at(holder);
        String at = holder;
        while (node.path("description").isMissingNode() && !at.isEmpty()) {
            at = Pointers.parent(at);
            node = schema.getSchemaNode().at(at);
        }
        return node;
    }

    /**
     * Whether it is about what an author expects: the schema says for editors which measures there
     * may be, and a check that knows the scenario's own names says it better.
     */
    private static boolean isMeasure(Error error) {
        return error.getKeyword().equals("additionalProperties")
                && pointer(error.getInstanceLocation()).endsWith("/expect");
    }

    /**
     * Pointer of the subschema that holds the keyword: the keyword's own location without its last
     * name.
     */
    private static String holderOf(Error error) {
        NodePath fragment = error.getSchemaLocation().getFragment();
        return Pointers.parent(pointer(fragment));
    }

    private static String pointer(NodePath path) {
        String pointer = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = Pointers.member(pointer, String.valueOf(path.getElement(i)));
        }
        return pointer;
    }
}
