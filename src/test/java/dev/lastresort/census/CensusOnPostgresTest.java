package dev.lastresort.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.held.CutStatement;
import dev.lastresort.postgres.RealPostgres;
import java.io.IOException;
import java.io.StringReader;
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
