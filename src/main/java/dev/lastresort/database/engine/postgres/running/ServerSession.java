package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.WatchedSession;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLWarning;

/**
 * The connection of one database. PostgreSQL lets nothing more run in a transaction in which a
 * statement has failed: what the transaction did before stands behind a savepoint. One that has
 * changed nothing stays open when it is committed, since its end would take a round trip.
 */
final class ServerSession implements WatchedSession, AutoCloseable {

    private static final String SAVEPOINT = "lr";

    private final Connection connection;
    private final Limits limits;
    private final int server;
    private final Ahead ahead = new Ahead();
    private boolean guarding;
    private boolean losing;

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
     * Runs what may fail without harm to what the transaction did before: behind a savepoint, if
     * there is anything to lose. What is due first goes along with the statement, since each round
     * trip costs as much as one.
     */
    <T> T guarded(boolean writing, Work<T> work) {
        ahead.guard(!losing ? "" : (guarding ? "RELEASE SAVEPOINT " + SAVEPOINT + "; " : "")
                + "SAVEPOINT " + SAVEPOINT + "; ");
        boolean before = losing;
        losing |= writing;
        try {
            T result = told(work);
            guarding |= before && !ahead.isGuardDue();
            return result;
        } catch (SqlFailure | LimitExceeded e) {
            takeBack(before);
            throw e;
        } finally {
            ahead.guardNoMore();
        }
    }

    private void takeBack(boolean before) {
        losing = before;
        if (ahead.isGuardDue()) {
            return;
        }
        if (before) {
            told(() -> {
                simple("ROLLBACK TO SAVEPOINT " + SAVEPOINT + "; RELEASE SAVEPOINT " + SAVEPOINT);
                return SAVEPOINT;
            });
            guarding = false;
            ahead.seenNoMore();
        } else {
            rollback();
        }
    }

    /** A statement that has run; {@link #rows} says whether its own answer is rows. */
    record SentStatement(PreparedStatement prepared, boolean rows) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            prepared.close();
        }
    }

    /**
     * Runs a statement.
     *
     * @param fetch how many rows are wanted at once; all, if it is 0
     * @param most  how many rows are wanted at all; all, if it is 0
     */
    SentStatement sent(Binding binding, int fetch, int most) throws SQLException {
        Ahead.DueText due = ahead.due();
        PreparedStatement prepared = connection.prepareStatement(due.text() + binding.text());
        try {
            due.into(prepared);
            binding.into(prepared, due.values().size());
            prepared.setFetchSize(fetch);
            prepared.setMaxRows(most);
            ahead.sent();
            boolean rows = prepared.execute();
            for (int i = 0; i < due.answers(); i++) {
                rows = prepared.getMoreResults();
            }
            return new SentStatement(prepared, rows);
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }

    /** A statement of ours, which sees neither time nor chance. */
    PreparedStatement prepared(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /**
     * Lets the server forget how it ran statements: one that was prepared for an older schema would
     * fail once. The driver sees it, and prepares anew.
     */
    void schemaChanged() throws SQLException {
        simple("DEALLOCATE ALL");
    }

    /** Text of ours without parameters. */
    void simple(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** A schema change; one that would change rows besides leaves no image of them. */
    void define(String sql) throws SQLException {
        sendDue();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            if (!captured(statement).isEmpty()) {
                throw new SqlFailure(SqlFailure.WRONG_KIND,
                        "a function that changes rows is called by a change of the schema");
            }
        }
    }

    /** For what follows and is sent by itself. */
    void sendDue() throws SQLException {
        Ahead.DueText due = ahead.due();
        if (!due.text().isEmpty()) {
            try (PreparedStatement prepared = connection.prepareStatement(due.text())) {
                due.into(prepared);
                ahead.sent();
                prepared.execute();
            }
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

    Ahead ahead() {
        return ahead;
    }

    /** Whether the transaction has done what a failure would take back, or reads a query yet. */
    boolean isLosing() {
        return losing;
    }

    void commit() {
        guarding = false;
        losing = false;
        told(() -> {
            connection.commit();
            return connection;
        });
    }

    void rollback() {
        guarding = false;
        losing = false;
        ahead.seenNoMore();
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
