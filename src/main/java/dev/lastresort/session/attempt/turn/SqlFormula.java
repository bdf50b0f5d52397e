package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.gate.SqlClass;
import dev.lastresort.database.gate.SqlClass.Kind;
import dev.lastresort.model.outcome.Wording;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.ToLongFunction;

/**
 * How long free SQL would run in the real system, and what it locks: for each statement a number of
 * rows over a pace that its class has, rounded up to a second, at least one. The rows are those
 * that the scenario declares for the real system, else those of the sample.
 *
 * <table>
 * <caption>The formula</caption>
 * <tr><th>class</th><th>rows</th><th>a second</th><th>locks</th></tr>
 * <tr><td>query in a script</td><td>of all tables it names</td><td>1,000,000</td><td>-</td></tr>
 * <tr><td>CREATE, DROP, RENAME, ADD COLUMN, TRUNCATE</td><td>none: 1 s</td><td></td>
 *     <td>the table</td></tr>
 * <tr><td>INSERT … VALUES</td><td>none: 1 s</td><td></td><td>-</td></tr>
 * <tr><td>INSERT … SELECT</td><td>of all tables it reads</td><td>50,000</td><td>-</td></tr>
 * <tr><td>UPDATE, DELETE, MERGE</td><td>of the table</td><td>20,000</td>
 *     <td>the table</td></tr>
 * <tr><td>a constraint</td><td>of the table</td><td>1,000,000</td><td>the table</td></tr>
 * <tr><td>an index</td><td>of the table</td><td>250,000</td><td>the table</td></tr>
 * <tr><td>another type for a column</td><td>of the table</td><td>100,000</td>
 *     <td>the table</td></tr>
 * </table>
 *
 * <p>Statements run one after the other; the locks of all are held from the start of the first to
 * the end of the last. How selective a condition is is not modelled: a change of rows looks at all.
 */
final class SqlFormula {

    private SqlFormula() {}

    /** How long a script runs, what it locks, and how that comes about, line by line. */
    record Modelled(Duration run, List<String> locks, List<String> lines) {
        Modelled {
            locks = List.copyOf(locks);
            lines = List.copyOf(lines);
        }
    }

    static Modelled of(List<SqlClass> statements, ToLongFunction<String> rows) {
        long seconds = 0;
        SequencedSet<String> locks = new LinkedHashSet<>();
        for (SqlClass statement : statements) {
            seconds += seconds(statement, rows);
            if (locks(statement.kind())) {
                statement.target().ifPresent(locks::add);
            }
        }
        return new Modelled(Duration.ofSeconds(seconds), List.copyOf(locks),
                statements.stream().map(statement -> line(statement, rows)).toList());
    }

    private static long seconds(SqlClass statement, ToLongFunction<String> rows) {
        long pace = pace(statement.kind());
        return pace == 0 ? 1 : Math.max(1, Math.ceilDiv(rows(statement, rows), pace));
    }

    private static long rows(SqlClass statement, ToLongFunction<String> rows) {
        boolean reads = statement.kind() == Kind.READ || statement.kind() == Kind.INSERT_QUERY;
        return reads ? statement.sources().stream().mapToLong(rows).sum()
                : statement.target().stream().mapToLong(rows).sum();
    }

    private static String line(SqlClass statement, ToLongFunction<String> rows) {
        String what = words(statement.kind())
                + statement.target().map(table -> " " + table).orElse("");
        String time = Wording.duration(seconds(statement, rows));
        long pace = pace(statement.kind());
        return pace == 0 ? what + ": " + time : what + ": " + Wording.number(rows(statement, rows))
                + " rows ÷ " + Wording.number(pace) + "/s = " + time;
    }

    /** Rows a second; 0 where rows do not count. */
    private static long pace(Kind kind) {
        return switch (kind) {
            case CATALOG, INSERT_VALUES -> 0;
            case READ, CHECK_ROWS -> 1_000_000;
            case INSERT_QUERY -> 50_000;
            case CHANGE_ROWS -> 20_000;
            case BUILD_INDEX -> 250_000;
            case REWRITE -> 100_000;
        };
    }

    private static boolean locks(Kind kind) {
        return switch (kind) {
            case READ, INSERT_VALUES, INSERT_QUERY -> false;
            case CATALOG, CHANGE_ROWS, CHECK_ROWS, BUILD_INDEX, REWRITE -> true;
        };
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case READ -> "query";
            case CATALOG -> "change the catalog";
            case INSERT_VALUES -> "insert values";
            case INSERT_QUERY -> "insert from a query";
            case CHANGE_ROWS -> "change rows of";
            case CHECK_ROWS -> "check rows of";
            case BUILD_INDEX -> "index";
            case REWRITE -> "rewrite";
        };
    }
}
