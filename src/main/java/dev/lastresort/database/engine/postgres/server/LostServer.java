package dev.lastresort.database.engine.postgres.server;

import dev.lastresort.model.engine.EngineGone;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;

/** What it means when a server that runs statements is gone. It never is an answer of its. */
public final class LostServer {

    private LostServer() {}

    /** Whether somebody ended it, or the way to it. */
    public static boolean isMeantBy(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Nobody wants to read of it whose program is being ended, which ends its server. */
    public static RuntimeException of(SQLException failure) {
        return programIsEnding() ? new CancellationException("the program is being ended")
                : new EngineGone("PostgreSQL", failure);
    }

    private static boolean programIsEnding() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
