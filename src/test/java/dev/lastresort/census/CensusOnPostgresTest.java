package dev.lastresort.census;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engine.postgres.running.PostgresEngine;
import dev.lastresort.held.CutStatement;
import dev.lastresort.held.ProgramPath;
import dev.lastresort.postgres.RealEngine;
import dev.lastresort.postgres.RealPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What the census holds is PostgreSQL: a real one takes all of it. */
class CensusOnPostgresTest {

    /** A ratchet: raised by whoever makes more of the 1,945 run. */
    private static final int RUN_AT_LEAST = 1_884;
    private static final int FAIL_AT_MOST = 4;

    @Test
    @Tag("postgresql")
    void eachStatementRuns() throws SQLException {
        List<String> failed = new ArrayList<>();
        try (RealPostgres postgres = RealPostgres.startOrSkip()) {
            try (Connection first = postgres.newDatabase("roles");
                    Statement roles = first.createStatement()) {
                roles.execute("CREATE ROLE app");
                roles.execute("CREATE ROLE reporting");
            }
            for (CensusSource source : CensusSource.all()) {
                String database = source.name().replace('-', '_');
                postgres.newDatabase(database).close();
                for (CensusSource.File file : source.files()) {
                    try (Connection session = postgres.connect(database)) {
                        file.statements().forEach(statement -> run(session, statement,
                                source.name() + "/" + file.name(), failed));
                    }
                }
            }
        }
        assertEquals("", String.join("\n", failed));
    }

    /** Untranslated, as the user that a scenario's SQL runs as, behind the gate. */
    @Test
    @Tag("postgresql")
    void theEngineRunsWhatTheGateLetsPass() throws IOException {
        CensusTally tally = new CensusTally();
        try (PostgresEngine engine = RealEngine.startOrSkip()) {
            for (CensusSource source : CensusSource.all()) {
                try (ProgramPath program = new ProgramPath(engine)) {
                    for (CensusSource.File file : source.files()) {
                        for (CutStatement statement : file.statements()) {
                            tally.add(source.name() + "/" + file.name() + ":" + statement.line(),
                                    statement, program.run(statement.whole()));
                        }
                    }
                }
            }
        }
        Path report = Path.of("target", "census-postgresql.txt");
        Files.writeString(report, tally.text());
        assertTrue(tally.ran() >= RUN_AT_LEAST && tally.failed() <= FAIL_AT_MOST,
                tally.ran() + " run, " + tally.failed() + " fail: see " + report);
    }

    private static void run(Connection session, CutStatement statement, String file,
            List<String> failed) {
        try (Statement jdbc = session.createStatement()) {
            jdbc.setEscapeProcessing(false);
            if (statement.copies()) {
                session.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(),
                        new StringReader(statement.rows()));
            } else {
                jdbc.execute(statement.text());
            }
        } catch (SQLException | IOException e) {
            failed.add(file + ":" + statement.line() + ": " + e.getMessage());
        }
    }
}
