package dev.lastresort.store;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.store.AttemptStore.MemberKey;
import dev.lastresort.session.store.StoreMember;
import dev.lastresort.session.store.StoreMember.MemberKind;
import dev.lastresort.session.store.StoreTrouble;
import dev.lastresort.session.store.StoreTrouble.TroubleKind;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PasswordUtil;

/**
 * Lets teams and evaluators in, each by a role of their own. Invariant: a role writes its own rows
 * only; a role that is there already keeps its password.
 */
final class StoreTeams {

    private static final int BYTES = 16;
    private static final int LONGEST_NAME = 80;
    private static final SecureRandom CHANCE = new SecureRandom();

    private StoreTeams() {}

    static List<MemberKey> admit(Connection connection, List<StoreMember> members)
            throws SQLException {
        List<MemberKey> keys = new ArrayList<>();
        for (StoreMember member : members) {
            keys.add(admit(connection, member));
        }
        for (String role : roles(connection)) {
            grant(connection, role);
        }
        return keys;
    }

    private static MemberKey admit(Connection connection, StoreMember member)
            throws SQLException {
        if (member.name().isEmpty() || member.name().length() > LONGEST_NAME
                || !Harmless.text(member.name()).equals(member.name())) {
            throw new StoreTrouble(TroubleKind.REFUSED, "“" + Harmless.text(member.name())
                    + "” is no name of a team or an evaluator: that has 1 to " + LONGEST_NAME
                    + " letters, all of which can be seen");
        }
        String role = member.role();
        // one that has a role already keeps its name, and no other gets one that is taken
        holder(connection, "role = ?::name", role).filter(title -> !title.equals(member.name()))
                .ifPresent(title -> {
                    throw taken(member, "would have the role " + role + ", which is that of the"
                            + " team “" + title + "”");
                });
        holder(connection, "title = ? AND role <> ?::name", member.name(), role)
                .ifPresent(_ -> {
                    throw taken(member, "is called as somebody is who was let in before");
                });
        Optional<String> password = exists(connection, role) ? Optional.empty()
                : Optional.of(create(connection, role));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO last_resort.team (role, title, evaluates) VALUES (?::name, ?, ?)"
                        + " ON CONFLICT (role) DO NOTHING")) {
            insert.setString(1, role);
            insert.setString(2, member.name());
            insert.setBoolean(3, member.kind() == MemberKind.EVALUATOR);
            insert.executeUpdate();
        }
        return new MemberKey(member, password);
    }

    private static StoreTrouble taken(StoreMember member, String why) {
        return new StoreTrouble(TroubleKind.REFUSED,
                "“" + member.name() + "” " + why + ": choose another name");
    }

    private static Optional<String> holder(Connection connection, String where, String... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT title FROM last_resort.team WHERE " + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet title = select.executeQuery()) {
                return title.next() ? Optional.of(title.getString(1)) : Optional.empty();
            }
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ?::name")) {
            select.setString(1, role);
            try (ResultSet there = select.executeQuery()) {
                return there.next();
            }
        }
    }

    /** The server is told a digest of the password, so that no log of statements has it. */
    private static String create(Connection connection, String role) throws SQLException {
        byte[] secret = new byte[BYTES];
        CHANCE.nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        String digest = PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + quoted(role) + " LOGIN PASSWORD '"
                    + digest.replace("'", "''") + "'");
        }
        return password;
    }

    private static List<String> roles(Connection connection) throws SQLException {
        List<String> roles = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT t.role FROM last_resort.team t"
                                + " JOIN pg_catalog.pg_roles r ON r.rolname = t.role")) {
            while (rows.next()) {
                roles.add(rows.getString(1));
            }
        }
        return roles;
    }

    /** Which team's a row is, and what its digest is, no team can say. */
    private static void grant(Connection connection, String role) throws SQLException {
        String to = " TO " + quoted(role);
        try (Statement statement = connection.createStatement()) {
            statement.execute("GRANT USAGE ON SCHEMA last_resort" + to);
            statement.execute("GRANT SELECT ON last_resort.migration, last_resort.team,"
                    + " last_resort.document" + to);
            statement.execute("GRANT EXECUTE ON FUNCTION last_resort.evaluates" + to);
            statement.execute("GRANT INSERT (name, content), UPDATE (content)"
                    + " ON last_resort.document" + to);
        }
    }

    private static String quoted(String role) {
        return "\"" + role.replace("\"", "\"\"") + "\"";
    }
}
