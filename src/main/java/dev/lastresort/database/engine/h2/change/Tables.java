package dev.lastresort.database.engine.h2.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.index.Index;
import org.h2.schema.Schema;
import org.h2.schema.Sequence;
import org.h2.table.Column;
import org.h2.table.IndexColumn;
import org.h2.table.Table;
import org.h2.table.TableType;
import org.h2.table.TableView;

/** The tables and views of one schema, asked for at each question. */
public record Tables(Schema schema, SessionLocal session) {

    public Optional<Table> find(String name) {
        return Optional.ofNullable(schema.findTableOrView(session, name));
    }

    List<Table> base() {
        return schema.getAllTablesAndViews(session).stream()
                .filter(table -> table.getTableType() == TableType.TABLE)
                .sorted(Comparator.comparing(Table::getName)).toList();
    }

    List<TableView> views() {
        return schema.getAllTablesAndViews(session).stream()
                .filter(TableView.class::isInstance).map(TableView.class::cast)
                .sorted(Comparator.comparing(Table::getName)).toList();
    }

    /** The sequence of the column that PostgreSQL would have named the sequence after. */
    Optional<String> sequenceOfColumn(String name) {
        for (Table table : base()) {
            for (Column column : table.getColumns()) {
                if (column.getSequence() != null
                        && name.equals(table.getName() + "_" + column.getName() + "_seq")) {
                    return Optional.of(column.getSequence().getName());
                }
            }
        }
        return Optional.empty();
    }

    /** A sequence that there is. */
    Sequence sequence(String name) {
        return schema.getSequence(name);
    }

    boolean hasSequence(String name) {
        return schema.findSequence(name) != null;
    }

    /** The columns of the primary key; none if there is none. */
    static List<Column> keyOf(Table table) {
        Index key = table.findPrimaryKey();
        return key == null ? List.of() : Arrays.stream(key.getIndexColumns())
                .map((IndexColumn column) -> column.column).toList();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
