package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program with a small heap that runs statements which want a large one. */
final class MemoryProbe {

    static final List<String> HUNGRY = List.of(
            "SELECT DISTINCT x || 'a' || y FROM GENERATE_SERIES(1, 9999999) a(x),"
                    + " GENERATE_SERIES(1, 9999999) b(y) ORDER BY 1",
            "WITH RECURSIVE r (n, a, b) AS (SELECT 1, CAST('0123456' AS VARCHAR), 'b'"
                    + " UNION ALL SELECT n + 1, a || b, a FROM r WHERE n < 60)"
                    + " SELECT MAX(LENGTH(a)) FROM r",
            "SELECT STRING_AGG(x || 'a' || y, ',') FROM GENERATE_SERIES(1, 9999999) a(x),"
                    + " GENERATE_SERIES(1, 9999999) b(y)");

    private MemoryProbe() {}

    /** Says which limit struck, statement by statement, and that it is still alive. */
    public static void main(String[] arguments) {
        Limits limits = new Limits(Duration.ofMinutes(2), Integer.MAX_VALUE, Integer.MAX_VALUE,
                Integer.MAX_VALUE, 48);
        for (String sql : HUNGRY) {
            try (Database database = Engines.EMBEDDED.create(limits)) {
                database.run(H2Dialect.gate().check(sql, Door.CONSOLE), Map.of());
                System.out.println("ran to its end: " + sql);
            } catch (LimitExceeded struck) {
                System.out.println(struck.cap());
            }
        }
        try (Database database = Engines.EMBEDDED.create(limits)) {
            database.query(SqlStatement.parse("SELECT x FROM GENERATE_SERIES(1, 100000) t(x)"));
            System.out.println("alive");
        }
    }
}
