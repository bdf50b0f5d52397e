package dev.lastresort.report;

import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.AttemptAccount.AccountedDecision;
import dev.lastresort.model.debrief.AttemptAccount.AccountedMove;
import dev.lastresort.model.debrief.AttemptAccount.HeldPrediction;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.Report;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A report as one JSON document: each incident's comparison as {@link JsonReport} writes it, and
 * beside it what only a report tells. Its keys stand in a fixed order.
 */
public final class ReportJson {

    /** Rises with every changed meaning. */
    static final int REPORT_VERSION = 1;

    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    /** The document in UTF-8, with a line end after it. */
    public static byte[] bytes(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = HarmlessJson.DOCUMENTS
                .createGenerator(new JsonLayout(), bytes)) {
            new ReportJson(json).document(report);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void document(Report report) {
        json.writeStartObject();
        json.writeNumberProperty("reportVersion", REPORT_VERSION);
        json.writeStringProperty("writtenOn", report.writtenOn().toString());
        json.writeArrayPropertyStart("incidents");
        report.incidents().forEach(this::incident);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void incident(ReportedIncident incident) {
        json.writeStartObject();
        json.writeStringProperty("title", incident.comparison().scenario().briefing().title());
        json.writeName("comparison");
        new JsonReport(json).document(incident.comparison(), Exit.FINE);
        json.writeArrayPropertyStart("people");
        incident.comparison().branches().forEach(branch -> people(incident, branch));
        json.writeEndArray();
        json.writeArrayPropertyStart("attempts");
        incident.attempts().forEach(this::attempt);
        json.writeEndArray();
        json.writeArrayPropertyStart("nearMisses");
        incident.nearMisses().forEach(this::nearMiss);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void people(ReportedIncident incident, BranchResult branch) {
        json.writeStartObject();
        json.writeStringProperty("branch", branch.name());
        json.writeNumberProperty("toldYesThenForgotten", branch.outcome().toldYesThenForgotten(
                incident.comparison().scenario().horizon()).size());
        json.writeEndObject();
    }

    private void attempt(AttemptAccount account) {
        json.writeStartObject();
        json.writeStringProperty("branch", account.branch());
        json.writeNumberProperty("hintsTaken", account.hints());
        json.writeArrayPropertyStart("decisions");
        account.decisions().forEach(this::decision);
        json.writeEndArray();
        json.writeArrayPropertyStart("predictions");
        account.predicted().forEach(this::prediction);
        json.writeEndArray();
        texts("notSo", account.notSo());
        json.writeName("costlyMoves");
        account.moves().ifPresentOrElse(moves -> {
            json.writeStartArray();
            moves.forEach(this::move);
            json.writeEndArray();
        }, json::writeNull);
        texts("notices", account.notices());
        json.writeEndObject();
    }

    private void decision(AccountedDecision decision) {
        json.writeStartObject();
        json.writeStringProperty("at", Wording.isoInstant(decision.at()));
        json.writeNumberProperty("passedSeconds", decision.passed().toSeconds());
        json.writeStringProperty("decision", decision.words());
        json.writeStringProperty("rationale", decision.rationale());
        texts("missedByReview", decision.missed());
        json.writeEndObject();
    }

    private void prediction(HeldPrediction prediction) {
        json.writeStartObject();
        json.writeStringProperty("question", prediction.question());
        json.writeStringProperty("predicted", prediction.predicted());
        json.writeStringProperty("measured", prediction.measured());
        json.writeStringProperty("verdict", prediction.verdict());
        json.writeEndObject();
    }

    private void move(AccountedMove move) {
        json.writeStartObject();
        json.writeStringProperty("at", Wording.isoInstant(move.at()));
        json.writeStringProperty("did", move.did());
        texts("costs", move.costs());
        json.writeStringProperty("better", move.better());
        texts("why", move.why());
        json.writeEndObject();
    }

    private void nearMiss(NearMiss miss) {
        json.writeStartObject();
        json.writeStringProperty("branch", miss.branch());
        json.writeNumberProperty("laterSeconds", miss.later().toSeconds());
        json.writeArrayPropertyStart("costs");
        miss.costs().forEach(cost -> {
            Axis before = cost.before();
            json.writeStartObject();
            json.writeStringProperty("axis", before.name());
            json.writeStringProperty("unit", before.unit());
            value("before", before.value());
            value("after", cost.after().value());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(String name, Optional<BigDecimal> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
