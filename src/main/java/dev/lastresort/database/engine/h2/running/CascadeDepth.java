package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.engine.h2.store.OpenStore;
import java.sql.Connection;
import org.h2.api.Trigger;

/**
 * Counts how deep a change leads into others. A foreign key with CASCADE or SET NULL runs a
 * statement of its own for each row, within the one before, and its own stack is all that would end
 * a long chain: at another row on each machine. H2 makes the instances, hence the public class and
 * constructor; one fires before each statement on a table, the other behind it.
 */
public final class CascadeDepth implements Trigger {

    private CaptureBuffer buffer;
    private boolean before;

    /** Used by H2. */
    public CascadeDepth() {}

    @Override
    public void init(Connection connection, String schema, String trigger, String table,
            boolean isBefore, int type) {
        buffer = OpenStore.behind(connection).companion(CaptureBuffer.class);
        before = isBefore;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
        if (before) {
            buffer.enter();
        } else {
            buffer.leave();
        }
    }
}
