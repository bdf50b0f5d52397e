package dev.lastresort.report.sweep;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.report.AxisJson;
import dev.lastresort.report.JsonLayout;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A sweep as one JSON document for scripts; its bytes depend on nothing but the sweep. */
public final class SweepJson {

    /** Rises with every changed meaning. */
    static final int DOCUMENT_VERSION = 1;

    private static final String RESOURCE = "sweep.schema.json";

    private final JsonGenerator json;

    private SweepJson(JsonGenerator json) {
        this.json = json;
    }

    /** The document in UTF-8, with a line end after it. */
    public static byte[] bytes(Sweep sweep) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = HarmlessJson.DOCUMENTS
                .createGenerator(new JsonLayout(), bytes)) {
            new SweepJson(json).document(sweep);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** The JSON Schema (2020-12) of it, as it ships with the program. */
    public static String schema() {
        try (InputStream in = SweepJson.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void document(Sweep sweep) {
        json.writeStartObject();
        json.writeNumberProperty("documentVersion", DOCUMENT_VERSION);
        json.writeStringProperty("scenario", sweep.scenario());
        json.writeNumberProperty("seed", sweep.seed());
        sweep.engine().named().ifPresent(word -> json.writeStringProperty("engine", word));
        json.writeArrayPropertyStart("parameters");
        sweep.parameters().forEach(parameter -> {
            json.writeStartObject();
            json.writeStringProperty("pointer", parameter.pointer());
            texts("values", parameter.values());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeBooleanProperty("complete", sweep.isComplete());
        json.writeArrayPropertyStart("cells");
        sweep.cells().forEach(cell -> cell(sweep, cell));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void cell(Sweep sweep, SweptCell cell) {
        json.writeStartObject();
        texts("values", sweep.values(cell));
        switch (cell) {
            case SweptCell.Refused refused ->
                    json.writeStringProperty("refused", refused.reason());
            case SweptCell.MeasuredCell measured -> {
                json.writeName("decisionAt");
                measured.decisionAt().ifPresentOrElse(
                        at -> json.writeString(at.toString()), json::writeNull);
                texts("undominated", measured.undominated());
                json.writeArrayPropertyStart("branches");
                measured.branches().forEach(this::branch);
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private void branch(SweptBranch branch) {
        json.writeStartObject();
        json.writeStringProperty("name", branch.name());
        texts("dominatedBy", branch.dominatedBy());
        json.writeArrayPropertyStart("axes");
        branch.axes().forEach(axis -> AxisJson.write(json, axis));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
