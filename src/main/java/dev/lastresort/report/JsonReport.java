package dev.lastresort.report;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Outcome.StepDuration;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Wording;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * A comparison as one JSON document for scripts. Times are ISO-8601 local, durations whole seconds,
 * what is unknown is null; the keys stand in a fixed order and the bytes depend on nothing but the
 * comparison.
 */
public final class JsonReport {

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** The document in UTF-8, with a line end after it. */
    public static byte[] bytes(Comparison comparison) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // escaped, since a terminal obeys some characters that JSON lets stand as they are
        JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
        try (JsonGenerator json = factory.createGenerator(new JsonLayout(), bytes)) {
            new JsonReport(json).document(comparison);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void document(Comparison comparison) {
        json.writeStartObject();
        json.writeStringProperty("scenario", comparison.scenario().id());
        json.writeNumberProperty("seed", comparison.seed());
        instant("alertAt", comparison.alertAt());
        instant("decisionAt", comparison.decisionAt());
        instant("horizon", Optional.of(comparison.scenario().horizon()));
        json.writeStringProperty("fingerprint", comparison.fingerprint());
        json.writeArrayPropertyStart("branches");
        comparison.branches().forEach(this::branch);
        json.writeEndArray();
        json.writeArrayPropertyStart("pairs");
        comparison.pairs().forEach(this::pair);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void branch(BranchResult branch) {
        Outcome outcome = branch.outcome();
        json.writeStartObject();
        json.writeStringProperty("name", branch.name());
        json.writeStringProperty("kind", branch.kind().label());
        json.writeStringProperty("fingerprint", branch.fingerprint());
        ledgers(outcome);
        instant("stepsEndAt", outcome.stepsEndAt());
        instant("recoveredAt", outcome.recoveredAt());
        instant("cleanFrom", outcome.cleanFrom());
        number("timeToRecoverSeconds", outcome.timeToRecoverSeconds());
        json.writeObjectPropertyStart("invariants");
        outcome.invariants().forEach(json::writeBooleanProperty);
        json.writeEndObject();
        texts("dominatedBy", branch.dominatedBy());
        json.writeArrayPropertyStart("durations");
        outcome.durations().forEach(this::duration);
        json.writeEndArray();
        texts("sentences", branch.sentences().stream().map(Sentence::text).toList());
        json.writeObjectPropertyStart("expectations");
        json.writeBooleanProperty("met", branch.missed().isEmpty());
        texts("missed", branch.missed());
        json.writeEndObject();
        json.writeStringProperty("title", branch.title());
        json.writeArrayPropertyStart("axes");
        branch.axes().forEach(this::axis);
        json.writeEndArray();
        json.writeArrayPropertyStart("objectives");
        branch.objectives().forEach(this::objective);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ledgers(Outcome outcome) {
        json.writeObjectPropertyStart("facts");
        outcome.facts().forEach((name, ledger) -> {
            json.writeObjectPropertyStart(name);
            ledger.counts().forEach(
                    (verdict, count) -> json.writeNumberProperty(Measure.nameOf(verdict), count));
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("effects");
        outcome.effects().forEach((name, ledger) -> {
            json.writeObjectPropertyStart(name);
            ledger.counts().forEach(
                    (verdict, count) -> json.writeNumberProperty(Measure.nameOf(verdict), count));
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("actors");
        outcome.actors().forEach((name, tally) -> {
            json.writeObjectPropertyStart(name);
            tally.counts().forEach((judgement, count) -> json
                    .writeNumberProperty(Measure.nameOf(judgement), count));
            json.writeNumberProperty("downSeconds", tally.downSeconds());
            json.writeNumberProperty("degradedSeconds", tally.degradedSeconds());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void duration(StepDuration duration) {
        json.writeStartObject();
        json.writeStringProperty("step", duration.step());
        json.writeNumberProperty("seconds", duration.seconds());
        json.writeStringProperty("formula", duration.formula());
        json.writeEndObject();
    }

    private void objective(Objective objective) {
        json.writeStartObject();
        json.writeStringProperty("name", objective.kind().label());
        json.writeNumberProperty("limitSeconds", objective.limitSeconds());
        number("measuredSeconds", objective.measuredSeconds());
        json.writeBooleanProperty("met", objective.met());
        json.writeEndObject();
    }

    private void axis(Axis axis) {
        json.writeStartObject();
        json.writeStringProperty("name", axis.name());
        json.writeStringProperty("unit", axis.unit());
        number("value", axis.value());
        json.writeEndObject();
    }

    private void pair(PairSentence pair) {
        json.writeStartObject();
        json.writeStringProperty("first", pair.first());
        json.writeStringProperty("second", pair.second());
        json.writeStringProperty("sentence", pair.sentence().text());
        json.writeEndObject();
    }

    private void instant(String name, Optional<LocalDateTime> instant) {
        json.writeName(name);
        instant.ifPresentOrElse(
                value -> json.writeString(Wording.isoInstant(value)), json::writeNull);
    }

    private void number(String name, OptionalLong number) {
        json.writeName(name);
        number.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
