package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.SqlStates;
import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.Rewrite;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.dump.CopiedRows;
import dev.lastresort.database.engine.dump.LeftOut;
import dev.lastresort.database.engine.dump.OneStatement;
import dev.lastresort.database.engine.dump.SchemaNames;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlExpression;
import dev.lastresort.database.gate.SqlGate;
import dev.lastresort.database.gate.SqlStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SQL as it is written, in a plain spelling and without the name of the one schema that there is.
 * Only the words by which it asks for the time are made into calls, since the server would answer
 * them from its own clock.
 */
public final class PostgresDialect implements Dialect {

    private static final SqlStates STATES = new SqlStates(
            Set.of("42601"),
            Set.of("42P01", "42703"));
    private static final SqlGate GATE = new SqlGate(PostgresTypes.all(), PostgresFunctions.all());
    private static final Rewrite NAMES = new SchemaNames();
    private static final Rewrite SPELLING = new ServerSpelling();
    private static final Map<String, String> CLOCK = Map.of(
            "current_timestamp", "lr.now", "localtimestamp", "lr.local_now", "current_date",
            "lr.today", "current_time", "lr.time_of_day", "localtime", "lr.time_of_day");

    @Override
    public Translation translate(String written) {
        return OneStatement.translated(written, (draft, notes) -> pieces(draft, notes).stream()
                .map(PlainSql::of).toList());
    }

    private static List<SqlDraft> pieces(SqlDraft draft, Notes notes) {
        if (ServerSpelling.onlyGivesAway(draft)) {
            notes.leftOut(draft, 0, "OWNER TO: a scenario has no roles");
            return List.of();
        }
        return new LeftOut().read(draft, notes)
                .or(() -> new CopiedRows((names, _) -> names).read(draft, notes))
                .orElseGet(() -> List.of(spelled(draft, notes)));
    }

    @Override
    public SqlStatement admit(String piece, Door door) {
        SqlStatement judged = GATE.check(piece, door);
        ServerRule.check(judged);
        return judged.calling(CLOCK);
    }

    @Override
    public SqlExpression admitCondition(String written) {
        return GATE.checkCondition(plain(written)).calling(CLOCK);
    }

    @Override
    public SqlExpression admitExpression(String written) {
        return GATE.checkExpression(plain(written)).calling(CLOCK);
    }

    @Override
    public SqlStates states() {
        return STATES;
    }

    private static SqlDraft spelled(SqlDraft draft, Notes notes) {
        return SPELLING.apply(NAMES.apply(draft, notes), notes);
    }

    private static String plain(String written) {
        return PlainSql.of(spelled(SqlDraft.written(written), new Notes())).text();
    }
}
