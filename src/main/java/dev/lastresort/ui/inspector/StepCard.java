package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.StepStory;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.sql.EngineRuns;
import dev.lastresort.ui.desk.CopyBoard;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One step: when, its phases with their formulas, its SQL, what it left, and its error. */
final class StepCard extends VBox {

    private final LocalDateTime day;
    private final Consumer<LocalDateTime> reveal;

    /** @param day the one whose date is left out */
    StepCard(int number, StepStory story, LocalDateTime day, EngineName engine,
            Consumer<LocalDateTime> reveal) {
        this.day = day;
        this.reveal = reveal;
        getStyleClass().add("step-card");
        getChildren().add(heading(number, story));
        if (!story.phases().isEmpty()) {
            getChildren().add(phases(story.phases()));
        }
        story.failure().ifPresent(this::addFailure);
        for (Sql sql : story.statements()) {
            getChildren().add(statement(sql.text()));
            EngineRuns.insteadOf(sql.text(), engine)
                    .forEach(run -> getChildren().add(left("run: " + run)));
        }
        story.left().forEach(line -> getChildren().add(left(line)));
    }

    private HBox heading(int number, StepStory story) {
        Label name = Controls.label(number + "  " + Safe.text(story.ref().name()), "step-name");
        name.setMinWidth(0);
        Hyperlink when = new Hyperlink(when(story));
        when.setAccessibleText("Show " + Safe.text(story.ref().name()) + " on the timeline");
        when.setMinWidth(Region.USE_PREF_SIZE);
        when.setOnAction(_ -> {
            when.setVisited(false);
            reveal.accept(story.start());
        });
        Label state = Controls.label(state(story), story.failure().isPresent()
                || story.end().isEmpty() ? "step-bad" : "step-good");
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox heading = new HBox(name, when, state);
        heading.getStyleClass().add("step-heading");
        return heading;
    }

    private String when(StepStory story) {
        return story.end().map(end -> TimeText.between(story.start(), end, day) + ", "
                + TimeText.duration(story.start(), end))
                .orElseGet(() -> "from " + TimeText.clock(story.start(), day));
    }

    private static String state(StepStory story) {
        return story.failure().isPresent()
                ? story.failure().get().isCancelled() ? "✕ cancelled" : "✕ failed"
                : story.end().isPresent() ? "✓ done" : "not finished when the day ended";
    }

    private GridPane phases(List<Phase> phases) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("phases");
        ColumnConstraints fit = new ColumnConstraints();
        fit.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(fit, fit, fit, rest);
        int row = 0;
        for (Phase phase : phases) {
            String kind = phase.kind().name().toLowerCase(Locale.ROOT);
            String time = TimeText.duration(phase.start(), phase.end());
            // A phase that takes a time of its own has no formula but that time.
            Label formula = Controls.label(phase.formula().equals(time + " " + kind)
                    ? "" : Safe.text(phase.formula()), "formula");
            formula.setWrapText(true);
            grid.addRow(row++, Controls.label(kind, "phase-kind"),
                    Controls.label(
                            TimeText.between(phase.start(), phase.end(), day), "phase-when"),
                    Controls.label(time, "phase-for"), formula);
        }
        return grid;
    }

    private void addFailure(StepFailed failure) {
        String text = "SQLSTATE " + Safe.text(failure.sqlState()) + "  "
                + Safe.lines(failure.message());
        Label error = Controls.label(text, "step-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        error.setMaxWidth(Double.MAX_VALUE);
        error.setAccessibleText("Failed: " + text);
        HBox box = new HBox(error, copy("Copy the error", text));
        box.getStyleClass().add("error-box");
        HBox.setHgrow(error, Priority.ALWAYS);
        getChildren().add(box);
    }

    private static HBox statement(String sql) {
        SqlFlow flow = new SqlFlow(sql);
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox box = new HBox(flow, copy("Copy the statement", sql));
        box.getStyleClass().add("statement");
        return box;
    }

    private static Region copy(String tip, String text) {
        Region button = Controls.button("Copy", tip, () -> CopyBoard.put(text));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Label left(String line) {
        Label label = Controls.label("→ " + Safe.text(line), "step-left");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
