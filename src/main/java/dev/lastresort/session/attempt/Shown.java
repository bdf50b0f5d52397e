package dev.lastresort.session.attempt;

import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlResult;
import dev.lastresort.model.journal.Row;
import java.util.List;

/**
 * What a statement showed, as far as it is shown.
 *
 * @param columns none for a statement that only changes
 * @param changed how many rows it changed, or how many it found
 * @param more    whether there are rows beyond these
 */
public record Shown(List<String> columns, List<Row> rows, long changed, boolean more) {

    /** How many rows of a result are shown; who wants others asks for them. */
    public static final int MOST_ROWS = 1_000;

    public Shown {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static Shown of(SqlResult result) {
        return switch (result) {
            case SqlResult.RowCount(long rows) -> new Shown(List.of(), List.of(), rows, false);
            case QueryResult query -> {
                int shown = Math.min(MOST_ROWS, query.rows().size());
                yield new Shown(query.columns(), query.rows().subList(0, shown),
                        query.rows().size(), shown < query.rows().size());
            }
        };
    }
}
