package dev.lastresort.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.postgres.server.ServerSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RealPostgresTest {

    @Test
    void answersWhileItIsOpenAndLeavesNothingBehind() throws SQLException {
        Path folder;
        ProcessHandle server;
        try (RealPostgres postgres = RealPostgres.startOrSkip()) {
            folder = postgres.folder();
            server = postgres.server();
            try (Connection database = postgres.newDatabase("first");
                    Statement statement = database.createStatement()) {
                ResultSet version = statement.executeQuery("SHOW server_version_num");
                assertTrue(version.next());
                assertTrue(version.getInt(1) >= ServerSearch.OLDEST * 10_000,
                        version.getString(1));
                ResultSet zone = statement.executeQuery("SHOW timezone");
                assertTrue(zone.next());
                assertEquals("UTC", zone.getString(1));
                // Left open: a connection does not keep a server from being ended.
                postgres.connect("first");
            }
        }
        assertFalse(server.isAlive());
        assertFalse(Files.exists(folder));
    }
}
