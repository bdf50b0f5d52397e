package dev.lastresort.replay.step;

import dev.lastresort.database.work.SqlClass;
import dev.lastresort.database.work.SqlClass.Kind;
import dev.lastresort.model.outcome.Wording;
import java.time.Duration;

/**
 * How many rows a second a sort of statement gets through in the real system: the published paces.
 * A statement takes a second at least.
 */
enum StatementPace {
    QUERY("query", 1_000_000, false),
    CATALOG("change the catalog", 0, false),
    VALUES("insert values", 200_000, false),
    INSERT("insert from a query", 200_000, true),
    CHANGE("change rows of", 50_000, true),
    CHECK("check rows of", 1_000_000, false),
    INDEX("index", 250_000, false),
    REWRITE("rewrite", 100_000, false);

    private final String words;
    private final long rowsASecond;
    private final boolean byTouched;

    StatementPace(String words, long rowsASecond, boolean byTouched) {
        this.words = words;
        this.rowsASecond = rowsASecond;
        this.byTouched = byTouched;
    }

    /** How long a statement runs, and how that comes about. */
    record Paced(Duration run, String line) {}

    static StatementPace of(Kind kind) {
        return switch (kind) {
            case READ -> QUERY;
            case CATALOG -> CATALOG;
            case INSERT_VALUES -> VALUES;
            case INSERT_QUERY -> INSERT;
            case CHANGE_ROWS -> CHANGE;
            case CHECK_ROWS -> CHECK;
            case BUILD_INDEX -> INDEX;
            case REWRITE -> REWRITE;
        };
    }

    /** Whether the rows that it touches count, and not all that there are. */
    boolean byTouched() {
        return byTouched;
    }

    Paced timed(SqlClass statement, long rows) {
        long seconds = rowsASecond == 0 ? 1 : Math.max(1, Math.ceilDiv(rows, rowsASecond));
        String what = words + statement.target().map(table -> " " + table).orElse("");
        String time = Wording.duration(seconds);
        boolean counts = rowsASecond > 0 && this != VALUES;
        return new Paced(Duration.ofSeconds(seconds), !counts ? what + ": " + time
                : what + ": " + Wording.number(rows) + " rows ÷ " + Wording.number(rowsASecond)
                        + "/s = " + time);
    }
}
