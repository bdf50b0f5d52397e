package dev.lastresort.ui.incident.evidence;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.TableInfo;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.incident.parts.Rows;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;

/**
 * The tables as they are now, with rows, columns and foreign keys, and before them what changed
 * them.
 */
public final class SchemaPane extends TreeView<SchemaPane.SchemaLine> {

    /** A table, a column or a foreign key of one, or a statement. */
    record SchemaLine(String name, String more, Kind kind) {

        SchemaLine(String name, String more) {
            this(name, more, Kind.NAMED);
        }
    }

    private enum Kind {
        /** By a name of the database, and what is known of it. */
        NAMED,
        /** By words about names of the database. */
        TOLD,
        /** What stands above such. */
        HEADING
    }

    private static final String CHANGES = "Recent schema changes";
    private static final String OUTSIDE = " · outside the database: no restore rewinds it";

    private final IncidentModel model;
    private List<TableInfo> shown = List.of();
    private List<LogEntry> changes = List.of();

    public SchemaPane(IncidentModel model) {
        this.model = model;
        setId("schema");
        getStyleClass().add("schema");
        setAccessibleText("Tables and columns, and what changed them");
        setShowRoot(false);
        setRoot(new TreeItem<>(new SchemaLine("", "")));
        setCellFactory(_ -> new Cell());
        model.view().subscribe(_ -> show());
    }

    private void show() {
        RoomView view = model.view().get();
        if (view.tables().equals(shown) && view.ddl().equals(changes)) {
            return;
        }
        boolean first = shown.isEmpty();
        boolean same = sameShape(view.tables(), shown) && view.ddl().equals(changes);
        shown = view.tables();
        changes = view.ddl();
        var items = getRoot().getChildren();
        if (same && !items.isEmpty()) {
            for (int i = 0; i < shown.size(); i++) {
                items.get(i + 1).setValue(line(shown.get(i)));
            }
            return;
        }
        List<String> open = items.stream().filter(TreeItem::isExpanded)
                .map(item -> item.getValue().name()).toList();
        items.setAll(Stream.concat(Stream.of(changes()), shown.stream().map(SchemaPane::item))
                .toList());
        items.forEach(item -> item.setExpanded(first || open.contains(item.getValue().name())));
    }

    /** The newest first: what went wrong is seldom old. */
    private TreeItem<SchemaLine> changes() {
        TreeItem<SchemaLine> item =
                new TreeItem<>(new SchemaLine(CHANGES, changes.isEmpty() ? "none so far"
                        : Wording.count(changes.size(), "statement"), Kind.HEADING));
        LocalDateTime page = model.view().get().page();
        changes.reversed().forEach(one -> item.getChildren().add(new TreeItem<>(
                new SchemaLine(Wording.clock(one.at(), page), one.text(), Kind.TOLD))));
        return item;
    }

    private static TreeItem<SchemaLine> item(TableInfo table) {
        TreeItem<SchemaLine> item = new TreeItem<>(line(table));
        table.columns().forEach(column -> {
            String[] words = column.split(" ", 2);
            item.getChildren().add(new TreeItem<>(
                    new SchemaLine(words[0], words.length > 1 ? words[1] : "")));
        });
        table.foreign().out().forEach(key -> item.getChildren().add(new TreeItem<>(
                new SchemaLine("references", key, Kind.TOLD))));
        table.foreign().in().forEach(key -> item.getChildren().add(new TreeItem<>(
                new SchemaLine("referenced by", key, Kind.TOLD))));
        return item;
    }

    private static SchemaLine line(TableInfo table) {
        return new SchemaLine(table.name(), table.rows()
                .map(here -> Wording.count(here, "row") + table.realRows()
                        .map(real -> " here, " + Wording.count(real, "row")
                                + " in the real system")
                        .orElse(""))
                .orElse("view") + (table.outside() ? OUTSIDE : ""));
    }

    /** Rows come and go all day: what is chosen and open stays. */
    private static boolean sameShape(List<TableInfo> one, List<TableInfo> other) {
        return shape(one).equals(shape(other));
    }

    private static List<List<String>> shape(List<TableInfo> tables) {
        return tables.stream().map(table -> Stream.of(List.of(table.name()), table.columns(),
                table.foreign().out(), table.foreign().in()).flatMap(List::stream).toList())
                .toList();
    }

    private static final class Cell extends TreeCell<SchemaLine> {
        @Override
        protected void updateItem(SchemaLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean there = !empty && line != null;
            setText(null);
            setGraphic(there ? row(line) : null);
            setAccessibleText(there ? line.name() + ", " + line.more() : "");
        }

        private static HBox row(SchemaLine line) {
            Label name = Pieces.label(line.name(), switch (line.kind()) {
                case NAMED -> "schema-name";
                case TOLD -> "caption";
                case HEADING -> "schema-heading";
            });
            name.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(name, Pieces.label(line.more(),
                    line.kind() == Kind.TOLD ? "schema-name" : "caption"));
            row.getStyleClass().add("schema-row");
            return row;
        }
    }
}
