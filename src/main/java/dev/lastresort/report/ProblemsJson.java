package dev.lastresort.report;

import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Problems as one JSON document for scripts. */
public final class ProblemsJson {

    private ProblemsJson() {}

    /** The document in UTF-8, with a line end after it. */
    public static byte[] bytes(List<String> files, List<Problem> problems) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = HarmlessJson.DOCUMENTS
                .createGenerator(new JsonLayout(), bytes)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("files");
            files.forEach(json::writeString);
            json.writeEndArray();
            for (Severity severity : Severity.values()) {
                json.writeNumberProperty(severity.label() + "s", problems.stream()
                        .filter(problem -> problem.severity() == severity).count());
            }
            json.writeArrayPropertyStart("problems");
            problems.forEach(problem -> write(problem, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(Problem problem, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", problem.file());
        json.writeStringProperty("severity", problem.severity().label());
        json.writeStringProperty("rule", problem.rule().id());
        json.writeNumberProperty("line", problem.line());
        json.writeNumberProperty("column", problem.column());
        json.writeStringProperty("pointer", problem.pointer());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("fix", problem.howToFix());
        json.writeEndObject();
    }
}
