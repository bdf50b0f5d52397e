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
    private static final Set<String> OPERATORS = Set.of("@", "&", "~", "^", "?", "#");
    private static final Rewrite NAMES = new SchemaNames(true);
    private static final Rewrite SPELLING = new ServerSpelling();
    static final Map<String, String> CLOCK = Map.of(
            "current_timestamp", "lr.now", "localtimestamp", "lr.local_now", "current_date",
            "lr.today", "current_time", "lr.time_of_day", "localtime", "lr.time_of_day");

    private final SqlGate gate;

    /** Where no server is there to ask, the functions that it is known to have do. */
    public PostgresDialect() {
        this(PostgresFunctions.USUAL);
    }

    /** @param functions all that the server has; those that a scenario makes are none of them */
    public PostgresDialect(Set<String> functions) {
        gate = new SqlGate(PostgresTypes.all(), PostgresFunctions.all(functions), OPERATORS);
    }

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
        if (ServerCode.isMeant(draft)) {
            return List.of(ServerCode.spelled(spelled(draft, notes)));
        }
        if (ServerSpelling.joinsIndexes(draft)) {
            return List.of(spelled(draft, notes));
        }
        return new LeftOut().read(draft, notes)
                .or(() -> new CopiedRows((names, _) -> names).read(draft, notes))
                .orElseGet(() -> List.of(spelled(draft, notes)));
    }

    @Override
    public SqlStatement admit(String piece, Door door) {
        if (ServerCode.isMeant(SqlDraft.written(piece))) {
            return new ServerCode(gate).admit(piece, door);
        }
        SqlStatement judged = gate.check(piece, door);
        ServerRule.check(judged);
        return judged.calling(CLOCK);
    }

    @Override
    public SqlExpression admitCondition(String written) {
        return gate.checkCondition(plain(written)).calling(CLOCK);
    }

    @Override
    public SqlExpression admitExpression(String written) {
        return gate.checkExpression(plain(written)).calling(CLOCK);
    }

    @Override
    public SqlStates states() {
        return STATES;
    }

    static SqlDraft spelled(SqlDraft draft, Notes notes) {
        return SPELLING.apply(NAMES.apply(draft, notes), notes);
    }

    private static String plain(String written) {
        return PlainSql.of(spelled(SqlDraft.written(written), new Notes())).text();
    }
}
