package dev.lastresort.store;

import dev.lastresort.session.store.StoreTrouble;
import dev.lastresort.session.store.StoreTrouble.TroubleKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of a store, version by version. Invariant: a version that was given out is never
 * changed; what is to be otherwise is the next one.
 */
final class StoreSchema {

    /** What this program speaks. */
    static final int NEWEST = 3;

    /** Held while tables change, so that two who prepare do it one after the other. */
    private static final long LOCK = 0x4c61_7374L;

    private StoreSchema() {}

    /** That it is the version that this program speaks. */
    static void check(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > NEWEST) {
            throw newer(version);
        }
        if (version < NEWEST) {
            throw new StoreTrouble(TroubleKind.NOT_PREPARED, version == 0
                    ? "This database is no store yet: lastresort store prepare makes it one"
                    : "The store was prepared by an older version of Last Resort: lastresort store"
                            + " prepare brings it up to date, and loses nothing");
        }
    }

    private static StoreTrouble newer(int version) {
        return new StoreTrouble(TroubleKind.NEWER_SCHEMA,
                "The store was prepared by a newer version of"
                        + " Last Resort (its schema is " + version + ", this program knows "
                        + NEWEST
                        + "): update the program");
    }

    /** In the transaction that is open. */
    static void migrate(Connection connection, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            int from = version(connection);
            if (from > NEWEST) {
                throw newer(from);
            }
            if (from == 0 && isSomebodys(statement)) {
                throw new StoreTrouble(TroubleKind.REFUSED, "The database has a schema last_resort"
                        + " already, which is no store's: name another database");
            }
            for (int version = from + 1; version <= to; version++) {
                statement.execute(text(version));
                statement.execute("INSERT INTO last_resort.migration (version) VALUES ("
                        + version + ")");
            }
        }
    }

    private static boolean isSomebodys(Statement statement) throws SQLException {
        try (ResultSet there = statement.executeQuery(
                "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'last_resort'")) {
            return there.next();
        }
    }

    /** 0 where there is none. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery(
                    "SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
                            + " ON n.oid = c.relnamespace JOIN pg_catalog.pg_attribute a"
                            + " ON a.attrelid = c.oid WHERE n.nspname = 'last_resort'"
                            + " AND c.relname = 'migration' AND a.attname = 'version'")) {
                if (!there.next()) {
                    return 0;
                }
            }
            try (ResultSet version = statement.executeQuery(
                    "SELECT coalesce(max(version), 0) FROM last_resort.migration")) {
                version.next();
                return version.getInt(1);
            }
        }
    }

    private static String text(int version) {
        String resource = "V" + version + ".sql";
        try (InputStream in = StoreSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
