package dev.lastresort.ui.shell;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.session.Progress;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.desk.ScenarioCard;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Long work under way: how far it has come, and the way out. */
final class WorkingView extends StackPane {

    private final ProgressBar bar = new ProgressBar();
    private final Label stage = new Label();
    private final Button stop = new Button("Cancel");

    WorkingView(String doing, ScenarioCard card, ObservableValue<Reached> progress,
            Runnable cancel) {
        getStyleClass().add("working");
        Label title = new Label(doing);
        title.getStyleClass().add("panel-title");
        Label name = new Label(card.scenario().briefing().title());
        name.getStyleClass().add("quiet");
        stage.setId("stage");
        stage.getStyleClass().add("stage");
        stage.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress");
        stop.setId("cancel");
        stop.setCancelButton(true);
        stop.setOnAction(_ -> cancel.run());
        VBox box = new VBox(title, name, bar, stage, stop);
        box.getStyleClass().add("working-card");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(box);
        progress.subscribe(this::show);
    }

    /** How the work on a room begins, of which no more is told before it is open. */
    static Reached opening(ScenarioCard card) {
        return new Reached(card.scenario().engine() == EngineName.EMBEDDED ? "Starting"
                : "Starting PostgreSQL, and running the morning on it", Progress.UNKNOWN);
    }

    /** There is but one thing to do. */
    @Override
    public void requestFocus() {
        stop.requestFocus();
    }

    private void show(Reached reached) {
        stage.setText(reached.stage());
        bar.setProgress(reached.fraction() < 0
                ? ProgressBar.INDETERMINATE_PROGRESS : reached.fraction());
    }
}
