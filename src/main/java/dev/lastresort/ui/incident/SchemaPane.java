package dev.lastresort.ui.incident;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.ui.desk.room.RoomView.TableInfo;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;

/** The tables as they are now: rows, columns, and what changed them last. */
final class SchemaPane extends TreeView<SchemaPane.Line> {

    /** A table or a column of one. */
    record Line(String name, String more) {}

    private final IncidentModel model;
    private List<TableInfo> shown = List.of();

    SchemaPane(IncidentModel model) {
        this.model = model;
        setId("schema");
        getStyleClass().add("schema");
        setAccessibleText("Tables and columns");
        setShowRoot(false);
        setRoot(new TreeItem<>(new Line("", "")));
        setCellFactory(_ -> new Cell());
        model.view().subscribe(_ -> show());
    }

    private void show() {
        List<TableInfo> tables = model.view().get().tables();
        if (tables.equals(shown)) {
            return;
        }
        if (sameShape(tables, shown)) {
            shown = tables;
            for (int i = 0; i < tables.size(); i++) {
                getRoot().getChildren().get(i).setValue(line(tables.get(i)));
            }
            return;
        }
        List<String> open = getRoot().getChildren().stream().filter(TreeItem::isExpanded)
                .map(item -> item.getValue().name()).toList();
        boolean first = shown.isEmpty();
        shown = tables;
        getRoot().getChildren().setAll(tables.stream().map(table -> {
            TreeItem<Line> item = new TreeItem<>(line(table));
            table.columns().forEach(column -> {
                String[] words = column.split(" ", 2);
                item.getChildren().add(new TreeItem<>(
                        new Line(words[0], words.length > 1 ? words[1] : "")));
            });
            item.setExpanded(first || open.contains(table.name()));
            return item;
        }).toList());
    }

    private static Line line(TableInfo table) {
        return new Line(table.name(), Wording.number(table.rows())
                + (table.rows() == 1 ? " row" : " rows")
                + (table.lastDdl().isEmpty() ? "" : " · " + table.lastDdl()));
    }

    /** Rows come and go all day: what is chosen and open stays. */
    private static boolean sameShape(List<TableInfo> one, List<TableInfo> other) {
        return shape(one).equals(shape(other));
    }

    private static List<List<String>> shape(List<TableInfo> tables) {
        return tables.stream().map(table -> Stream.concat(
                Stream.of(table.name()), table.columns().stream()).toList()).toList();
    }

    private static final class Cell extends TreeCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            boolean there = !empty && line != null;
            setText(null);
            setGraphic(there ? row(line) : null);
            setAccessibleText(there ? line.name() + ", " + line.more() : "");
        }

        private static HBox row(Line line) {
            HBox row = new HBox(Pieces.label(line.name(), "schema-name"),
                    Pieces.label(line.more(), "caption"));
            row.getStyleClass().add("schema-row");
            return row;
        }
    }
}
