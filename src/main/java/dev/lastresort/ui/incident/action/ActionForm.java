package dev.lastresort.ui.incident.action;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.model.TargetField;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * What one sort of action has to be told. Invariant: only a person changes what was filled in;
 * taking the action, failing and looking elsewhere do not.
 */
abstract class ActionForm extends VBox {

    /** What the form says so far. */
    sealed interface Draft {}

    record FilledIn(Step step, Optional<StrategyKind> as, boolean reviewed) implements Draft {

        /** The same, which nobody looks through before it is done. */
        FilledIn unreviewed() {
            return new FilledIn(step, as, false);
        }
    }

    /** @param what still has to be told, as a request */
    record Missing(String what) implements Draft {}

    /** Where a step may say that the schema has another version afterwards. */
    static final String VERSION = "Schema version afterwards, optional";
    static final String VERSION_PROMPT = "blank: it stays what it is";

    private final ActionPlace place;
    private final Optional<ForecastLine> forecast;
    private Runnable changed = () -> {};

    /** @param about what it does to the system, in a sentence that recommends nothing */
    ActionForm(ActionPlace place, String about) {
        this.place = place;
        this.forecast = place.group().recovers()
                ? Optional.of(new ForecastLine(place.id())) : Optional.empty();
        getStyleClass().add("action-form");
        getChildren().addAll(Pieces.label(place.title(), "form-title"),
                Pieces.wrapped(about, "quiet"));
    }

    final ActionPlace place() {
        return place;
    }

    final String id() {
        return place.id();
    }

    final String title() {
        return place.title();
    }

    /** What is asked before it is taken, if it recovers something. */
    final Optional<ForecastLine> forecast() {
        return forecast;
    }

    abstract Draft draft();

    /** What can be chosen may be something else by now. */
    void refresh(RoomView view) {}

    /** The step that it has to wait for, whatever a person chooses. */
    Optional<Integer> follows() {
        return Optional.empty();
    }

    /** What takes an instant picked on the timeline, if the form has a place for one. */
    Optional<TargetField> taker() {
        return Optional.empty();
    }

    final void onChanged(Runnable listener) {
        changed = listener;
    }

    final void changed() {
        changed.run();
    }

    static FilledIn ready(Step step, StrategyKind kind) {
        return new FilledIn(step, Optional.of(kind), true);
    }

    static FilledIn ready(Step step) {
        return new FilledIn(step, Optional.empty(), true);
    }

    static Action.Take take(FilledIn ready, Optional<Integer> after) {
        Action.Take take = new Action.Take(ready.step(), after, ready.as());
        return ready.reviewed() ? take : take.unreviewed();
    }

    final <N extends Node> N field(String label, N node) {
        Label name = Pieces.wrapped(label, "field-label");
        name.setLabelFor(node);
        getChildren().addAll(name, node);
        return node;
    }

    final TextField text(String label, String prompt, String fieldId) {
        TextField field = new TextField();
        field.setId(fieldId);
        field.setPromptText(prompt);
        field.setAccessibleText(label);
        // A narrow form cuts the prompt short.
        field.setTooltip(new Tooltip(prompt));
        field.textProperty().addListener(_ -> changed());
        return field(label, field);
    }

    final ComboBox<String> choice(String label, String fieldId) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(fieldId);
        box.setAccessibleText(label);
        box.setMaxWidth(Double.MAX_VALUE);
        tellInFull(box);
        box.valueProperty().addListener(_ -> changed());
        return field(label, box);
    }

    /** A narrow form cuts long words short. */
    static void tellInFull(ComboBox<String> box) {
        Tooltip words = new Tooltip();
        words.textProperty().bind(box.valueProperty());
        box.setTooltip(words);
    }

    /** Offers other things; what was chosen stays if it can. */
    static void offer(ComboBox<String> box, List<String> items) {
        if (!items.equals(box.getItems())) {
            Optional<String> before = Optional.ofNullable(box.getValue());
            box.getItems().setAll(items);
            box.setValue(before.filter(items::contains).or(() -> items.stream().findFirst())
                    .orElse(""));
        }
    }

    /** What was typed, if anything was. */
    static Optional<String> typed(TextField field) {
        return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
    }

    static String chosen(ComboBox<String> box) {
        return Optional.ofNullable(box.getValue()).orElse("").strip();
    }
}
