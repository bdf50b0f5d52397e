package dev.lastresort.ui.exercise;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.part.EngineChoice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * On what a scenario is played. One that this machine lacks can be chosen, too: an exercise may be
 * played elsewhere.
 */
final class EngineField {

    private static final String ITS_OWN = "As the scenario says";

    private final PlanModel model;
    private final PlanFields fields;
    private final ObservableValue<Optional<EngineStatus>> engines;
    /** Held here alone: what is known of engines outlives the form. */
    private final ChangeListener<Optional<EngineStatus>> looking;

    EngineField(PlanModel model, PlanFields fields,
            ObservableValue<Optional<EngineStatus>> engines) {
        this.model = model;
        this.fields = fields;
        this.engines = engines;
        this.looking = (_, _, _) -> model.redraw();
        engines.addListener(new WeakChangeListener<>(looking));
    }

    /** @param at the part's place in the exercise */
    Node of(String at) {
        String place = at + "/engine";
        SequencedMap<String, String> names = new LinkedHashMap<>();
        names.put("", ITS_OWN);
        Arrays.stream(EngineName.values()).forEach(engine -> names.put(
                engine.word(), "On " + EngineChoice.words(engine, engines.getValue())));
        Label more = Pieces.label(model.document().get().text(place).flatMap(EngineName::of)
                .map(engine -> EngineChoice.more(engine, engines.getValue())).orElse(""),
                "quiet");
        more.setId(PlanFields.id(place) + "-said");
        return PlanPage.row(fields.choice(place, "Database", names), PlanPage.lowered(more));
    }
}
