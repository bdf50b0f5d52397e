package dev.lastresort.database.standard;

import dev.lastresort.model.journal.SqlContext;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * The time and the chance that SQL sees in one database. It is set for each request and each step;
 * nothing of it outlives them.
 */
public final class SqlTime {

    private SqlContext context = SqlContext.TIMELESS;

    public void set(SqlContext wanted) {
        context = wanted;
    }

    public SqlContext context() {
        return context;
    }

    LocalDateTime now() {
        return context.now();
    }

    UUID drawUuid() {
        UUID drawn = context.uuid();
        context = context.afterDraw();
        return drawn;
    }
}
