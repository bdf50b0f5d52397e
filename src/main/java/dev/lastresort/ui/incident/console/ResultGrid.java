package dev.lastresort.ui.incident.console;

import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import dev.lastresort.session.attempt.Reply.Grid;
import dev.lastresort.ui.desk.CopyBoard;
import dev.lastresort.ui.incident.parts.Pieces;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The rows of one result: sortable, copied as tab-separated text. */
public final class ResultGrid extends TableView<List<String>> {

    private static final double ROW = 24;
    private static final double HEADER = 26;
    private static final double LETTER = 7.6;
    private static final double LEAST = 70;
    private static final double MOST = 320;
    private static final int LOOKED_AT = 50;
    private static final int ROWS_AT_ONCE = 9;

    private final Grid grid;
    /** The columns in the result's own order; a person may have moved them. */
    private final List<TableColumn<List<String>, ?>> places;

    public ResultGrid(Grid grid, String name) {
        super(FXCollections.observableArrayList(grid.rows()));
        this.grid = grid;
        getStyleClass().add("result-grid");
        setAccessibleText(name);
        setAccessibleHelp("Ctrl+C copies the chosen cells, with Shift the whole result; a click "
                + "on a heading sorts");
        setFixedCellSize(ROW);
        setPlaceholder(Pieces.label("No rows", "quiet"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().setCellSelectionEnabled(true);
        setContextMenu(menu());
        for (int i = 0; i < grid.columns().size(); i++) {
            getColumns().add(column(i));
        }
        places = List.copyOf(getColumns());
        double rows = Math.clamp(grid.rows().size(), 1, ROWS_AT_ONCE);
        setPrefHeight(HEADER + ROW * rows + 4);
        setMinHeight(USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                if (event.isShiftDown() || getSelectionModel().isEmpty()) {
                    copyAll();
                } else {
                    copyCells();
                }
                event.consume();
            }
        });
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Copy the chosen cells", this::copyCells),
                item("Copy the chosen rows with headings", () -> copy(chosen())),
                item("Copy the whole result with headings", this::copyAll));
    }

    private static MenuItem item(String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private List<List<String>> chosen() {
        return getSelectionModel().getSelectedIndices().stream().distinct().sorted()
                .map(getItems()::get).toList();
    }

    private void copy(List<List<String>> rows) {
        CopyBoard.put(SheetText.tsv(new Sheet(grid.columns(), List.copyOf(rows))));
    }

    /** One alone is copied as it is; of several, the headings come with them. */
    private void copyCells() {
        CopyBoard.put(cells());
    }

    public String cells() {
        List<Integer> columns = getSelectionModel().getSelectedCells().stream()
                .map(cell -> getColumns().indexOf(cell.getTableColumn())).distinct().sorted()
                .map(shown -> places.indexOf(getColumns().get(shown))).toList();
        List<List<String>> rows = chosen().stream()
                .map(row -> columns.stream().map(row::get).toList()).toList();
        return rows.size() == 1 && columns.size() == 1 ? rows.getFirst().getFirst()
                : SheetText.tsv(new Sheet(columns.stream().map(grid.columns()::get).toList(),
                        rows));
    }

    void copyAll() {
        copy(getItems());
    }

    private TableColumn<List<String>, String> column(int place) {
        TableColumn<List<String>, String> column =
                new TableColumn<>(grid.columns().get(place));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
        column.setComparator(BY_VALUE);
        int longest = grid.rows().stream().limit(LOOKED_AT)
                .mapToInt(row -> row.get(place).length()).max().orElse(0);
        column.setPrefWidth(Math.clamp(Math.max(longest, grid.columns().get(place).length() + 2)
                * LETTER + 16, LEAST, MOST));
        if (numeric(place)) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    private boolean numeric(int place) {
        return !grid.rows().isEmpty() && grid.rows().stream().limit(LOOKED_AT)
                .allMatch(row -> number(row.get(place)).isPresent());
    }

    /** Numbers by their size, before words. */
    private static final Comparator<String> BY_VALUE = (one, other) -> {
        Optional<BigDecimal> left = number(one);
        Optional<BigDecimal> right = number(other);
        if (left.isPresent() && right.isPresent()) {
            return left.get().compareTo(right.get());
        }
        return left.isPresent() ? -1 : right.isPresent() ? 1 : one.compareTo(other);
    };

    private static Optional<BigDecimal> number(String text) {
        return text.matches("[+-]?\\d{1,30}(\\.\\d{1,30})?")
                ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
