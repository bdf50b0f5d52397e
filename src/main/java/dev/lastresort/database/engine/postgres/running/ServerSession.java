package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.WatchedSession;
import dev.lastresort.model.journal.SqlContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLWarning;

/**
 * The connection of one database. Each statement runs behind a savepoint, since PostgreSQL lets
 * nothing more run in a transaction in which one has failed.
 */
final class ServerSession implements WatchedSession, AutoCloseable {

    private static final String SAVEPOINT = "lr";

    private final Connection connection;
    private final Limits limits;
    private final int server;
    private boolean guarding;
    private String shown = "";

    ServerSession(Connection connection, Limits limits) throws SQLException {
        this.connection = connection;
        this.limits = limits;
        server = connection.unwrap(PGConnection.class).getBackendPID();
        // not in a transaction, whose end could take them back
        simple("SET timezone = 'UTC'; SET statement_timeout = " + limits.longestMillis()
                + "; SET lr.most = '"
                + limits.maxChanges() + "'; SET lr.longest = '" + limits.maxCharacters()
                + "'; SET extra_float_digits = 1; SET intervalstyle = 'postgres';"
                + " SET datestyle = 'ISO, YMD'; SET bytea_output = 'hex';"
                + " SET client_min_messages = 'notice'; SET check_function_bodies = off");
        connection.setAutoCommit(false);
    }

    /** Work with the driver, whose failures are those of a statement. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Turns what the driver says into failures of ours. */
    <T> T told(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw PostgresFailures.of(e, limits);
        }
    }

    /**
     * Runs what may fail without harm to what the transaction did before. The savepoint of the last
     * such work is let go only with the next one's: each round trip costs as much as a statement.
     */
    <T> T guarded(Work<T> work) {
        told(() -> {
            simple((guarding ? "RELEASE SAVEPOINT " + SAVEPOINT + "; " : "") + "SAVEPOINT "
                    + SAVEPOINT + "; SELECT lr.mark()");
            return SAVEPOINT;
        });
        guarding = true;
        try {
            return told(work);
        } catch (SqlFailure | LimitExceeded e) {
            told(() -> {
                simple("ROLLBACK TO SAVEPOINT " + SAVEPOINT + "; RELEASE SAVEPOINT " + SAVEPOINT);
                return SAVEPOINT;
            });
            guarding = false;
            throw e;
        }
    }

    PreparedStatement prepared(Binding binding) throws SQLException {
        PreparedStatement prepared = prepared(binding.text());
        binding.into(prepared);
        return prepared;
    }

    PreparedStatement prepared(String sql) throws SQLException {
        showNow();
        return connection.prepareStatement(sql);
    }

    /**
     * Lets the server forget how it ran statements: one that was prepared for an older schema would
     * fail once. The driver sees it, and prepares anew.
     */
    void schemaChanged() throws SQLException {
        simple("DEALLOCATE ALL");
    }

    /** Text of ours, or a statement without parameters. */
    void simple(String sql) throws SQLException {
        String before = shown;
        shown = "";
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(before + sql);
        }
    }

    /** A schema change; one that would change rows besides leaves no image of them. */
    void define(String sql) throws SQLException {
        showNow();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            if (!captured(statement).isEmpty()) {
                throw new SqlFailure(SqlFailure.WRONG_KIND,
                        "a function that changes rows is called by a change of the schema");
            }
        }
    }

    private void showNow() throws SQLException {
        if (!shown.isEmpty()) {
            simple("");
        }
    }

    /** The texts of all rows of a query of ours. */
    List<List<@Nullable String>> texts(String sql, Object... parameters) {
        return told(() -> {
            try (PreparedStatement prepared = prepared(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    prepared.setObject(i + 1, parameters[i]);
                }
                List<List<@Nullable String>> rows = new ArrayList<>();
                try (ResultSet found = prepared.executeQuery()) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        List<@Nullable String> row = new ArrayList<>();
                        for (int i = 1; i <= columns; i++) {
                            row.add(found.getString(i));
                        }
                        rows.add(row);
                    }
                }
                return rows;
            }
        });
    }

    /** The rows that a statement was told to have changed, as the capture writes them. */
    static List<String> captured(Statement statement) throws SQLException {
        List<String> captured = new ArrayList<>();
        for (SQLWarning warning = statement.getWarnings(); warning != null;
                warning = warning.getNextWarning()) {
            if (ServerObjects.ROW.equals(warning.getSQLState())
                    && warning instanceof PSQLWarning row && row.getServerErrorMessage() != null) {
                captured.add(String.valueOf(row.getServerErrorMessage().getMessage()));
            }
        }
        return captured;
    }

    /** With the next statement that is sent, so that it takes no round trip of its own. */
    void show(SqlContext context) {
        shown = settings(context) + "; SELECT lr.show(" + context.drawn() + "); ";
    }

    /** The same for one that is shown already, in whose place a rollback has put another. */
    void showAgain(SqlContext context) {
        if (shown.isEmpty()) {
            shown = settings(context) + "; ";
        }
    }

    private static String settings(SqlContext context) {
        return "SET lr.now = '" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(context.now())
                + "'; SET lr.chance = '" + context.chance() + "'";
    }

    void commit() {
        guarding = false;
        told(() -> {
            connection.commit();
            return connection;
        });
    }

    void rollback() {
        guarding = false;
        told(() -> {
            connection.rollback();
            return connection;
        });
    }

    /** What the server's process did that serves this session. */
    @Override
    public OptionalLong workedElsewhere() {
        return ProcessHandle.of(server).flatMap(process -> process.info().totalCpuDuration())
                .map(worked -> OptionalLong.of(worked.toNanos())).orElseGet(OptionalLong::empty);
    }

    @Override
    public void cancel() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException notRunning) {
            // whoever wants it ended tries again
        }
    }

    @Override
    public RuntimeException meaningOf(RuntimeException failure, Limits any) {
        return PostgresFailures.of(failure, any);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // the server ends a session that is left
        }
    }
}
