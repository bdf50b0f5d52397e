package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.database.gate.SqlStatement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The table in which the database itself knows its schema version, so that a restore rewinds that
 * knowledge too.
 */
public final class MigrationHistory {

    static final String TABLE = "schema_history";

    private static final SqlStatement CREATE = SqlStatement.parse("CREATE TABLE " + TABLE + " ("
            + "installed_rank INTEGER PRIMARY KEY, version VARCHAR(120) NOT NULL, "
            + "installed_at TIMESTAMP NOT NULL)");
    private static final SqlStatement RECORD = SqlStatement.parse("INSERT INTO " + TABLE
            + " (installed_rank, version, installed_at) SELECT"
            + " COALESCE(MAX(installed_rank), 0) + 1,"
            + " CAST(:version AS VARCHAR(120)), CAST(:now AS TIMESTAMP) FROM " + TABLE);
    private static final SqlStatement READ =
            SqlStatement.parse("SELECT version FROM " + TABLE + " ORDER BY installed_rank");

    private MigrationHistory() {}

    public static void create(Database database) {
        database.execute(CREATE, Map.of());
    }

    /** Records a version, in the transaction that is open. */
    public static void record(Database database, String version, LocalDateTime now) {
        database.execute(RECORD, Map.of("version", version, "now", now));
    }

    /** The versions that the database has been through, oldest first. */
    public static List<String> versions(Database database) {
        return database.query(READ, Map.of()).rows().stream()
                .map(row -> (String) row.get(0)).toList();
    }

    /** The last alternative that has no {@code since}, or whose {@code since} is in the history. */
    public static <A> A inForce(
            List<A> alternatives, Function<A, Optional<String>> since, List<String> versions) {
        return alternatives.reversed().stream()
                .filter(alternative -> since.apply(alternative).map(versions::contains)
                        .orElse(true))
                .findFirst().orElse(alternatives.getFirst());
    }
}
