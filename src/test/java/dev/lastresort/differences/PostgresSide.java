package dev.lastresort.differences;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL, with an empty schema. */
final class PostgresSide implements Observed.Side {

    private final Connection connection;

    PostgresSide(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
    }

    @Override
    public String run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (statement.execute(sql)) {
                return rows(statement.getResultSet());
            }
            return statement.getUpdateCount() <= 0 ? Observed.DONE
                    : Values.count(statement.getUpdateCount());
        } catch (SQLException e) {
            return Observed.ERROR + e.getSQLState();
        }
    }

    @Override
    public void begin() {
        switchAutoCommit(false);
    }

    @Override
    public String commit() {
        try {
            connection.commit();
            return Observed.DONE;
        } catch (SQLException e) {
            return Observed.ERROR + e.getSQLState();
        } finally {
            switchAutoCommit(true);
        }
    }

    @Override
    public void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        switchAutoCommit(true);
    }

    @Override
    public void close() {
        rollbackIfOpen();
    }

    private void rollbackIfOpen() {
        try {
            if (!connection.getAutoCommit()) {
                rollback();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void switchAutoCommit(boolean on) {
        try {
            connection.setAutoCommit(on);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String rows(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(value(result, i));
            }
            rows.add(row);
        }
        return Values.table(rows);
    }

    private static String value(ResultSet result, int column) throws SQLException {
        String text = result.getString(column);
        if (text == null) {
            return "null";
        }
        return switch (result.getMetaData().getColumnType(column)) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> text;
            case Types.NUMERIC -> text.equals("NaN") ? text : new BigDecimal(text).toPlainString();
            case Types.REAL, Types.DOUBLE -> Values.floating(result.getDouble(column));
            case Types.BIT, Types.BOOLEAN -> text.equals("t") ? "true"
                    : text.equals("f") ? "false" : Values.quoted(text);
            default -> Values.quoted(text);
        };
    }
}
