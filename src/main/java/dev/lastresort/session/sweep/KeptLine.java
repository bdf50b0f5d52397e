package dev.lastresort.session.sweep;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

/** A cell in one line of JSON, written and read. Whatever the line is, reading does not throw. */
final class KeptLine {

    private static final String COLUMN = "column";
    private static final String ROW = "row";
    private static final String REFUSED = "refused";
    private static final String BRANCHES = "branches";

    private KeptLine() {}

    static String of(SweptCell cell) {
        return written(json -> {
            json.writeNumberProperty(COLUMN, cell.column());
            json.writeNumberProperty(ROW, cell.row());
            switch (cell) {
                case SweptCell.Refused refused ->
                        json.writeStringProperty(REFUSED, refused.reason());
                case SweptCell.MeasuredCell measured -> {
                    measured.decisionAt()
                            .ifPresent(at -> json.writeStringProperty("decisionAt", at.toString()));
                    json.writeArrayPropertyStart(BRANCHES);
                    measured.branches().forEach(branch -> write(branch, json));
                    json.writeEndArray();
                }
            }
        });
    }

    private static void write(SweptBranch branch, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", branch.name());
        json.writeArrayPropertyStart("dominatedBy");
        branch.dominatedBy().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("axes");
        branch.axes().forEach(axis -> {
            json.writeStartObject();
            json.writeStringProperty("name", axis.name());
            json.writeStringProperty("unit", axis.unit());
            axis.currency().ifPresent(money -> json.writeStringProperty("currency", money));
            // as text: a reader may not make another number of it
            axis.value()
                    .ifPresent(value -> json.writeStringProperty("value", value.toPlainString()));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    /** One object in one line. */
    static String written(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = HarmlessJson.DOCUMENTS
                .createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Empty if it is no cell of that sweep. */
    static Optional<SweptCell> read(String line, Sweep sweep) {
        Findings aside = new Findings();
        try {
            return new JsonTree(aside).parse(line).filter(_ -> !aside.hasErrors())
                    .flatMap(node -> cell(node, sweep));
        } catch (DateTimeException | NumberFormatException no) {
            return Optional.empty();
        }
    }

    private static Optional<SweptCell> cell(JsonNode node, Sweep sweep) {
        int column = node.path(COLUMN).asInt(-1);
        int row = node.path(ROW).asInt(-1);
        boolean inside = column >= 0 && column < sweep.columns()
                && row >= 0 && row < sweep.rows();
        if (!inside) {
            return Optional.empty();
        }
        if (node.path(REFUSED).isString()) {
            return Optional.of(
                    new SweptCell.Refused(column, row, node.path(REFUSED).stringValue()));
        }
        List<SweptBranch> branches = new ArrayList<>();
        node.path(BRANCHES).forEach(each -> branches.add(branch(each)));
        return branches.isEmpty() ? Optional.empty() : Optional.of(new SweptCell.MeasuredCell(
                column, row, text(node, "decisionAt").map(LocalDateTime::parse), branches));
    }

    private static SweptBranch branch(JsonNode node) {
        List<String> dominators = new ArrayList<>();
        node.path("dominatedBy").forEach(each -> dominators.add(each.asString("")));
        List<Axis> axes = new ArrayList<>();
        node.path("axes").forEach(each -> axes.add(new Axis(text(each, "name").orElse(""),
                text(each, "unit").orElse(""), text(each, "currency"),
                text(each, "value").map(BigDecimal::new))));
        return new SweptBranch(text(node, "name").orElse(""), dominators, axes);
    }

    private static Optional<String> text(JsonNode node, String member) {
        return node.path(member).isString()
                ? Optional.of(node.path(member).stringValue()) : Optional.empty();
    }
}
