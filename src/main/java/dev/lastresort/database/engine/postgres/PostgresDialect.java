package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.SqlStates;
import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlExpression;
import dev.lastresort.database.gate.SqlGate;
import dev.lastresort.database.gate.SqlStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SQL as it is written, in a plain spelling. Only the words by which it asks for the time are made
 * into calls, since the server would answer them from its own clock.
 */
public final class PostgresDialect implements Dialect {

    private static final SqlStates STATES = new SqlStates(
            Set.of("42601"),
            Set.of("42P01", "42703"));
    private static final SqlGate GATE = new SqlGate(PostgresTypes.all(), PostgresFunctions.all());
    private static final Map<String, String> CLOCK = Map.of(
            "current_timestamp", "lr.now", "localtimestamp", "lr.local_now", "current_date",
            "lr.today", "current_time", "lr.time_of_day", "localtime", "lr.time_of_day");

    @Override
    public Translation translate(String written) {
        return new Translation(List.of(PlainSql.of(written)), List.of(), List.of());
    }

    @Override
    public SqlStatement admit(String piece, Door door) {
        SqlStatement judged = GATE.check(piece, door);
        ServerRule.check(judged);
        return judged.calling(CLOCK);
    }

    @Override
    public SqlExpression admitCondition(String written) {
        return GATE.checkCondition(PlainSql.of(written).text()).calling(CLOCK);
    }

    @Override
    public SqlExpression admitExpression(String written) {
        return GATE.checkExpression(PlainSql.of(written).text()).calling(CLOCK);
    }

    @Override
    public SqlStates states() {
        return STATES;
    }
}
