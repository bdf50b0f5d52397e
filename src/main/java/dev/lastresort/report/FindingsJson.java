package dev.lastresort.report;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Findings as one JSON document for scripts. */
public final class FindingsJson {

    private FindingsJson() {}

    /** The document in UTF-8, with a line end after it. */
    public static byte[] bytes(List<String> files, List<Finding> findings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(new JsonLayout(), bytes)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("files");
            files.forEach(json::writeString);
            json.writeEndArray();
            for (Finding.Severity severity : Finding.Severity.values()) {
                json.writeNumberProperty(severity.label() + "s", findings.stream()
                        .filter(finding -> finding.severity() == severity).count());
            }
            json.writeArrayPropertyStart("problems");
            findings.forEach(finding -> write(finding, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", finding.file());
        json.writeStringProperty("severity", finding.severity().label());
        json.writeStringProperty("rule", finding.rule());
        json.writeNumberProperty("line", finding.line());
        json.writeNumberProperty("column", finding.column());
        json.writeStringProperty("pointer", finding.pointer());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("mend", finding.mend());
        json.writeEndObject();
    }
}
