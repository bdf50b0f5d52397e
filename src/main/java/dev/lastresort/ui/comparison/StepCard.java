package dev.lastresort.ui.comparison;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.picture.TimeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One step: when, its phases with their formulas, its SQL, and the error if it failed. */
final class StepCard extends VBox {

    private static final double LINE = 18;
    private static final double AROUND = 18;

    StepCard(StepStarted step, Optional<StepEnded> end) {
        getStyleClass().add("step-card");
        Label name = new Label(step.ref().name());
        name.getStyleClass().add("step-name");
        name.setWrapText(true);
        getChildren().add(name);
        getChildren().add(phases(step.phases()));
        end.map(StepEnded::result).ifPresentOrElse(this::addResult, this::addUnfinished);
        for (Sql sql : statements(step.step())) {
            getChildren().add(code(sql.text()));
        }
    }

    private static GridPane phases(List<Phase> phases) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("phases");
        ColumnConstraints fit = new ColumnConstraints();
        fit.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(fit, fit, rest);
        int row = 0;
        for (Phase phase : phases) {
            Label kind = new Label(phase.kind().name().toLowerCase(Locale.ROOT));
            kind.getStyleClass().add("phase-kind");
            Label when = new Label(TimeText.between(phase.start(), phase.end()));
            when.getStyleClass().add("phase-when");
            Label formula = new Label(phase.formula());
            formula.getStyleClass().add("formula");
            formula.setWrapText(true);
            grid.addRow(row++, kind, when, formula);
        }
        return grid;
    }

    private void addResult(Event.StepResult result) {
        switch (result) {
            case Event.Done _ -> { }
            case Event.StepFailed failed -> {
                Label error = new Label(failed.sqlState() + "  " + failed.message());
                error.getStyleClass().add("step-error");
                error.setWrapText(true);
                error.setAccessibleText("Failed: " + error.getText());
                getChildren().add(error);
            }
        }
    }

    private void addUnfinished() {
        Label unfinished = new Label("Not finished when the day ended");
        unfinished.getStyleClass().add("step-error");
        getChildren().add(unfinished);
    }

    private static List<Sql> statements(Step step) {
        return switch (step) {
            case Step.RunSql run -> run.statements();
            case Step.CopyBack copy -> copy.tables().stream()
                    .flatMap(table -> table.where().stream()).toList();
            case Step.Contain _, Step.Resume _, Step.Deploy _, Step.RestoreInPlace _,
                    Step.RestoreAside _,
                    Step.Verify _ -> List.of();
        };
    }

    /** Read-only but focusable, so that it can be selected and copied. */
    private static TextArea code(String text) {
        TextArea area = new TextArea(text);
        area.getStyleClass().add("code");
        area.setEditable(false);
        area.setAccessibleText("SQL");
        double height = text.lines().count() * LINE + AROUND;
        area.setMinHeight(height);
        area.setPrefHeight(height);
        return area;
    }
}
