package dev.lastresort.bench;

import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;

/**
 * The shop on a plain in-memory H2 of the same settings, with nothing of ours around it: what a
 * program would do that only wanted to run the checkout's statements with the same parameters.
 */
final class PlainShop implements AutoCloseable {

    private static final int CUSTOMERS = 800;
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DEFAULT_NULL_ORDERING=HIGH;ANALYZE_AUTO=0;RETENTION_TIME=0";

    private final Connection connection;
    private final List<RequestStatement> statements;

    private PlainShop(Connection connection, List<RequestStatement> statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /** The scenario's tables, with the customers and products that these orders need. */
    static PlainShop open(Scenario scenario, List<Order> orders) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + SETTINGS);
        try (Statement statement = connection.createStatement()) {
            for (Setup.Item item : scenario.setup().items()) {
                if (item instanceof Setup.Statement setup) {
                    statement.execute(setup.sql().text());
                }
            }
            statement.execute("INSERT INTO customers SELECT n, 'Customer AB-12345'"
                    + " FROM SYSTEM_RANGE(1, " + CUSTOMERS + ") r (n)");
        }
        connection.setAutoCommit(false);
        PlainShop shop = new PlainShop(connection,
                scenario.mainActor().versions().getFirst().statements());
        shop.addProducts(orders);
        connection.commit();
        return shop;
    }

    private void addProducts(List<Order> orders) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO products VALUES (?, 'Article A1234', ?) ON CONFLICT DO NOTHING")) {
            for (Order order : orders) {
                insert.setLong(1, order.product());
                insert.setLong(2, order.totalCents() / order.quantity());
                insert.executeUpdate();
            }
        }
    }

    /** Runs all orders, each in a transaction of its own, and adds up what they cost. */
    long place(List<Order> orders) throws SQLException {
        long cents = 0;
        try (PreparedStatement price = prepared(0);
                PreparedStatement order = prepared(1);
                PreparedStatement line = prepared(2)) {
            for (Order one : orders) {
                cents += place(one, price, order, line);
            }
        }
        return cents;
    }

    private long place(
            Order one, PreparedStatement price, PreparedStatement order, PreparedStatement line)
            throws SQLException {
        price.setLong(1, one.quantity());
        price.setLong(2, one.product());
        long total;
        try (ResultSet found = price.executeQuery()) {
            found.next();
            total = found.getLong(1);
        }
        order.setLong(1, one.id());
        order.setLong(2, one.customer());
        order.setLong(3, total);
        order.setTimestamp(4, Timestamp.valueOf(one.at()));
        order.executeUpdate();
        line.setLong(1, one.id());
        line.setLong(2, one.product());
        line.setLong(3, one.quantity());
        line.executeUpdate();
        connection.commit();
        return total;
    }

    /** The statement of the scenario itself, with question marks for its parameters. */
    private PreparedStatement prepared(int index) throws SQLException {
        return connection.prepareStatement(
                statements.get(index).sql().text().replaceAll(":[a-z_.]+", "?"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
