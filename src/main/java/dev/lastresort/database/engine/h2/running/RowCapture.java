package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.engine.h2.store.OpenStore;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Objects;
import org.h2.jdbc.JdbcResultSet;
import org.h2.tools.TriggerAdapter;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes the image of each changed row of one table to the buffer of its database. H2 makes the
 * instances, hence the public class and constructor. It reads H2's values as they are: the objects
 * that JDBC would make of them depend on the machine's time zone.
 */
public final class RowCapture extends TriggerAdapter {

    private CaptureBuffer buffer;
    private @Nullable TableShape shape;

    /** Used by H2. */
    public RowCapture() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String table,
            boolean before, int type) {
        buffer = OpenStore.behind(connection).companion(CaptureBuffer.class);
        shape = buffer.shapeOf(table);
    }

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) {
        if (before == null) {
            buffer.add(new Change.RowInserted(shape(), read(after)));
        } else if (after == null) {
            buffer.add(new Change.RowDeleted(shape(), read(before)));
        } else {
            buffer.add(new Change.RowUpdated(shape(), read(before), read(after)));
        }
    }

    /** H2 makes triggers of tables that are not captured yet, too; they do not fire before. */
    private TableShape shape() {
        return Objects.requireNonNull(shape);
    }

    private Row read(ResultSet row) {
        JdbcResultSet values = (JdbcResultSet) row;
        Object[] read = new Object[shape().columns().size()];
        for (int i = 0; i < read.length; i++) {
            Value value = values.getInternal(i + 1);
            buffer.checkLength(ValueCodec.length(value));
            read[i] = ValueCodec.fromDatabase(value);
        }
        return Row.of(read);
    }
}
