package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.held.CutStatement;
import dev.lastresort.held.StatementCut;
import dev.lastresort.postgres.RealPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.PGConnection;

/** A whole dump, with its rows, answers as the database that it was taken from. */
@Execution(ExecutionMode.CONCURRENT)
class DumpedShopTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "dumps");

    @Test
    void answersAsTheRealOne() throws IOException {
        try (Script script = new Script().run(Files.readString(FOLDER.resolve("shop.sql")))) {
            Map<String, String> now = new LinkedHashMap<>();
            queries().keySet().forEach(query -> now.put(query,
                    String.join("\n", script.rows(query))));
            assertEquals(queries(), now);
            assertEquals("23505", script.failure("INSERT INTO purchase (user_id) VALUES (3)"));
            script.run("INSERT INTO tenant (slug) VALUES ('new')");
            assertEquals(List.of("4"), script.rows("SELECT max(id) FROM tenant"));
            assertEquals(script.database().contents(), script.redone());
            assertEquals(List.of("550"), script.rows("SELECT nextval('invoice_no')"));
        }
    }

    @Test
    @Tag("postgresql")
    void aRealOneAnswersSo() throws IOException, SQLException {
        Map<String, String> now = new LinkedHashMap<>();
        try (RealPostgres postgres = RealPostgres.startOrSkip()) {
            try (Connection session = postgres.newDatabase("shop")) {
                for (CutStatement statement : StatementCut.of(
                        Files.readString(FOLDER.resolve("shop.sql")))) {
                    restore(session, statement);
                }
            }
            try (Connection session = postgres.connect("shop");
                    Statement jdbc = session.createStatement()) {
                for (String query : queries().keySet()) {
                    now.put(query, rows(jdbc.executeQuery(query)));
                }
            }
        }
        assertEquals(queries(), now);
    }

    private static void restore(Connection session, CutStatement statement)
            throws SQLException, IOException {
        try (Statement jdbc = session.createStatement()) {
            jdbc.setEscapeProcessing(false);
            if (statement.copies()) {
                session.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(),
                        new StringReader(statement.rows()));
            } else {
                jdbc.execute(statement.text());
            }
        }
    }

    private static String rows(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                values.add(result.getString(i));
            }
            rows.add(String.join("|", values));
        }
        return String.join("\n", rows);
    }

    /** Each query with the rows that it answers with. */
    private static Map<String, String> queries() throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        String query = "";
        for (String line : Files.readAllLines(FOLDER.resolve("shop.queries"))) {
            if (line.startsWith("-> ")) {
                queries.put(query, line.substring(3));
            } else {
                query = line;
            }
        }
        return queries;
    }
}
