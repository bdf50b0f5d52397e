package dev.lastresort.model.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Which engines there are on this machine.
 *
 * @param embedded the embedded one with its version
 * @param servers  those of PostgreSQL in the order in which they are taken
 * @param advice   how to get one
 */
public record EngineStatus(String embedded, List<Server> servers, String advice) {

    public EngineStatus {
        servers = List.copyOf(servers);
    }

    /** Where a server's programs are from. */
    public enum ServerOrigin {
        INSTALLED_ON_MACHINE, UNPACKED
    }

    /**
     * A server's programs.
     *
     * @param version as they tell it: 17.2
     * @param usable  whether they are new enough
     */
    public record Server(String version, Path folder, ServerOrigin origin, boolean usable) {}

    public boolean hasServer() {
        return servers.stream().anyMatch(Server::usable);
    }
}
