package dev.lastresort.replay.step;

import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlResult;
import dev.lastresort.model.journal.Amounts;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.StepFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a script does outside the database, made of the rows that its named queries showed. Nothing
 * leaves before the commit.
 */
final class StepEffects {

    private final Step.Emits emits;
    private final Map<String, QueryResult> results = new HashMap<>();

    StepEffects(Step.Emits emits) {
        this.emits = emits;
    }

    void ran(int statement, SqlResult result) {
        String name = emits.names().get(statement);
        if (name != null && result instanceof QueryResult query) {
            results.put(name, query);
        }
    }

    List<Emitted> emitted() {
        List<Emitted> all = new ArrayList<>();
        for (Emission emission : emits.effects()) {
            QueryResult rows = emission.forEach().map(results::get).orElse(null);
            if (rows == null) {
                throw new StepFailure(StepFailure.NO_RESULT, "the effect '" + emission.effect()
                        + "' is for each row of a result that no query of the step has", "");
            }
            rows.rows().forEach(row -> all.add(emit(emission, rows.columns(), row)));
        }
        return all;
    }

    private static Emitted emit(Emission emission, List<String> columns, Row row) {
        Row key = Row.of(emission.key().stream()
                .map(name -> value(emission, name, columns, row)).toArray());
        Optional<BigDecimal> amount = emission.amount()
                .map(name -> value(emission, name, columns, row))
                .filter(value -> value != SqlNull.NULL).map(value -> amount(emission, value));
        return new Emitted(emission.effect(), key, amount);
    }

    /** A column of the row, as {@code name.column} or alone. */
    private static Object value(
            Emission emission, String name, List<String> columns, Row row) {
        int column = columns.indexOf(name.substring(name.indexOf('.') + 1));
        if (column < 0) {
            throw new StepFailure(StepFailure.NO_RESULT, "the effect '" + emission.effect()
                    + "' uses '" + name + "', which its result does not have", "");
        }
        return row.get(column);
    }

    private static BigDecimal amount(Emission emission, Object value) {
        return Amounts.of(value).orElseThrow(() -> new StepFailure(StepFailure.NO_RESULT,
                "the amount of '" + emission.effect() + "' is '" + value + "', not a number", ""));
    }
}
