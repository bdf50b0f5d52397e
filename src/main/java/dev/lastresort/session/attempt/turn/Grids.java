package dev.lastresort.session.attempt.turn;

import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlResult;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.replay.Responder;
import dev.lastresort.session.attempt.Reply.Grid;
import dev.lastresort.session.sql.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results of SQL as text, as far as they are shown. */
final class Grids {

    /** How many rows of a result are shown; who wants others asks for them. */
    static final int MOST_ROWS = 1_000;

    private Grids() {}

    /** @param statements that gave the results, in their order; more if one of them failed */
    static List<Grid> of(List<? extends SqlResult> results, List<Sql> statements) {
        List<Grid> grids = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            grids.add(of(results.get(i), i < statements.size() ? statements.get(i).text() : ""));
        }
        return grids;
    }

    private static Grid of(SqlResult result, String sql) {
        return switch (result) {
            case SqlResult.RowCount(long rows) -> new Grid(List.of(), List.of(), rows, false);
            case QueryResult query -> new Grid(Headings.of(query.columns(), sql),
                    query.rows().stream().limit(MOST_ROWS).map(Grids::cells).toList(),
                    query.rows().size(), query.rows().size() > MOST_ROWS);
        };
    }

    private static List<String> cells(Row row) {
        return row.values().stream()
                .map(value -> value == SqlNull.NULL ? "‹NULL›" : String.valueOf(value)).toList();
    }

    static Optional<String> error(Optional<Responder.SqlError> failure) {
        return failure.map(failed -> error(failed.sqlState(), failed.message()));
    }

    static String error(String sqlState, String message) {
        return sqlState + "  " + message;
    }
}
