package dev.lastresort.session.engine;

import dev.lastresort.database.engines.ServerBinaries;
import dev.lastresort.model.engine.EngineChange;
import dev.lastresort.model.engine.EngineStatus;
import java.nio.file.Path;

/** Which engines there are here, and what becomes of one's programs that somebody brings. */
public interface EngineDesk {

    EngineStatus status();

    /** Unpacks the programs that a file holds. */
    EngineChange install(Path file);

    /** Removes what was unpacked. */
    EngineChange remove();

    /** The one of this machine and its user. */
    static EngineDesk ofThisMachine() {
        ServerBinaries binaries = new ServerBinaries();
        return new EngineDesk() {
            @Override
            public EngineStatus status() {
                return binaries.status();
            }

            @Override
            public EngineChange install(Path file) {
                return binaries.install(file);
            }

            @Override
            public EngineChange remove() {
                return binaries.remove();
            }
        };
    }
}
