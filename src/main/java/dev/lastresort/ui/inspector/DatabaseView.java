package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.CellText;
import dev.lastresort.inspection.RowsThen;
import dev.lastresort.inspection.StoredRow;
import dev.lastresort.inspection.TableThen;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.ui.part.OncePerPulse;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The database of a branch as it was at the playhead: its tables, and the rows of one of them. */
public final class DatabaseView extends BorderPane {

    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final double LIST = 230;
    private static final double ROW = 24;

    private final InspectorModel inspector;
    private final DatabaseModel model;
    private final OncePerPulse refreshing = new OncePerPulse(this::refresh);
    private final ListView<TableThen> tables = new ListView<>();
    private final Label title = Controls.label("", "grid-title");
    private final Label news = Controls.label("", "quiet");
    private final Label warning = Controls.label("", "outage");
    private final Label nothing = Controls.label("", "nothing");
    private final StoredGrid grid = new StoredGrid();
    private final ToggleButton follow = Controls.chip("follow changes",
            "Keep the row that changed last in sight", true, refreshing::ask);
    private Optional<RowsThen> shown = Optional.empty();
    private boolean filling;

    public DatabaseView(InspectorModel inspector) {
        this.inspector = inspector;
        this.model = inspector.database();
        Controls.dress(this, "The database as it was");
        getStyleClass().add("database");
        tables.getStyleClass().add("table-list");
        tables.setAccessibleText("Tables");
        tables.setCellFactory(_ -> new TableEntryCell(model::day));
        tables.setFixedCellSize(ROW);
        tables.setMinWidth(0);
        tables.getSelectionModel().selectedItemProperty().addListener((_, _, table) -> {
            if (table != null && !filling) {
                model.choose(table.table());
            }
        });
        warning.setWrapText(true);
        nothing.setWrapText(true);
        nothing.setId("absence");
        SplitPane split = new SplitPane(tables, right());
        SplitPane.setResizableWithParent(tables, false);
        split.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(LIST / width.doubleValue());
            }
        });
        setCenter(split);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // Nothing is worked out for a tab that nobody looks at.
        sceneProperty().addListener((_, _, _) -> refreshing.ask());
        grid.heightProperty().addListener((_, _, _) -> refreshing.ask());
        model.changes().addListener((_, _, _) -> refreshing.ask());
    }

    /** First one chooses a table. */
    @Override
    public void requestFocus() {
        tables.requestFocus();
    }

    private BorderPane right() {
        BorderPane right = new BorderPane(new StackPane(grid, nothing));
        title.setWrapText(true);
        VBox words = new VBox(title, news);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        news.managedProperty().bind(news.textProperty().isNotEmpty());
        right.setTop(Controls.bars(Controls.bar(List.of(words), List.of(
                follow,
                Controls.button("◂ Change", "To the last change of this table (Shift+F8)",
                        model::toChangeBefore),
                Controls.button("Change ▸", "To the next change of this table (F8)",
                        model::toChangeAfter))),
                warning));
        return right;
    }

    private void refresh() {
        if (getScene() == null) {
            return;
        }
        switch (model.look()) {
            case DatabaseModel.Reading reading -> tell(
                    "Reading the journal of " + Safe.text(reading.branch()) + " …");
            case DatabaseModel.Unreadable trouble -> tell(trouble.why());
            case DatabaseModel.Then then -> show(then);
        }
    }

    private void tell(String words) {
        tables.getItems().clear();
        title.setText("");
        news.setText("");
        warn("");
        nothing.setText(words);
        nothing.setVisible(true);
        grid.setVisible(false);
    }

    private void show(DatabaseModel.Then then) {
        filling = true;
        if (!tables.getItems().equals(then.tables())) {
            tables.getItems().setAll(then.tables());
        }
        then.table().ifPresent(tables.getSelectionModel()::select);
        filling = false;
        shown = then.rows();
        title.setText(DatabaseWords.title(then));
        news.setText(DatabaseWords.news(then));
        explain(title);
        explain(news);
        warn(then.outage().map(down -> DatabaseWords.outage(down, then.day()))
                .or(() -> then.rows().map(DatabaseWords::partial)).orElse(""));
        pseudoClassStateChanged(DOWN, then.outage().isPresent());
        grid.show(then.rows());
        if (follow.isSelected()) {
            grid.toLastMarked();
        }
        grid.setVisible(then.rows().isPresent());
        nothing.setText(DatabaseWords.absence(then));
        nothing.setVisible(then.rows().isEmpty());
    }

    /** In a narrow window they end in an ellipsis. */
    private static void explain(Label label) {
        label.setTooltip(label.getText().isEmpty() ? null : new Tooltip(label.getText()));
    }

    private void warn(String words) {
        warning.setText(words);
        warning.setVisible(!words.isEmpty());
        warning.setManaged(!words.isEmpty());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F8) {
            if (event.isShiftDown()) {
                model.toChangeBefore();
            } else {
                model.toChangeAfter();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && grid.isFocused()) {
            copy();
            event.consume();
        }
    }

    private void copy() {
        List<StoredRow> selected = List.copyOf(grid.getSelectionModel().getSelectedItems());
        shown.ifPresent(rows -> inspector.copy(() -> new Sheet(rows.shape().columns(),
                selected.stream().map(StoredRow::row)
                        .map(row -> row.values().stream().map(CellText::of).toList())
                        .toList()),
                why -> news.setText("Not copied: " + Safe.text(why))));
    }
}
