package dev.lastresort.report;

import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Profile;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** A list of scenarios by what may be known before one is practised; never who wins in it. */
public final class ListingText {

    private ListingText() {}

    /** For people: id, title, fault, difficulty and minutes of each, in columns. */
    public static String table(List<Scenario> scenarios) {
        if (scenarios.isEmpty()) {
            return "No scenario is like that. Without options the command lists all.\n";
        }
        Table table = Table.ofWords();
        scenarios.forEach(scenario -> table.add(
                cells(scenario).stream().map(List::of).toList()));
        return table.lines().stream().map(row -> row.getFirst() + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(Scenario scenario) {
        Profile profile = scenario.briefing().profile();
        return List.of(scenario.id(), Harmless.text(scenario.briefing().title()),
                profile.hazard().map(Profile.FaultClass::title).orElse("-"),
                profile.silent() ? "silent" : "loud",
                difficulty(scenario.briefing()),
                profile.minutes().isPresent() ? profile.minutes().getAsInt() + " min" : "-");
    }

    private static String difficulty(Briefing briefing) {
        return briefing.difficulty().name().toLowerCase(Locale.ROOT);
    }

    /**
     * For scripts.
     *
     * @param routes name of a suggested order to the ids that it takes
     */
    public static String json(
            List<Scenario> scenarios, SequencedMap<String, List<String>> routes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = HarmlessJson.DOCUMENTS
                .createGenerator(new JsonLayout(), bytes)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("scenarios");
            scenarios.forEach(scenario -> write(scenario, json));
            json.writeEndArray();
            json.writeObjectPropertyStart("orders");
            for (Map.Entry<String, List<String>> route : routes.entrySet()) {
                json.writeArrayPropertyStart(route.getKey());
                route.getValue().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(Scenario scenario, JsonGenerator json) {
        Briefing briefing = scenario.briefing();
        Profile profile = briefing.profile();
        json.writeStartObject();
        json.writeStringProperty("id", scenario.id());
        json.writeStringProperty("title", briefing.title());
        json.writeStringProperty("system", briefing.system());
        json.writeStringProperty("difficulty", difficulty(briefing));
        profile.minutes().ifPresent(minutes -> json.writeNumberProperty("minutes", minutes));
        profile.hazard().ifPresent(
                hazard -> json.writeStringProperty("hazard", hazard.label()));
        json.writeBooleanProperty("silent", profile.silent());
        json.writeArrayPropertyStart("tags");
        profile.tags().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
