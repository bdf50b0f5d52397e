package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.model.cohort.Team;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.theme.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Teams against scenarios. A cell says in a word how its attempts stand; choosing one chooses its
 * scenario. No colour says what the word does not.
 */
final class MatrixTable extends TableView<Team> {

    private static final double TEAM_WIDTH = 200;
    private static final double BRACKET_WIDTH = 150;
    private static final double LETTERS = 13;
    private static final double WIDEST_NAME = 420;
    /** Of a cell, to both sides of its words. */
    private static final double BESIDE_WORDS = 36;
    /** In place of a scenario's place. */
    private static final int TEAM = -1;
    private static final int BRACKET = -2;
    private static final double WIDTH = 210;

    private List<PlayedDay> days = List.of();
    /** Columns before the scenarios': the team's, and the bracket's where there are some. */
    private int before = 1;
    private CohortMatrix matrix = CohortMatrix.of(
            new Cohort("", List.of(), List.of(), List.of()));

    MatrixTable(CohortModel model) {
        setId("cohort-matrix");
        getStyleClass().add("cohort-matrix");
        setAccessibleText("Teams and scenarios");
        setPlaceholder(new Label("No attempt is here yet. Attempts are files called"
                + " NAME.attempt.json; whatever comes into the folder is shown at once."));
        getSelectionModel().setCellSelectionEnabled(true);
        getFocusModel().focusedCellProperty().addListener((_, _, cell) -> {
            int place = cell == null ? TEAM : cell.getColumn() - before;
            if (place >= 0 && place < days.size()) {
                model.choose(days.get(place));
            }
        });
    }

    void show(Cohort cohort) {
        matrix = CohortMatrix.of(cohort);
        List<PlayedDay> now = cohort.scenarios().stream().map(CohortScenario::day).toList();
        int wanted = cohort.brackets().stream().allMatch(String::isEmpty) ? 1 : 2;
        if (!now.equals(days) || wanted != before || getColumns().isEmpty()) {
            days = now;
            before = wanted;
            List<TableColumn<Team, ?>> columns = new ArrayList<>();
            columns.add(column("Team", TEAM_WIDTH, TEAM));
            if (before > 1) {
                columns.add(column("Bracket", BRACKET_WIDTH, BRACKET));
            }
            for (int i = 0; i < cohort.scenarios().size(); i++) {
                columns.add(column(cohort.scenarios().get(i).name(), WIDTH, i));
            }
            getColumns().setAll(columns);
        }
        if (!getItems().equals(cohort.teams())) {
            getItems().setAll(cohort.teams());
            widen(getColumns().getFirst(), cohort.teams().stream().map(Team::name));
            if (before > 1) {
                widen(getColumns().get(1), cohort.teams().stream().map(Team::bracket));
            }
        }
        refresh();
    }

    /** Names are read whole, but for such as would fill the window. */
    private static void widen(TableColumn<Team, ?> column, Stream<String> names) {
        Text probe = new Text();
        probe.setFont(Font.font(Fonts.TEXT, LETTERS));
        double widest = names.distinct().mapToDouble(name -> {
            probe.setText(Harmless.text(name));
            return probe.getLayoutBounds().getWidth();
        }).max().orElse(0);
        column.setPrefWidth(Math.clamp(widest + BESIDE_WORDS, column.getPrefWidth(),
                Math.max(WIDEST_NAME, column.getPrefWidth())));
    }

    /** @param place of the scenario; below 0 for what is said of the team */
    private TableColumn<Team, Team> column(String title, double width, int place) {
        TableColumn<Team, Team> column = new TableColumn<>(Harmless.text(title));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new StandingCell(place));
        return column;
    }

    private final class StandingCell extends TableCell<Team, Team> {

        private static final PseudoClass GOOD = PseudoClass.getPseudoClass("undominated");
        private static final PseudoClass BAD = PseudoClass.getPseudoClass("dominated");

        private final int place;

        StandingCell(int place) {
            this.place = place;
        }

        @Override
        protected void updateItem(Team team, boolean empty) {
            super.updateItem(team, empty);
            setTooltip(null);
            if (empty || team == null) {
                setText("");
                mark("");
            } else if (place < 0) {
                setText(Harmless.text(place == TEAM ? team.name() : team.bracket()));
                setTooltip(new Tooltip(Harmless.text(team.title())));
                mark("");
            } else if (place < matrix.scenarios().size()) {
                CohortScenario scenario = matrix.scenarios().get(place);
                String words = matrix.words(team, scenario);
                setText(words);
                mark(words);
                if (!words.isEmpty()) {
                    setTooltip(new Tooltip(Harmless.text(matrix.cell(team, scenario).keySet()
                            .stream().map(matrix::words).collect(Collectors.joining("; ")))));
                }
            }
        }

        private void mark(String words) {
            pseudoClassStateChanged(GOOD, words.equals("undominated"));
            pseudoClassStateChanged(BAD, words.equals("dominated"));
        }
    }
}
