package dev.lastresort.store;

import dev.lastresort.postgres.RealPostgres;
import dev.lastresort.session.store.AttemptStore.MemberKey;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreLogin;
import dev.lastresort.session.store.StoreMember;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real server with a database for a store; passwords are asked of everybody but its owner. */
final class GameDayServer implements AutoCloseable {

    private final RealPostgres server;
    private final Connection owner;
    private final StoreAddress address;
    private final Map<String, StoreLogin> logins = new HashMap<>();

    GameDayServer() throws SQLException {
        server = RealPostgres.startOrSkip();
        owner = server.newDatabase("gameday");
        address = StoreAddress.of(owner.getMetaData().getURL().replaceFirst("\\?.*", ""));
        String file = text("SHOW hba_file");
        execute("COPY (VALUES ('host all postgres 127.0.0.1/32 trust'),"
                + " ('host all all 127.0.0.1/32 scram-sha-256')) TO '" + file + "'");
        execute("SELECT pg_reload_conf()");
    }

    StoreAddress address() {
        return address;
    }

    StoreLogin facilitator() {
        return new StoreLogin("postgres", Optional.empty());
    }

    /** A team's own login, made on the way. */
    StoreLogin team(String name) {
        return logins.computeIfAbsent(name, team -> {
            MemberKey key = new PostgresStore()
                    .prepare(address, facilitator(), List.of(StoreMember.team(team)))
                    .getFirst();
            return new StoreLogin(key.member().role(), key.password());
        });
    }

    /** An evaluator's own login, made anew. */
    StoreLogin evaluator(String name) {
        MemberKey key = new PostgresStore().prepare(address, facilitator(),
                List.of(StoreMember.evaluator(name))).getFirst();
        return new StoreLogin(key.member().role(), key.password());
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** A connection as that role, for what the program itself would never do. */
    Connection as(StoreLogin login) throws SQLException {
        java.util.Properties properties = new java.util.Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password().orElse(""));
        return new org.postgresql.Driver().connect(StoreAddress.SCHEME + address.words(),
                properties);
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        server.close();
    }
}
