package dev.lastresort.ui.breakeven;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.sweep.SweepKnob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One parameter with its range: chosen by its name, typed as in the file. */
final class RangeView extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /**
     * How it is called.
     *
     * @param id   of its controls
     * @param word before it, such as: across
     * @param none what choosing no parameter is called; empty if there must be one
     */
    record RangeNames(String id, String word, Optional<String> none) {}

    private final RangeModel model;
    private final RangeNames called;

    /** @param draw draws the map, when Enter is pressed in a field */
    RangeView(RangeModel model, List<SweepKnob> knobs, RangeNames called, Runnable draw) {
        this.model = model;
        this.called = called;
        getStyleClass().add("map-range");
        Label word = new Label(called.word());
        word.getStyleClass().add("map-range-word");
        ComboBox<Optional<SweepKnob>> choice = choice(knobs);
        HBox.setHgrow(choice, Priority.ALWAYS);
        HBox values = new HBox(
                field("from", "from", model.from(), draw), quiet("to"),
                field("to", "to", model.to(), draw), quiet("in"),
                field("steps", "number of values", model.steps(), draw), quiet("values"));
        values.getStyleClass().add("map-range-values");
        values.setAlignment(Pos.CENTER_LEFT);
        values.disableProperty().bind(model.knob().map(Optional::isEmpty));
        HBox line = new HBox(word, choice, values);
        line.getStyleClass().add("map-range-line");
        line.setAlignment(Pos.CENTER_LEFT);
        Label problem = new Label();
        problem.getStyleClass().add("map-problem");
        problem.setId(called.id() + "-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(line, problem);
        model.problem().subscribe(wrong -> line.pseudoClassStateChanged(WRONG, !wrong.isEmpty()));
    }

    private ComboBox<Optional<SweepKnob>> choice(List<SweepKnob> knobs) {
        ComboBox<Optional<SweepKnob>> choice = new ComboBox<>();
        choice.setId(called.id());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        List<Optional<SweepKnob>> items = new ArrayList<>();
        called.none().ifPresent(_ -> items.add(Optional.empty()));
        knobs.forEach(knob -> items.add(Optional.of(knob)));
        choice.getItems().setAll(items);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<SweepKnob> knob) {
                return knob == null ? "" : knob.map(one -> Harmless.text(one.title())
                        + "  (file: " + Harmless.text(one.value()) + ")")
                        .orElse(called.none().orElse(""));
            }

            @Override
            public Optional<SweepKnob> fromString(String text) {
                return choice.getValue();
            }
        });
        choice.setAccessibleText("Parameter " + called.word());
        model.knob().subscribe(choice::setValue);
        choice.valueProperty().addListener((_, _, next) -> {
            if (next != null && !next.equals(model.knob().get())) {
                model.choose(next);
            }
        });
        return choice;
    }

    private TextField field(
            String id, String name, StringProperty text, Runnable draw) {
        TextField field = new TextField();
        field.setId(called.id() + "-" + id);
        field.getStyleClass().add("map-" + id);
        field.setAccessibleText(called.word() + ", " + name);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> draw.run());
        return field;
    }

    private static Label quiet(String word) {
        Label label = new Label(word);
        label.getStyleClass().add("quiet");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
