package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.DecisionPoint;
import dev.lastresort.model.cohort.FirstMoves;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.time.TimeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was done first at each decision point: a bar for each move, with its number beside it. */
final class FirstMovesPane extends ScrollPane {

    private static final double LONGEST_BAR = 160;
    private static final int MOST_NAMES = 8;

    private final VBox points = new VBox();

    FirstMovesPane() {
        setId("cohort-moves");
        getStyleClass().add("cohort-moves");
        setFitToWidth(true);
        points.getStyleClass().add("cohort-points");
        setContent(points);
    }

    void show(Cohort cohort, Optional<CohortScenario> scenario) {
        List<DecisionPoint> all = scenario.map(one -> FirstMoves.of(cohort.at(one.day())))
                .orElse(List.of());
        points.getChildren().clear();
        if (all.isEmpty()) {
            points.getChildren().add(text("Nobody has decided anything yet.", "quiet"));
        }
        all.forEach(point -> points.getChildren().addAll(
                text(point.title() + " · " + Wording.count(point.attempts(), "attempt"),
                        "section"),
                grid(cohort, point)));
    }

    private static GridPane grid(Cohort cohort, DecisionPoint point) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cohort-choices");
        ColumnConstraints bar = new ColumnConstraints(LONGEST_BAR);
        ColumnConstraints by = new ColumnConstraints();
        by.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(
                bar, new ColumnConstraints(), new ColumnConstraints(), by);
        for (int i = 0; i < point.choices().size(); i++) {
            DecisionPoint.MoveChoice choice = point.choices().get(i);
            Region length = new Region();
            length.getStyleClass().add("cohort-bar");
            length.setMaxWidth(LONGEST_BAR * choice.files().size() / point.attempts());
            length.setMinWidth(2);
            String when = choice.earliest().equals(choice.latest())
                    ? TimeText.clock(choice.earliest())
                    : TimeText.between(choice.earliest(), choice.latest());
            Label what = text(choice.files().size() + "  " + choice.move(), "cohort-move");
            what.setMinWidth(USE_PREF_SIZE);
            Label at = text(when, "quiet");
            at.setMinWidth(USE_PREF_SIZE);
            Label names = text(names(cohort, choice), "quiet");
            names.setTooltip(new Tooltip(names.getText()));
            names.setMinWidth(0);
            grid.addRow(i, length, what, at, names);
        }
        return grid;
    }

    private static String names(Cohort cohort, DecisionPoint.MoveChoice choice) {
        String names = choice.files().stream().limit(MOST_NAMES).map(cohort::attempt)
                .flatMap(Optional::stream).map(cohort::label).collect(Collectors.joining(", "));
        return choice.files().size() <= MOST_NAMES ? names
                : names + " and " + (choice.files().size() - MOST_NAMES) + " more";
    }

    private static Label text(String words, String style) {
        Label label = new Label(Harmless.text(words));
        label.getStyleClass().add(style);
        return label;
    }
}
