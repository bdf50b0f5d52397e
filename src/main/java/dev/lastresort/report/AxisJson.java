package dev.lastresort.report;

import dev.lastresort.model.outcome.Axis;
import tools.jackson.core.JsonGenerator;

/** An axis in a document, with its currency where it counts money. */
public final class AxisJson {

    private AxisJson() {}

    public static void write(JsonGenerator json, Axis axis) {
        json.writeStartObject();
        json.writeStringProperty("name", axis.name());
        json.writeStringProperty("unit", axis.unit());
        axis.currency().ifPresent(one -> json.writeStringProperty("currency", one));
        json.writeName("value");
        axis.value().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeEndObject();
    }
}
