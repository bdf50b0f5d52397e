package dev.lastresort.report.cohort;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.AttemptStanding;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.CohortNote;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.DecisionPoint;
import dev.lastresort.model.cohort.FirstMoves;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.report.AxisJson;
import dev.lastresort.report.JsonLayout;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A cohort as one JSON document. Its keys stand in a fixed order. */
public final class CohortJson {

    /** Rises with every changed meaning. */
    static final int COHORT_VERSION = 1;

    private final Cohort cohort;
    private final CohortMatrix matrix;
    private final JsonGenerator json;

    private CohortJson(Cohort cohort, JsonGenerator json) {
        this.cohort = cohort;
        this.matrix = CohortMatrix.of(cohort);
        this.json = json;
    }

    /** The document in UTF-8, with a line end after it. */
    public static byte[] bytes(Cohort cohort) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = HarmlessJson.DOCUMENTS
                .createGenerator(new JsonLayout(), bytes)) {
            new CohortJson(cohort, json).document();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void document() {
        json.writeStartObject();
        json.writeNumberProperty("cohortVersion", COHORT_VERSION);
        json.writeStringProperty("folder", cohort.folder());
        json.writeArrayPropertyStart("scenarios");
        cohort.scenarios().forEach(this::scenario);
        json.writeEndArray();
        json.writeArrayPropertyStart("attempts");
        cohort.attempts().forEach(this::attempt);
        json.writeEndArray();
        if (!cohort.notes().isEmpty()) {
            json.writeArrayPropertyStart("notes");
            cohort.notes().forEach(this::note);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("unread");
        cohort.unread().forEach(file -> {
            json.writeStartObject();
            json.writeStringProperty("file", file.file());
            json.writeStringProperty("why", file.why());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void note(CohortNote one) {
        json.writeStartObject();
        json.writeStringProperty("bracket", one.team().bracket());
        json.writeStringProperty("team", one.team().name());
        one.note().scenario().ifPresent(id -> json.writeStringProperty("scenario", id));
        one.note().at().ifPresent(at -> json.writeStringProperty("at", at));
        one.note().objective().ifPresent(name -> json.writeStringProperty("objective", name));
        json.writeStringProperty("text", one.note().text());
        json.writeStringProperty("by", one.by());
        one.note().written().ifPresent(
                when -> json.writeStringProperty("written", when.toString()));
        json.writeEndObject();
    }

    private void scenario(CohortScenario scenario) {
        json.writeStartObject();
        json.writeStringProperty("scenario", scenario.day().scenario());
        json.writeStringProperty("scenarioSha256", scenario.day().sha256());
        json.writeNumberProperty("seed", scenario.day().seed());
        engine(scenario.day());
        scenario.figures().ifPresent(this::day);
        json.writeArrayPropertyStart("decisionPoints");
        FirstMoves.of(cohort.at(scenario.day())).forEach(this::point);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Left out where it is the one that comes with the program. */
    private void engine(PlayedDay day) {
        day.engine().named().ifPresent(word -> json.writeStringProperty("engine", word));
    }

    private void day(DayFigures day) {
        json.writeStringProperty("title", day.title());
        json.writeStringProperty("page", day.page().toString());
        json.writeStringProperty("horizon", day.horizon().toString());
        json.writeArrayPropertyStart("recoveries");
        day.recoveries().forEach(recovery -> {
            json.writeStartObject();
            json.writeStringProperty("name", recovery.name());
            json.writeStringProperty("title", recovery.title());
            axes(recovery.axes());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void point(DecisionPoint point) {
        json.writeStartObject();
        strings("after", point.path());
        json.writeNumberProperty("attempts", point.attempts());
        json.writeArrayPropertyStart("choices");
        point.choices().forEach(choice -> {
            json.writeStartObject();
            json.writeStringProperty("move", choice.move());
            json.writeStringProperty("earliest", choice.earliest().toString());
            json.writeStringProperty("latest", choice.latest().toString());
            strings("files", choice.files());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void attempt(CohortAttempt attempt) {
        json.writeStartObject();
        json.writeStringProperty("file", attempt.file());
        json.writeStringProperty("bracket", attempt.team().bracket());
        json.writeStringProperty("team", attempt.team().name());
        json.writeStringProperty("scenario", attempt.day().scenario());
        json.writeStringProperty("scenarioSha256", attempt.day().sha256());
        json.writeNumberProperty("seed", attempt.day().seed());
        engine(attempt.day());
        standing(matrix.standing(attempt));
        json.writeNumberProperty("decisions", attempt.decisions().size());
        json.writeBooleanProperty("ofOlderRules", attempt.older());
        attempt.pressure().ifPresent(
                pressure -> json.writeNumberProperty("pressure", pressure));
        attempt.figures().ifPresent(this::figures);
        json.writeEndObject();
    }

    private void standing(AttemptStanding standing) {
        json.writeStringProperty("standing", standing.word());
        switch (standing) {
            case AttemptStanding.Dominated(var recoveries, var attempts) -> {
                json.writeObjectPropertyStart("dominatedBy");
                strings("recoveries", recoveries);
                strings("attempts", attempts);
                json.writeEndObject();
            }
            case AttemptStanding.WithoutFigures(var why) -> json.writeStringProperty("why", why);
            case AttemptStanding.Undominated _, AttemptStanding.LeftUnfinished _,
                    AttemptStanding.OutcomeHidden _ ->
                    {}
        }
    }

    private void figures(AttemptFigures figures) {
        json.writeStringProperty("fingerprint", figures.fingerprint());
        json.writeStringProperty("group", figures.result().group().words());
        json.writeNumberProperty("rowsLost", figures.result().rowsLost());
        figures.result().secondsToRecover().ifPresent(
                seconds -> json.writeNumberProperty("timeToRecoverSeconds", seconds));
        figures.serviceBack().ifPresent(
                at -> json.writeStringProperty("serviceBack", at.toString()));
        strings("objectivesMissed", figures.missed());
        json.writeNumberProperty("falseAllClears", figures.falseAllClear());
        json.writeNumberProperty("hints", figures.hintsTaken());
        axes(figures.result().axes());
    }

    private void axes(List<Axis> axes) {
        json.writeArrayPropertyStart("axes");
        axes.forEach(axis -> AxisJson.write(json, axis));
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
