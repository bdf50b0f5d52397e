package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.table.Table;
import org.h2.value.Value;

/**
 * Reads whole tables, and tells what a schema change made of them. H2 rewrites a table by making
 * another one in its place, so a table whose object, columns and number of rows are the same holds
 * the same rows: nothing else is read.
 */
final class TableImages {

    private final H2Session h2;
    private final Catalog catalog;
    private final CaptureBuffer buffer;

    /** @param buffer bounds the length of what is kept */
    TableImages(H2Session h2, Catalog catalog, CaptureBuffer buffer) {
        this.h2 = h2;
        this.catalog = catalog;
        this.buffer = buffer;
    }

    /** What a table looks like from outside. */
    private record Face(Table table, TableShape shape, long rows) {}

    /** What all tables look like now; to be taken before the change. */
    final class Before {

        private final Map<String, Face> faces = faces();

        After changedBy(String sql, String written, SqlContext context) {
            Map<String, Face> after = faces();
            List<TableImage> remade = new ArrayList<>();
            Optional<String> notHeld = Optional.empty();
            for (Map.Entry<String, Face> entry : after.entrySet()) {
                if (!entry.getValue().equals(faces.get(entry.getKey()))) {
                    try {
                        remade.add(image(entry.getValue()));
                    } catch (SqlFailure value) {
                        notHeld = notHeld.or(() -> Optional.of("in the table " + entry.getKey()
                                + ", " + value.getMessage()));
                    }
                }
            }
            List<String> gone = faces.keySet().stream()
                    .filter(name -> !after.containsKey(name)).toList();
            return new After(new SchemaChanged(sql, context, remade, gone, written), notHeld);
        }
    }

    /** @param notHeld of a table that is left out, the value that no row can hold */
    record After(SchemaChanged change, Optional<String> notHeld) {}

    Before before() {
        return new Before();
    }

    /** All tables that can be captured, by name. */
    List<TableImage> all() {
        return faces().values().stream().map(this::image).toList();
    }

    /** Those with a column that cannot be held are left out: they will not be let in anyway. */
    private Map<String, Face> faces() {
        Map<String, Face> faces = new LinkedHashMap<>();
        for (Table table : catalog.baseTables()) {
            if (catalog.heldColumns(table) == table.getColumns().length) {
                faces.put(table.getName(), new Face(
                        table, catalog.shape(table), table.getRowCount(h2.session())));
            }
        }
        return faces;
    }

    private TableImage image(Face face) {
        SessionLocal session = h2.session();
        List<Row> rows = new ArrayList<>();
        Cursor cursor = face.table().getScanIndex(session).find(session, null, null, false);
        while (cursor.next()) {
            org.h2.result.Row row = cursor.get();
            for (Value value : row.getValueList()) {
                buffer.checkLength(ValueCodec.length(value));
            }
            rows.add(ValueCodec.row(row.getValueList(), row.getColumnCount()));
        }
        return new TableImage(face.shape(), rows);
    }
}
