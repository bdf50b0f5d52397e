package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.engine.h2.standard.StoredForm;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.engine.SessionLocal;
import org.h2.index.Cursor;
import org.h2.index.Index;
import org.h2.result.SearchRow;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The net effect of a run of row images on one table. Rows are followed by their whole image, not
 * by their key: in the middle of {@code SET id = id + 1} two rows bear one key. When written, all
 * old images leave before the first new one arrives, so that no unique index is hurt on the way;
 * new rows arrive in the order in which they were first inserted, and a changed row keeps its
 * place.
 */
final class TableNet {

    /**
     * One row's way from the image it had at first (if it was there) to the one it has now (if it
     * still is).
     */
    private static final class Way {
        private final @Nullable Row first;
        private @Nullable Row last;
        private @Nullable Way older;

        Way(@Nullable Row first, @Nullable Row last) {
            this.first = first;
            this.last = last;
        }
    }

    private final TableShape shape;
    private final Predicate<Row> stored;
    /** The keys of the rows that have left the place where the database holds them. */
    private final Set<Row> left = new HashSet<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<Row, Way> standing = new HashMap<>();

    /** @param stored whether the database holds this very row under its key */
    TableNet(TableShape shape, Predicate<Row> stored) {
        this.shape = shape;
        this.stored = stored;
    }

    void insert(Row after) {
        Way way = new Way(null, after);
        ways.add(way);
        stand(after, way);
    }

    void update(Row before, Row after) {
        Way way = leave(before);
        way.last = after;
        stand(after, way);
    }

    void delete(Row before) {
        leave(before).last = null;
    }

    void writeTo(SessionLocal session, Table table) {
        table.lock(session, Table.WRITE_LOCK);
        if (leavesNothing(session, table)) {
            table.truncate(session);
            return;
        }
        Map<Row, Deque<org.h2.result.Row>> keyless =
                table.findPrimaryKey() == null ? wanted(session, table) : Map.of();
        long[] places = new long[ways.size()];
        for (int i = 0; i < places.length; i++) {
            Way way = ways.get(i);
            if (way.first != null && way.first != way.last) {
                org.h2.result.Row stored = find(session, table, way.first, keyless);
                places[i] = stored.getKey();
                table.removeRow(session, stored);
            }
        }
        boolean keptPlace = table.getMainIndexColumn() == SearchRow.ROWID_INDEX;
        for (int i = 0; i < places.length; i++) {
            Way way = ways.get(i);
            if (way.last != null && way.first != way.last) {
                org.h2.result.Row row = stored(session, table, way.last);
                row.setKey(keptPlace ? places[i] : 0);
                table.addRow(session, row);
            }
        }
    }

    /** As where a restore leaves a table out: then no row is looked for in any index. */
    private boolean leavesNothing(SessionLocal session, Table table) {
        return ways.stream().allMatch(way -> way.first != null && way.last == null)
                && table.getRowCount(session) == ways.size();
    }

    private void stand(Row image, Way way) {
        way.older = standing.put(image, way);
    }

    /** The way whose row stands here; of several the one that came first. */
    private Way leave(Row image) {
        Way newest = standing.get(image);
        if (newest == null || isUntouched(image)) {
            Way way = new Way(image, image);
            ways.add(way);
            left.add(shape.keyOf(image));
            return way;
        }
        Way oldest = newest.older;
        if (oldest == null) {
            standing.remove(image);
            return newest;
        }
        Way above = newest;
        while (oldest.older != null) {
            above = oldest;
            oldest = oldest.older;
        }
        above.older = null;
        return oldest;
    }

    /** Whether a row that nothing has changed so far looks like this, too: it came before all. */
    private boolean isUntouched(Row image) {
        return !shape.keyColumns().isEmpty() && !left.contains(shape.keyOf(image))
                && stored.test(image);
    }

    private org.h2.result.Row find(SessionLocal session, Table table, Row image,
            Map<Row, Deque<org.h2.result.Row>> keyless) {
        Index key = table.findPrimaryKey();
        if (key == null) {
            Deque<org.h2.result.Row> equal = keyless.get(image);
            if (equal == null || equal.isEmpty()) {
                throw missing(image);
            }
            return equal.removeFirst();
        }
        org.h2.result.Row wanted = stored(session, table, image);
        Cursor cursor = key.find(session, wanted, wanted, false);
        if (!cursor.next()) {
            throw missing(image);
        }
        return cursor.get();
    }

    /** Without a key only the whole row tells which one is meant; of equal ones the first goes. */
    private Map<Row, Deque<org.h2.result.Row>> wanted(SessionLocal session, Table table) {
        Map<Row, Deque<org.h2.result.Row>> found = new HashMap<>();
        ways.stream().filter(way -> way.first != null && way.first != way.last)
                .forEach(way -> found.put(way.first, new ArrayDeque<>()));
        if (found.isEmpty()) {
            return found;
        }
        Cursor cursor = table.getScanIndex(session).find(session, null, null, false);
        while (cursor.next()) {
            org.h2.result.Row row = cursor.get();
            Deque<org.h2.result.Row> equal =
                    found.get(ValueCodec.row(row.getValueList(), row.getColumnCount()));
            if (equal != null) {
                equal.add(row);
            }
        }
        return found;
    }

    private IllegalStateException missing(Row image) {
        return new IllegalStateException("the log changes a row of " + shape.table()
                + " that is not there: " + image);
    }

    static boolean holds(SessionLocal session, Table table, Row image) {
        Index key = table.findPrimaryKey();
        if (key == null) {
            return false;
        }
        org.h2.result.Row wanted = stored(session, table, image);
        Cursor cursor = key.find(session, wanted, wanted, false);
        return cursor.next() && image.equals(
                ValueCodec.row(cursor.get().getValueList(), cursor.get().getColumnCount()));
    }

    private static org.h2.result.Row stored(SessionLocal session, Table table, Row image) {
        Column[] columns = table.getColumns();
        Value[] values = new Value[columns.length];
        for (int i = 0; i < values.length; i++) {
            Value value = columns[i].convert(session, ValueCodec.toDatabase(image.get(i)));
            values[i] = StoredForm.of(columns[i]).map(form -> form.stored(value)).orElse(value);
        }
        return table.createRow(values, 0);
    }
}
