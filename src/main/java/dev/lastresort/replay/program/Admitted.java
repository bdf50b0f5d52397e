package dev.lastresort.replay.program;

import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlExpression;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.TableNames;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL that has passed the gate, each text once, and what it became. Whoever runs SQL takes it from
 * here. Immutable.
 */
public final class Admitted {

    private final Map<Sql, SqlStatement> statements;
    private final Map<Sql, SqlExpression> expressions;
    private final List<SqlRemark> remarks;

    Admitted(Map<Sql, SqlStatement> statements, Map<Sql, SqlExpression> expressions,
            List<SqlRemark> remarks) {
        this.remarks = List.copyOf(remarks);
        this.statements = Map.copyOf(statements);
        this.expressions = Map.copyOf(expressions);
    }

    /** What somebody types into a console. Throws {@link NotAdmitted} if some of it may not run. */
    public static Admitted typed(List<Sql> batch, Dialect dialect) {
        Admission admission = new Admission(dialect);
        batch.forEach(sql -> admission.admit(sql, Door.CONSOLE));
        return admission.end();
    }

    /** The same of a step that somebody takes by hand. */
    public static Admitted taken(Step step, Dialect dialect) {
        Admission admission = new Admission(dialect);
        admission.steps(List.of(step), Door.CONSOLE);
        return admission.end();
    }

    /** Both together. */
    public Admitted and(Admitted other) {
        Map<Sql, SqlStatement> all = new HashMap<>(statements);
        all.putAll(other.statements);
        Map<Sql, SqlExpression> both = new HashMap<>(expressions);
        both.putAll(other.expressions);
        return new Admitted(all, both,
                Stream.concat(remarks.stream(), other.remarks.stream()).toList());
    }

    /** What is told about statements that may run. */
    public List<SqlRemark> remarks() {
        return remarks;
    }

    /** The statement that this SQL became; to ask for other SQL is a defect. */
    public SqlStatement statement(Sql sql) {
        return found(statements, sql);
    }

    /** The condition or other expression that this SQL became. */
    public SqlExpression expression(Sql sql) {
        return found(expressions, sql);
    }

    private static <T> T found(Map<Sql, T> admitted, Sql sql) {
        return Optional.ofNullable(admitted.get(sql)).orElseThrow(
                () -> new IllegalStateException("this SQL did not pass the gate: " + sql.text()));
    }

    /** Whether some statement can leave a trace. */
    public boolean writes() {
        return statements.values().stream().anyMatch(SqlStatement::writes);
    }

    /** Every table or view that the statements name. */
    public Set<String> tables() {
        return statements.values().stream().map(TableNames::of)
                .flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
