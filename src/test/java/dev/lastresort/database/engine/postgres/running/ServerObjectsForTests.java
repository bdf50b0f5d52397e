package dev.lastresort.database.engine.postgres.running;

import java.util.List;

/** What every database of the engine has, for tests of the server below it. */
public final class ServerObjectsForTests {

    private ServerObjectsForTests() {}

    public static List<String> definitions() {
        return ServerObjects.definitions();
    }
}
