package dev.lastresort.ui.whatif;

import dev.lastresort.ui.desk.CopyBoard;
import dev.lastresort.ui.theme.StyleSheet;
import dev.lastresort.ui.whatif.WhatIfModel.State;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The panel of what can be turned, with what stands of it: measured, or measuring still. */
public final class WhatIfView extends VBox {

    private static final String COPY = "Copy as command line";
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final String SHEET = "/dev/lastresort/ui/theme/whatif.css";

    private final WhatIfModel model;
    private final Label status = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Button copy = new Button(COPY);
    private final PauseTransition said = new PauseTransition(Duration.seconds(2));

    public WhatIfView(WhatIfModel model) {
        this.model = model;
        getStyleClass().add("what-if");
        StyleSheet.add(this, WhatIfView.class, SHEET);
        VBox knobs = new VBox();
        knobs.getStyleClass().add("knobs");
        model.knobs().forEach(knob -> knobs.getChildren().add(new KnobView(knob)));
        if (model.knobs().isEmpty()) {
            Label none = new Label("Nothing can be turned here: nobody decides, "
                    + "and no strategy restores anything.");
            none.getStyleClass().add("quiet");
            none.setWrapText(true);
            knobs.getChildren().add(none);
        }
        ScrollPane scroll = new ScrollPane(knobs);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading(), scroll, foot());
        model.state().subscribe(this::show);
    }

    private HBox heading() {
        Label title = new Label("What if");
        title.getStyleClass().add("what-if-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button reset = new Button("Reset all");
        reset.getStyleClass().addAll("flat", "small");
        reset.setId("what-if-reset");
        reset.setAccessibleText("Reset all parameters to the file's values");
        reset.disableProperty().bind(model.changed().not());
        reset.setOnAction(_ -> model.resetAll());
        HBox heading = new HBox(title, gap, reset);
        heading.getStyleClass().add("what-if-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private VBox foot() {
        busy.getStyleClass().add("what-if-busy");
        status.getStyleClass().add("what-if-status");
        status.setWrapText(true);
        status.setAccessibleRole(AccessibleRole.TEXT);
        HBox line = new HBox(busy, status);
        line.getStyleClass().add("what-if-line");
        copy.setId("what-if-copy");
        copy.setMaxWidth(Double.MAX_VALUE);
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> copy());
        said.setOnFinished(_ -> copy.setText(COPY));
        VBox foot = new VBox(line, copy);
        foot.getStyleClass().add("what-if-foot");
        return foot;
    }

    private void show(State state) {
        busy.setVisible(state instanceof State.Measuring);
        busy.setManaged(busy.isVisible());
        status.pseudoClassStateChanged(FAILED, state instanceof State.NotMeasured);
        status.setText(switch (state) {
            case State.Exact() -> "Measured";
            case State.Measuring() -> "Measuring… the times are modelled";
            case State.NotMeasured(String message) -> "Not measured: " + message;
        });
    }

    private void copy() {
        CopyBoard.put(model.commandLine());
        copy.setText("Copied");
        said.playFromStart();
    }
}
