package dev.lastresort.scenario;

import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.SchemaCheck;
import dev.lastresort.scenario.problem.Findings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The reference page of the format: written by hand down to a mark, and below it made of the
 * schema.
 *
 * <p>{@code mvn -q -Dtest=FormatPageTest -Dpage.write=true test} makes the lower part anew.
 */
public final class FormatPage {

    static final Path FILE = Path.of("src", "site", "markdown", "scenario-format.md");

    private static final String MARK =
            "<!-- made of the schema: what stands below is not edited -->\n";
    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- example: (?<place>\\S+) -->\\s*```json\\n(?<json>.*?)```", Pattern.DOTALL);

    private static final Pattern CONTENTS = Pattern.compile(
            "(?<=<!-- contents -->).*?(?=<!-- contents end -->)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

    private final JsonNode schema =
            new JsonTree(new Findings()).parse(SchemaCheck.text()).orElseThrow();
    private final StringBuilder text = new StringBuilder();

    /** An example and where it belongs in the starter: a pointer, or {@code complete}. */
    public record Example(String place, String json) {

        /** The scenario itself, or the starter with the example put into its place. */
        public Loaded loaded() {
            return new ScenarioReader().read("example.json",
                    (isComplete() ? json : ScenarioFiles.starter())
                            .getBytes(StandardCharsets.UTF_8),
                    isComplete() ? List.of() : List.of(new Setting(place, json)),
                    OptionalLong.empty());
        }

        public boolean isComplete() {
            return place.equals("complete");
        }
    }

    /** The values between quotes in the bullet of that name under "How things are written". */
    static List<String> written(String bullet) {
        Matcher line = Pattern.compile("- \\*\\*" + bullet + "\\*\\*(?s:.*?)\\n(?=- )")
                .matcher(written());
        if (!line.find()) {
            throw new IllegalStateException("the page has no bullet " + bullet);
        }
        return Pattern.compile("`\"([^\"]*)\"`").matcher(line.group()).results()
                .map(value -> value.group(1)).toList();
    }

    static String written() {
        return Samples.text(FILE);
    }

    public static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(written());
        while (example.find()) {
            examples.add(new Example(example.group("place"), example.group("json")));
        }
        return examples;
    }

    /** The page as it should be. */
    static String expected() {
        String page = written();
        int mark = page.indexOf(MARK);
        String byHand = mark < 0 ? page : page.substring(0, mark);
        String made = new FormatPage().reference();
        return CONTENTS.matcher(byHand).replaceFirst(
                Matcher.quoteReplacement(listed(byHand, "\n- ") + "\n- Every property: "
                        + listed(made, ", ").substring(2) + "\n"))
                + MARK + made;
    }

    /** The headings as links, each after a mark. */
    private static String listed(String text, String mark) {
        return HEADING.matcher(text).results().map(heading -> mark + "[" + heading.group(1) + "](#"
                + heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d_ -]", "")
                        .replace(' ', '-')
                + ")").collect(Collectors.joining());
    }

    static void write() throws IOException {
        Files.writeString(FILE, expected());
    }

    private String reference() {
        section("The document", schema);
        for (String name : schema.path("$defs").propertyNames()) {
            section(name, schema.path("$defs").path(name));
        }
        return text.toString();
    }

    private void section(String name, JsonNode definition) {
        text.append("\n## ").append(name).append("\n\n")
                .append(definition.path("description").asString("")).append('\n');
        List<JsonNode> examples =
                definition.path("examples").valueStream().toList();
        if (examples.stream().anyMatch(JsonNode::isObject)) {
            text.append("\n```\n");
            examples.forEach(one -> text.append(PropertyCells.json(one)).append('\n'));
            text.append("```\n");
        } else if (!examples.isEmpty()) {
            text.append("\nSuch as ").append(examples.stream().map(PropertyCells::code)
                    .collect(Collectors.joining(", "))).append(".\n");
        }
        kinds(definition);
        List<SchemaProperty> properties = SchemaProperty.of(definition);
        if (!properties.isEmpty()) {
            text.append("\n| property | holds | default | example | meaning |\n")
                    .append("|---|---|---|---|---|\n");
            properties.forEach(property -> text.append(new PropertyCells(property, schema).row())
                    .append('\n'));
        }
    }

    /** Where an object goes by its type, the page leads to what each type has. */
    private void kinds(JsonNode definition) {
        String links = definition.path("allOf").valueStream()
                .map(one -> "[" + one.at("/if/properties/type/const").asString() + "](#"
                        + one.at("/then/$ref").asString().replace("#/$defs/", "")
                                .toLowerCase(Locale.ROOT)
                        + ")")
                .collect(Collectors.joining(", "));
        if (!links.isEmpty()) {
            text.append("\nBy its type it has the properties of ").append(links).append(".\n");
        }
    }
}
