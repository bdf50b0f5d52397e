package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineView;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The attempts at the chosen scenario over one another, on the incident's clock. */
final class CohortTimeline extends VBox {

    private final ObservableValue<Theme> theme;
    private final Label title = new Label();
    private final StackPane place = new StackPane();
    private Optional<CohortContent> content = Optional.empty();
    private Optional<TimelineView> timeline = Optional.empty();

    CohortTimeline(ObservableValue<Theme> theme) {
        this.theme = theme;
        getStyleClass().add("cohort-timeline");
        title.getStyleClass().add("cohort-scenario");
        title.setId("cohort-scenario");
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(title, place);
    }

    void show(Cohort cohort, Optional<CohortScenario> chosen) {
        title.setText(chosen.map(one -> Harmless.text(one.figures().map(DayFigures::title)
                .map(words -> words + " (" + one.name() + ")").orElse(one.name()))).orElse(""));
        Optional<CohortScenario> scenario = chosen.filter(one -> cohort.at(one.day()).stream()
                .anyMatch(attempt -> !attempt.decisions().isEmpty()));
        if (scenario.isEmpty()) {
            content = Optional.empty();
            timeline = Optional.empty();
            Label nothing = new Label(chosen.isEmpty() ? "Attempts are drawn here."
                    : "Nobody has decided anything yet.");
            nothing.getStyleClass().add("quiet");
            place.getChildren().setAll(nothing);
        } else if (content.filter(one -> one.covers(cohort, scenario.get())).isPresent()) {
            content.get().show(cohort, scenario.get());
        } else {
            begin(cohort, scenario.get());
        }
    }

    private void begin(Cohort cohort, CohortScenario scenario) {
        CohortContent made = new CohortContent(cohort, scenario, new FontMeasure());
        HBox tools = new HBox(
                tool("Work", "cohort-fit", "From the first page to the last decision (0)",
                        made::fit),
                tool("Day", "cohort-day", "Show the whole day", made::showDay));
        tools.getStyleClass().add("timeline-tools");
        TimelineView view = new TimelineView(made, theme, tools);
        view.setId("cohort-picture");
        view.setAccessibleText("All attempts at " + scenario.name()
                + " on one timeline. The table of attempts says it in words.");
        content = Optional.of(made);
        timeline = Optional.of(view);
        place.getChildren().setAll(view);
    }

    private static Button tool(String words, String id, String tip, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("chip");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(_ -> act.run());
        return button;
    }

    /** Marks the lane of that attempt. */
    void select(String file) {
        content.ifPresent(made -> made.select(Optional.of(file)));
    }

    @Override
    public void requestFocus() {
        timeline.ifPresentOrElse(TimelineView::requestFocus, super::requestFocus);
    }
}
