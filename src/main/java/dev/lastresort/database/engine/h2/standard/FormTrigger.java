package dev.lastresort.database.engine.h2.standard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbc.JdbcResultSet;
import org.h2.tools.TriggerAdapter;
import org.h2.util.JSR310Utils;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueTimestampTimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Gives each value its {@link StoredForm} before its row is written. H2 makes the instances, hence
 * the public class and constructor.
 */
public final class FormTrigger extends TriggerAdapter {

    private Map<Integer, StoredForm> forms = Map.of();

    /** Used by H2. */
    public FormTrigger() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String table,
            boolean before, int type) {
        SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
        forms = StoredForm.of(Objects.requireNonNull(
                session.getDatabase().getSchema(schema).findTableOrView(session, table)));
    }

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after)
            throws SQLException {
        if (after == null) {
            return;
        }
        for (Map.Entry<Integer, StoredForm> column : forms.entrySet()) {
            int place = column.getKey() + 1;
            Value given = ((JdbcResultSet) after).getInternal(place);
            Value stored = column.getValue().stored(given);
            if (stored instanceof ValueTimestampTimeZone instant && stored != given) {
                after.updateObject(place, utc(instant));
            } else if (stored instanceof ValueArray array && stored != given) {
                after.updateObject(place, Arrays.stream(array.getList())
                        .map(element -> element.getString()).toArray());
            } else if (stored != given) {
                after.updateString(place, stored.getString());
            }
        }
    }

    private static OffsetDateTime utc(ValueTimestampTimeZone instant) {
        return JSR310Utils.valueToInstant(instant, null).atOffset(ZoneOffset.UTC);
    }
}
