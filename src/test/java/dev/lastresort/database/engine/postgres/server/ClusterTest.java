package dev.lastresort.database.engine.postgres.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.engine.EngineGone;
import dev.lastresort.patience.Patience;
import dev.lastresort.postgres.RealEngine;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("postgresql")
class ClusterTest {

    @BeforeAll
    static void needsAServer() {
        RealEngine.startOrSkip().close();
    }

    @Test
    void leavesNothingBehind() throws Exception {
        Path folder;
        ProcessHandle server;
        try (Cluster cluster = Cluster.start(List.of("CREATE TABLE t (n integer)"))) {
            folder = cluster.path();
            server = cluster.server().handle();
            String copy = cluster.copyOf(Cluster.EMPTY);
            // left open: a connection does not keep a server from being ended
            assertTrue(cluster.connect(copy).isValid(0));
            assertEquals(1, cluster.databases());
            cluster.drop(copy);
            assertEquals(0, cluster.databases());
        }
        assertFalse(server.isAlive());
        assertFalse(Files.exists(folder));
    }

    @Test
    void programThatIsKilledLeavesNothingBehind() throws Exception {
        try (Left left = Left.by()) {
            left.program.destroyForcibly().waitFor();
            Patience.until(() -> !left.server.isAlive() && !Files.exists(left.folder)
                    && !left.keeper.isAlive(), left::toString);
        }
    }

    /** As where all processes of a session are killed at once. */
    @Test
    void nextOneClearsAwayWhatWasLeftWithoutAKeeper() throws Exception {
        try (Left left = Left.by()) {
            left.keeper.destroyForcibly();
            left.program.destroyForcibly().waitFor();
            assertTrue(left.server.isAlive());
            Cluster.start(List.of()).close();
            Patience.until(() -> !left.server.isAlive(), () -> "the server goes on");
            assertFalse(Files.exists(left.folder));
        }
    }

    /** A program that has started a server, and what it told of itself. */
    private record Left(Process program, Path folder, ProcessHandle server, ProcessHandle keeper)
            implements AutoCloseable {

        static Left by() throws Exception {
            Process program = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), LeftBehind.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader told = program.inputReader();
            Left left = new Left(program, Path.of(String.valueOf(told.readLine())), process(told),
                    process(told));
            assertTrue(Files.exists(left.folder));
            return left;
        }

        private static ProcessHandle process(BufferedReader told) throws Exception {
            return ProcessHandle.of(Long.parseLong(String.valueOf(told.readLine()))).orElseThrow();
        }

        @Override
        public void close() {
            program.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void statementThatWantsTooMuchMemoryFailsAndTheServerGoesOn() throws Exception {
        try (Cluster cluster = Cluster.start(List.of())) {
            String copy = cluster.copyOf(Cluster.EMPTY);
            try (Connection session = cluster.connect(copy);
                    var statement = session.createStatement()) {
                SQLException refused = assertThrows(SQLException.class,
                        () -> statement.execute("SELECT length(repeat('x', 900000000))"));
                assertEquals("53200", refused.getSQLState());
                assertTrue(statement.execute("SELECT length(repeat('x', 9000))"));
            }
        }
    }

    /** Else a server that was killed would come out as requests that failed. */
    @Test
    void serverThatIsGoneGivesNoAnswer() throws Exception {
        try (Cluster cluster = Cluster.start(List.of())) {
            String copy = cluster.copyOf(Cluster.EMPTY);
            try (Connection session = cluster.connect(copy);
                    var statement = session.createStatement()) {
                cluster.server().handle().descendants().forEach(ProcessHandle::destroyForcibly);
                cluster.server().handle().destroyForcibly();
                SQLException gone = assertThrows(SQLException.class,
                        () -> statement.execute("SELECT 1"));
                assertTrue(LostServer.isMeantBy(gone), gone::getSQLState);
                assertInstanceOf(EngineGone.class, LostServer.of(gone));
            }
            assertThrows(EngineGone.class, () -> cluster.copyOf(Cluster.EMPTY));
        }
    }

    @Test
    void restrictedUserIsNoAdministrator() throws Exception {
        try (Cluster cluster = Cluster.start(List.of())) {
            String copy = cluster.copyOf(Cluster.EMPTY);
            try (Connection session = cluster.connect(copy);
                    var statement = session.createStatement();
                    var answer = statement.executeQuery("SELECT rolsuper OR rolcreaterole OR"
                            + " rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles"
                            + " WHERE rolname = current_user")) {
                assertTrue(answer.next());
                assertFalse(answer.getBoolean(1));
            }
        }
    }
}
