package dev.lastresort.database.engine.postgres.server;

import dev.lastresort.model.engine.EngineGone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;

/** What it means when a server that runs statements is gone or full. That is no answer of its. */
public final class LostServer {

    private LostServer() {}

    private static final String DISK_FULL = "53100";
    private static final long LITTLE = 4L << 20;

    /** Whether somebody ended it, or the way to it, or nothing more can be written. */
    public static boolean isMeantBy(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.equals(DISK_FULL);
    }

    /** Nobody wants to read of it whose program is being ended, which ends its server. */
    public static RuntimeException of(SQLException failure) {
        if (programIsEnding()) {
            return new CancellationException("the program is being ended");
        }
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return DISK_FULL.equals(failure.getSQLState()) || isFull(folder)
                ? EngineGone.ofFullDisk("PostgreSQL", folder.toString(), failure)
                : new EngineGone("PostgreSQL", failure);
    }

    /** A server that cannot write its log ends at once, and cannot say why. */
    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LITTLE;
        } catch (IOException unknown) {
            return false;
        }
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
