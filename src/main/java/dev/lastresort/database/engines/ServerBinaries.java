package dev.lastresort.database.engines;

import dev.lastresort.database.engine.h2.running.H2Engine;
import dev.lastresort.database.engine.postgres.binaries.EngineFolder;
import dev.lastresort.database.engine.postgres.server.NoServer;
import dev.lastresort.database.engine.postgres.server.ServerProcess;
import dev.lastresort.database.engine.postgres.server.ServerSearch;
import dev.lastresort.database.engine.postgres.server.ServerSearch.FoundServer;
import dev.lastresort.model.engine.EngineChange;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.engine.EngineStatus.Server;
import dev.lastresort.model.engine.EngineStatus.ServerOrigin;
import dev.lastresort.model.place.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The programs of engines on this machine: what there is, and what a user brings or removes. */
public final class ServerBinaries {

    private static final String DRAWN = "lastresort-asked";

    private final EngineFolder folder = new EngineFolder(UserFolders.ofThisProcess().engines());

    /** How to get a server, as the end of a sentence. */
    static String advice() {
        return "install PostgreSQL (apt install postgresql, brew install postgresql@17, or from"
                + " postgresql.org)" + EngineFolder.fileForThisMachine()
                        .map(file -> ", or download " + file + " from Maven Central"
                                + " (io.zonky.test.postgres) and run: lastresort engine install "
                                + file)
                        .orElse("");
    }

    /** What of them can be run. */
    public EngineStatus status() {
        String advice = advice();
        try {
            Path own = Files.createTempFile(DRAWN, ".txt");
            try {
                List<FoundServer> found =
                        ServerSearch.ofThisMachine(ServerProcess.unprivileged(own))
                                .all();
                return new EngineStatus(H2Engine.PRODUCT,
                        found.stream().map(ServerBinaries::server).toList(), advice);
            } finally {
                Files.delete(own);
            }
        } catch (NoServer none) {
            return new EngineStatus(H2Engine.PRODUCT, List.of(),
                    String.valueOf(none.getMessage()));
        } catch (IOException e) {
            return new EngineStatus(H2Engine.PRODUCT, List.of(),
                    "no file can be written for temporary use: " + e.getMessage());
        }
    }

    private static Server server(FoundServer found) {
        return new Server(found.version(), found.programs().folder(),
                found.onMachine() ? ServerOrigin.INSTALLED_ON_MACHINE : ServerOrigin.UNPACKED,
                found.isNewEnough());
    }

    public EngineChange install(Path file) {
        return folder.install(file);
    }

    public EngineChange remove() {
        return folder.remove();
    }
}
