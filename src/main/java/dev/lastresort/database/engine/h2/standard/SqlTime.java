package dev.lastresort.database.engine.h2.standard;

import dev.lastresort.model.journal.SqlContext;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.h2.engine.SessionLocal;
import org.h2.util.JSR310Utils;
import org.h2.value.ValueTimestampTimeZone;

/**
 * The time and the chance that SQL sees in one database. It is set for each request and each step;
 * nothing of it outlives them.
 */
public final class SqlTime {

    private static final VarHandle SESSION_CLOCK = sessionClock();

    private SqlContext context = SqlContext.TIMELESS;
    private boolean asked;

    public void set(SqlContext wanted) {
        context = wanted;
        asked = false;
    }

    /** Whether a function has asked for the time since it was set. */
    public boolean isAsked() {
        return asked;
    }

    public SqlContext context() {
        return context;
    }

    /**
     * Lets a session's own clock stand at this time, too. Functions do not ask it, but a cast from
     * TIME to TIMESTAMP takes its day from there. It has to be told before each statement, since
     * the end of a transaction winds it up again, and it has no other door.
     */
    public void showTo(SessionLocal session) {
        SESSION_CLOCK.set(session,
                JSR310Utils.offsetDateTimeToValue(context.now().atOffset(ZoneOffset.UTC)));
    }

    LocalDateTime now() {
        asked = true;
        return context.now();
    }

    private static VarHandle sessionClock() {
        try {
            return MethodHandles.privateLookupIn(SessionLocal.class, MethodHandles.lookup())
                    .findVarHandle(SessionLocal.class, "currentTimestamp",
                            ValueTimestampTimeZone.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this H2 keeps its clock elsewhere", e);
        }
    }

    UUID drawUuid() {
        asked = true;
        UUID drawn = context.uuid();
        context = context.afterDraw();
        return drawn;
    }
}
