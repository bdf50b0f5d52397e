package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.Team;
import dev.lastresort.model.scenario.Harmless;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The attempts at the chosen scenario in words: how each stands, and what it came to. */
final class AttemptTable extends TableView<AttemptTable.AttemptLine> {

    /** One of them. */
    record AttemptLine(String file, String team, String standing, String outcome) {}

    /** @param select told which attempt is looked at */
    AttemptTable(Consumer<String> select) {
        setId("cohort-attempts");
        setAccessibleText("Attempts");
        setPlaceholder(new Label("Nobody has tried it yet."));
        add("Team", 200, AttemptLine::team);
        add("Standing", 320, AttemptLine::standing);
        add("Came to", 460, AttemptLine::outcome);
        add("File", 320, AttemptLine::file);
        getSelectionModel().selectedItemProperty().addListener(
                (_, _, line) -> Optional.ofNullable(line).map(AttemptLine::file).ifPresent(select));
    }

    private void add(String title, double width, Function<AttemptLine, String> text) {
        TableColumn<AttemptLine, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                Harmless.text(text.apply(row.getValue()))));
        column.setCellFactory(_ -> new WholeCell());
        getColumns().add(column);
    }

    /** What does not fit is told by its tooltip. */
    private static final class WholeCell extends TableCell<AttemptLine, String> {

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            boolean none = empty || words == null || words.isEmpty();
            setText(none ? "" : words);
            setTooltip(none ? null : new Tooltip(words));
        }
    }

    void show(Cohort cohort, Optional<CohortScenario> scenario) {
        CohortMatrix matrix = CohortMatrix.of(cohort);
        List<AttemptLine> lines = scenario.map(one -> cohort.at(one.day())).orElse(List.of())
                .stream().map(one -> line(one, matrix)).toList();
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
    }

    private static AttemptLine line(CohortAttempt one, CohortMatrix matrix) {
        Team team = one.team();
        return new AttemptLine(one.file(), team.bracket().isEmpty() ? team.name()
                : team.name() + " · " + team.bracket(), matrix.words(one),
                one.figures().map(AttemptFigures::words).orElse(""));
    }
}
