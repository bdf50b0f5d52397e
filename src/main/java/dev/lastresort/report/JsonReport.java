package dev.lastresort.report;

import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.outcome.ActorTally.Outage;
import dev.lastresort.model.outcome.ActorTally.Waits;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.FailedStep;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.MeasureNames;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Outcome.ServiceBack;
import dev.lastresort.model.outcome.Outcome.StepDuration;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison as one JSON document for scripts, with its keys in a fixed order: local ISO-8601
 * times, whole seconds, null for what is unknown. Its bytes depend on the comparison alone.
 */
public final class JsonReport {

    /** Rises with every changed meaning. */
    static final int DOCUMENT_VERSION = 2;

    private final JsonGenerator json;

    JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** The document in UTF-8, with a line end after it. */
    public static byte[] bytes(Comparison comparison, Exit exit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = HarmlessJson.DOCUMENTS
                .createGenerator(new JsonLayout(), bytes)) {
            new JsonReport(json).document(comparison, exit);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    void document(Comparison comparison, Exit exit) {
        json.writeStartObject();
        json.writeNumberProperty("documentVersion", DOCUMENT_VERSION);
        json.writeStringProperty("scenario", comparison.scenario().id());
        json.writeNumberProperty("seed", comparison.seed());
        comparison.scenario().engine().named()
                .ifPresent(word -> json.writeStringProperty("engine", word));
        instant("alertAt", comparison.alertAt());
        instant("decisionAt", comparison.decisionAt());
        instant("horizon", Optional.of(comparison.scenario().horizon()));
        json.writeStringProperty("fingerprint", comparison.fingerprint().hex());
        json.writeArrayPropertyStart("failedSteps");
        FailedStep.of(comparison.trunk().journal(), Program.INCIDENT).forEach(this::failedStep);
        FailedStep.of(comparison.counterfactual().journal(), Program.CORRECT_CHANGE)
                .forEach(this::failedStep);
        json.writeEndArray();
        json.writeArrayPropertyStart("branches");
        comparison.branches().forEach(this::branch);
        json.writeEndArray();
        json.writeArrayPropertyStart("notStarted");
        comparison.notStarted().forEach(strategy -> {
            json.writeStartObject();
            json.writeStringProperty("name", strategy.name());
            json.writeStringProperty("reason", "no decision was made before the horizon");
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("pairs");
        comparison.pairs().forEach(this::pair);
        json.writeEndArray();
        exit(exit);
        json.writeEndObject();
    }

    private void exit(Exit exit) {
        json.writeObjectPropertyStart("exit");
        json.writeNumberProperty("code", exit.code());
        json.writeArrayPropertyStart("reasons");
        exit.reasons().forEach(reason -> {
            json.writeStartObject();
            json.writeStringProperty("strategy", reason.strategy());
            json.writeStringProperty("reason", reason.words());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void branch(BranchResult branch) {
        Outcome outcome = branch.outcome();
        json.writeStartObject();
        json.writeStringProperty("name", branch.name());
        json.writeStringProperty("kind", branch.kind().label());
        json.writeStringProperty("fingerprint", branch.fingerprint().hex());
        ledgers(outcome);
        instant("stepsEndAt", outcome.workDoneAt());
        instant("recoveredAt", outcome.serviceBackAt());
        json.writeBooleanProperty("recoveredAtIsExact",
                outcome.serviceBack().map(ServiceBack::exact).orElse(false));
        instant("wholeFrom", outcome.wholeFrom());
        instant("cleanFrom", outcome.cleanFrom());
        number("timeToRecoverSeconds", outcome.timeToRecoverSeconds());
        json.writeObjectPropertyStart("invariants");
        outcome.invariants().forEach(json::writeBooleanProperty);
        json.writeEndObject();
        texts("dominatedBy", branch.dominatedBy());
        rival(branch.rivalry());
        json.writeBooleanProperty("right", branch.isRight());
        json.writeBooleanProperty("changedNothing", branch.rivalry().changedNothing());
        json.writeArrayPropertyStart("failedSteps");
        FailedStep.of(branch.journal(), Program.STRATEGY).forEach(this::failedStep);
        json.writeEndArray();
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
        json.writeArrayPropertyStart("totals");
        branch.totals().forEach(this::axis);
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
            json.writeNumberProperty("takenBack", ledger.takenBack());
            ledger.money().ifPresent(money -> {
                json.writeNumberProperty("owed", money.owed());
                json.writeNumberProperty("forgone", money.forgone());
                json.writeStringProperty("unit", money.unit());
                json.writeStringProperty("currency", money.currency());
            });
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("actors");
        outcome.actors().forEach((name, tally) -> {
            json.writeObjectPropertyStart(name);
            tally.counts().forEach((judgement, count) -> json
                    .writeNumberProperty(Measure.nameOf(judgement), count));
            json.writeNumberProperty("bad", tally.bad());
            json.writeNumberProperty("downSeconds", tally.downSeconds());
            json.writeNumberProperty("degradedSeconds", tally.degradedSeconds());
            waits(tally.waits());
            json.writeArrayPropertyStart("outages");
            tally.outages().forEach(this::outage);
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** Only of an actor of whose requests some waited. */
    private void waits(Waits waits) {
        if (!waits.equals(Waits.NONE)) {
            json.writeNumberProperty(MeasureNames.LATE, waits.late());
            json.writeNumberProperty(MeasureNames.STILL_WAITING, waits.open());
            json.writeNumberProperty(
                    MeasureNames.LONGEST_WAIT, Wording.seconds(waits.longest()));
        }
    }

    private void duration(StepDuration duration) {
        json.writeStartObject();
        json.writeStringProperty("step", duration.step());
        json.writeNumberProperty("seconds", duration.seconds());
        json.writeStringProperty("formula", duration.formula());
        json.writeEndObject();
    }

    private void rival(BranchResult.Rivalry standing) {
        json.writeName("nearestRival");
        standing.nearest().ifPresentOrElse(rival -> {
            json.writeStartObject();
            json.writeStringProperty("name", rival.name());
            texts("savedBy", rival.savedBy());
            json.writeEndObject();
        }, json::writeNull);
    }

    private void failedStep(FailedStep failed) {
        json.writeStartObject();
        json.writeStringProperty("step", failed.step());
        instant("at", Optional.of(failed.at()));
        json.writeStringProperty("sqlState", failed.failure().sqlState());
        json.writeStringProperty("message", failed.failure().message());
        json.writeBooleanProperty("meant", failed.meant());
        json.writeEndObject();
    }

    private void outage(Outage outage) {
        json.writeStartObject();
        instant("start", Optional.of(outage.start()));
        instant("end", Optional.of(outage.end()));
        json.writeBooleanProperty("open", outage.open());
        json.writeEndObject();
    }

    private void objective(Objective objective) {
        json.writeStartObject();
        json.writeStringProperty("name", objective.label());
        if (!objective.subject().isEmpty()) {
            json.writeStringProperty("of", objective.subject());
        }
        json.writeStringProperty("limit", objective instanceof Objective.AtMost amount
                ? amount.limitInUnit() : objective.limit());
        switch (objective) {
            case Objective.Rto time -> measured(time.allowed(), time.closed());
            case Objective.RtoOfGroup group -> {
                measured(group.allowed(), group.worst().closed());
                texts("missedBy", group.missedBy());
            }
            case Objective.Rpo point -> measured(point.allowed(), point.lost());
            case Objective.AtMost amount -> json.writeNumberProperty("found", amount.found());
        }
        json.writeStringProperty("verdict", objective.verdict());
        json.writeStringProperty("standing", switch (objective.state()) {
            case MET -> "met";
            case MISSED -> "missed";
            case KEPT_WITHOUT_SERVICE -> "kept, service not back";
        });
        json.writeBooleanProperty("met", objective.met());
        json.writeEndObject();
    }

    private void measured(Duration allowed, Optional<Duration> measured) {
        json.writeNumberProperty("limitSeconds", Wording.seconds(allowed));
        number("measuredSeconds", measured.map(Wording::seconds).map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    private void axis(Axis axis) {
        json.writeStartObject();
        json.writeStringProperty("name", axis.name());
        json.writeStringProperty("unit", axis.unit());
        json.writeName("value");
        axis.value().ifPresentOrElse(json::writeNumber, json::writeNull);
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
