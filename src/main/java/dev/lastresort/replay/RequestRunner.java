package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.SqlResult;
import dev.lastresort.model.journal.Amounts;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.RequestStatement.CountOnly;
import dev.lastresort.model.scenario.RequestStatement.NamedColumns;
import dev.lastresort.model.scenario.RequestStatement.Uncompared;
import dev.lastresort.replay.draw.Parameters;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.program.RequestScript;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.replay.state.World;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs one request: all of its statements in one transaction, really, at its virtual instant. It
 * takes no virtual time, is not retried, and emits its effects only after its commit.
 */
final class RequestRunner {

    private static final Acknowledged ACKNOWLEDGED = new Acknowledged();

    private final Database database;
    private final RequestScript script;
    private final Parameters parameters;
    private final World world;
    private final boolean truth;

    RequestRunner(
            Database database, RequestScript script, Parameters parameters, World world,
            boolean truth) {
        this.truth = truth;
        this.world = world;
        this.database = database;
        this.script = script;
        this.parameters = parameters;
    }

    Answered run(LocalDateTime at, String actor, long n) {
        return run(at, actor, n, database::commit);
    }

    /** How it would be answered; nothing of it is kept. */
    Answered tried(LocalDateTime at, String actor, long n) {
        return run(at, actor, n, database::rollback);
    }

    private Answered run(LocalDateTime at, String actor, long n, Supplier<Commit> end) {
        List<Observation> observations = new ArrayList<>();
        int index = 0;
        database.at(parameters.context());
        try {
            for (; index < script.statements().size(); index++) {
                observe(index).ifPresent(observations::add);
            }
            Commit commit = end.get();
            return new Answered(at, actor, script.version(), n, ACKNOWLEDGED, observations,
                    emitted(), commit);
        } catch (SqlFailure failure) {
            int failed = Math.min(index, script.statements().size() - 1);
            world.failed(script.statements().get(failed).declared().sql(), failure);
            return new Answered(at, actor, script.version(), n, new Failed(failure.sqlState(),
                    index),
                    List.of(), List.of(), database.rollback());
        } catch (MissedRows missed) {
            return new Answered(at, actor, script.version(), n,
                    new Failed(MissedRows.STATE, index), List.of(), List.of(),
                    database.rollback());
        } catch (LimitExceeded struck) {
            int running = Math.min(index, script.statements().size() - 1);
            throw ReplayStruck.at(script.statements().get(running).declared().sql(), struck);
        }
    }

    private Optional<Observation> observe(int index) {
        RequestScript.Prepared statement = script.statements().get(index);
        List<Row> rows = new ArrayList<>();
        long count = 0;
        Optional<String> walk = statement.declared().forEach();
        int runs = walk.map(parameters::walked).orElse(1);
        for (int i = 0; i < runs; i++) {
            int item = i;
            walk.ifPresent(name -> parameters.bindWalked(name, item));
            SqlResult result = database.run(
                    statement.sql(), parameters.values(statement.sql().parameters()));
            switch (result) {
                case SqlResult.RowCount changed -> count += changed.rows();
                case QueryResult query -> {
                    count += query.rows().size();
                    statement.declared().as().ifPresent(name -> parameters.bindResult(name, query));
                    rows.addAll(compared(statement, query));
                }
            }
        }
        walk.ifPresent(parameters::unbindWalked);
        long affected = count;
        if (!statement.declared().mustAffect().map(wanted -> wanted.holds(affected)).orElse(true)) {
            throw new MissedRows();
        }
        return switch (statement.declared().compare()) {
            case Uncompared() -> Optional.empty();
            case CountOnly() -> Optional.of(new Observation(index, count, List.of()));
            case NamedColumns _ -> {
                if (!statement.sql().ordered()) {
                    rows.sort(RowOrder.BY_VALUES);
                }
                yield Optional.of(new Observation(index, count, rows));
            }
        };
    }

    private List<Row> compared(RequestScript.Prepared statement, QueryResult query) {
        if (!(statement.declared().compare() instanceof NamedColumns columns)) {
            return List.of();
        }
        int[] indexes = columns.names().stream().mapToInt(query.columns()::indexOf).toArray();
        if (truth && Arrays.stream(indexes).anyMatch(index -> index < 0)) {
            world.witness().fault(new ReplayFault("unknown-column",
                    statement.declared().sql().pointer(), "the statement compares "
                            + columns.names() + " but returns " + query.columns()));
        }
        return query.rows().stream().map(row -> picked(row, indexes)).toList();
    }

    /** A column that the incident has taken away reads as NULL: acknowledged, and wrong. */
    private static Row picked(Row row, int[] indexes) {
        return Row.of(Arrays.stream(indexes)
                .mapToObj(index -> index < 0 ? SqlNull.NULL : row.get(index)).toArray());
    }

    private List<Emitted> emitted() {
        List<Emitted> effects = new ArrayList<>();
        for (Emission emission : script.emissions()) {
            int times = emission.forEach().map(parameters::walked).orElse(1);
            for (int i = 0; i < times; i++) {
                int item = i;
                emission.forEach().ifPresent(name -> parameters.bindWalked(name, item));
                effects.add(emit(emission));
            }
            emission.forEach().ifPresent(parameters::unbindWalked);
        }
        return effects;
    }

    private Emitted emit(Emission emission) {
        Row key = Row.of(emission.key().stream()
                .map(name -> parameters.value(name).orElse(SqlNull.NULL)).toArray());
        Optional<BigDecimal> amount = emission.amount().flatMap(parameters::value)
                .map(value -> amount(emission, value));
        return new Emitted(emission.effect(), key, amount);
    }

    private BigDecimal amount(Emission emission, Object value) {
        return Amounts.of(value).orElseThrow(() -> {
            String statement = script.statements().getFirst().declared().sql().pointer();
            String version = statement.substring(0, statement.indexOf("/statements"));
            int place = script.emissions().indexOf(emission);
            return new ReplayFault("amount-not-a-number", version + "/emits/" + place + "/amount",
                    "the amount of " + emission.effect() + " is '" + value + "', not a number");
        });
    }
}
