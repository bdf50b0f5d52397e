package dev.lastresort.store;

import dev.lastresort.session.store.AttemptStore.StoreLink;
import dev.lastresort.session.store.AttemptStore.StoreRole;
import dev.lastresort.session.store.AttemptStore.StoredDocument;
import dev.lastresort.session.store.StoreTrouble;
import dev.lastresort.session.store.StoreTrouble.TroubleKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * One connection, in a state of which every statement commits by itself. Invariant: what was
 * written is committed when the call returns.
 */
final class PostgresLink implements StoreLink {

    private static final int MOST_DOCUMENTS = 20_000;

    private final Connection connection;
    private final StoreFaults faults;
    private final StoreRole role;

    private PostgresLink(Connection connection, StoreFaults faults, StoreRole role) {
        this.connection = connection;
        this.faults = faults;
        this.role = role;
    }

    static PostgresLink of(Connection connection, StoreFaults faults) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = on");
            statement.execute("LISTEN last_resort");
            return new PostgresLink(connection, faults, role(statement, faults));
        }
    }

    private static StoreRole role(Statement statement, StoreFaults faults) throws SQLException {
        try (ResultSet team = statement.executeQuery(
                "SELECT title, evaluates FROM last_resort.team WHERE role = current_user")) {
            if (team.next()) {
                return team.getBoolean(2) ? new StoreRole.Evaluator(team.getString(1))
                        : new StoreRole.TeamsOwn(team.getString(1));
            }
        }
        try (ResultSet bound = statement.executeQuery(
                "SELECT row_security_active('last_resort.document')")) {
            if (bound.next() && !bound.getBoolean(1)) {
                return new StoreRole.AllTeams();
            }
        }
        throw new StoreTrouble(TroubleKind.NO_RIGHTS,
                faults.user() + " is no team or evaluator of this store,"
                        + " and not who prepared it: lastresort store prepare --team"
                        + " lets a team in");
    }

    @Override
    public StoreRole role() {
        return role;
    }

    @Override
    public List<StoredDocument> list() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT t.title, d.name, d.sha256"
                        + " FROM last_resort.document d JOIN last_resort.team t USING (role)"
                        + " ORDER BY t.title COLLATE \"C\", d.name COLLATE \"C\" LIMIT "
                        + MOST_DOCUMENTS)) {
            List<StoredDocument> documents = new ArrayList<>();
            while (rows.next()) {
                documents.add(new StoredDocument(
                        rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return List.copyOf(documents);
        } catch (SQLException thrown) {
            throw faults.of(thrown);
        }
    }

    @Override
    public byte[] read(StoredDocument document) {
        try (PreparedStatement select = connection.prepareStatement("SELECT d.content"
                + " FROM last_resort.document d JOIN last_resort.team t USING (role)"
                + " WHERE t.title = ? AND d.name = ?")) {
            select.setString(1, document.team());
            select.setString(2, document.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException thrown) {
            throw faults.of(thrown);
        }
    }

    @Override
    public void write(String name, byte[] content) {
        if (role instanceof StoreRole.AllTeams) {
            throw new StoreTrouble(TroubleKind.NO_RIGHTS,
                    faults.user() + " is no team, and has nothing of its own to keep");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO last_resort.document (name, content) VALUES (?, ?)"
                        + " ON CONFLICT (role, name) DO UPDATE SET content = excluded.content"
                        + " WHERE document.content <> excluded.content")) {
            insert.setString(1, name);
            insert.setBytes(2, content);
            insert.executeUpdate();
        } catch (SQLException thrown) {
            throw faults.of(thrown);
        }
    }

    @Override
    public boolean await(Duration longest) {
        try {
            PGNotification[] news = connection.unwrap(PGConnection.class)
                    .getNotifications(Math.toIntExact(Math.max(1, longest.toMillis())));
            return news != null && news.length > 0;
        } catch (SQLException thrown) {
            throw faults.of(thrown);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // then it is closed
            return;
        }
    }
}
