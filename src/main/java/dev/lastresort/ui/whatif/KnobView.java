package dev.lastresort.ui.whatif;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One parameter: its name, a slider, a field that takes what people write, and the way back to the
 * file's value. Nothing moves when the value changes; only a problem takes room of its own.
 */
final class KnobView extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double COARSE = 10;

    private final KnobModel model;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();

    KnobView(KnobModel model) {
        this.model = model;
        getStyleClass().add("knob");
        getChildren().addAll(heading(), controls(), problem());
        String name = model.knob().title();
        model.text().subscribe(text -> {
            field.setText(text);
            slider.setAccessibleText(name + ", " + text);
            field.setAccessibleText(name + ", " + text);
        });
        model.position().subscribe(place -> slider.setValue(place.doubleValue()));
        model.problem().subscribe(wrong -> field.pseudoClassStateChanged(WRONG, !wrong.isEmpty()));
    }

    private HBox heading() {
        Label title = new Label(model.knob().title());
        title.getStyleClass().add("knob-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label usual = new Label("file: " + model.knob().value());
        usual.getStyleClass().add("knob-file");
        usual.visibleProperty().bind(model.changed());
        usual.setMinWidth(USE_PREF_SIZE);
        HBox heading = new HBox(title, usual);
        heading.getStyleClass().add("knob-heading");
        heading.setAlignment(Pos.BASELINE_LEFT);
        return heading;
    }

    private HBox controls() {
        slider.setBlockIncrement(model.step());
        slider.getStyleClass().add("small");
        slider.setValue(model.position().get());
        slider.valueProperty().subscribe(place -> model.slideTo(place.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::leap);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(0);
        field.getStyleClass().add("knob-field");
        field.setOnAction(_ -> model.type(field.getText()));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                model.type(field.getText());
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::giveUp);
        Button reset = new Button("", new FontIcon(Feather.CORNER_UP_LEFT));
        reset.getStyleClass().addAll("flat", "button-icon", "knob-reset");
        reset.setAccessibleText("Reset " + model.knob().title() + " to " + model.knob().value());
        reset.setTooltip(new Tooltip("Back to " + model.knob().value()));
        reset.visibleProperty().bind(model.changed());
        reset.setOnAction(_ -> {
            // the button is about to vanish, and the focus must not fall to just anywhere
            field.requestFocus();
            model.reset();
        });
        HBox controls = new HBox(slider, field, reset);
        controls.getStyleClass().add("knob-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private Label problem() {
        Label problem = new Label();
        problem.getStyleClass().add("knob-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    /** Page keys go ten times as far as arrow keys. */
    private void leap(KeyEvent event) {
        int way = switch (event.getCode()) {
            case PAGE_UP -> 1;
            case PAGE_DOWN -> -1;
            default -> 0;
        };
        if (way != 0) {
            slider.adjustValue(slider.getValue() + way * COARSE * model.step());
            event.consume();
        }
    }

    /** Escape takes back what was typed, if it was not yet taken. */
    private void giveUp(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(model.text().get())) {
            field.setText(model.text().get());
            event.consume();
        }
    }
}
