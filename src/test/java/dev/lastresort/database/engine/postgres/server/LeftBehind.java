package dev.lastresort.database.engine.postgres.server;

import java.util.List;

/** A program that starts a server, tells where it is, and then waits to be killed. */
public final class LeftBehind {

    private LeftBehind() {}

    public static void main(String[] arguments) throws Exception {
        Cluster cluster = Cluster.start(List.of());
        System.out.println(cluster.path());
        System.out.println(cluster.server().handle().pid());
        System.out.println(cluster.keeper().handle().orElseThrow().pid());
        Thread.sleep(Long.MAX_VALUE);
    }
}
