package dev.lastresort.database;

import dev.lastresort.database.store.OpenStore;
import java.sql.Connection;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** What H2's own instances of triggers and functions have to find by their database's name. */
record Companions(CaptureBuffer buffer, SqlTime time) {

    static Companions of(Connection connection) {
        SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
        return OpenStore.named(session.getDatabase().getShortName()).orElseThrow()
                .companion(Companions.class);
    }
}
