package dev.lastresort.replay.program;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.GateFinding;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlExpression;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Passes SQL through the gate, one piece after the other, and keeps a fault for each that is turned
 * away.
 */
final class Admission {

    /** What one door has let in has not thereby passed another. */
    private record Asked(Sql sql, Door door) {}

    private final Dialect dialect;
    private final Map<Sql, SqlStatement> admitted = new HashMap<>();
    private final Map<Sql, SqlExpression> expressions = new HashMap<>();
    private final Set<Asked> asked = new HashSet<>();
    private final Set<SqlRemark> notes = new LinkedHashSet<>();
    private final List<ReplayFault> faults = new ArrayList<>();
    /** Functions that the scenario would make. */
    private final Set<String> absent = new HashSet<>();

    Admission(Dialect dialect) {
        this.dialect = dialect;
    }

    void setup(Setup setup) {
        for (Setup.Item item : setup.items()) {
            switch (item) {
                case Setup.Statement statement -> admit(statement.sql(), Door.SETUP);
                case Setup.Seed seed -> {
                    draws(seed.columns().values());
                    if (seed.source() instanceof Setup.ForEach each) {
                        admit(each.query(), Door.DRAW);
                    }
                }
            }
        }
    }

    void draws(Collection<Draw> draws) {
        for (Draw draw : draws) {
            switch (draw) {
                case Draw.PickedRows rows -> admit(rows.query(), Door.DRAW);
                case Draw.PerRow perRow -> draws(List.of(perRow.draw()));
                case Draw.Belonging each -> draws(List.of(each.draw()));
                default -> {}
            }
        }
    }

    void steps(List<Step> steps, Door door) {
        for (Step step : steps) {
            switch (step) {
                case Step.RunSql run -> run.statements().forEach(sql -> admit(sql, door));
                case Step.CopyBack copy -> copy.tables().forEach(this::copied);
                default -> {}
            }
        }
    }

    private void copied(Step.CopiedTable table) {
        table.where().ifPresent(
                sql -> expression(sql, () -> dialect.admitCondition(sql.text())));
        table.terms().columns().values().stream().flatMap(Optional::stream).forEach(
                sql -> expression(sql, () -> dialect.admitExpression(sql.text())));
    }

    void request(Sql sql) {
        admit(sql, Door.ACTOR);
        if (admitted.containsKey(sql) && admitted.get(sql).kind() == SqlKind.SCHEMA) {
            faults.add(new ReplayFault("request-changes-schema", sql.pointer(),
                    "a request cannot change the schema;"
                            + " use a runSql step of the incident or a strategy"));
        }
    }

    void admit(Sql sql, Door door) {
        if (asked.add(new Asked(sql, door))) {
            take(sql, () -> EngineSql.read(dialect, sql.text(), door)).ifPresent(read -> {
                admitted.put(sql, read.statement().from(sql.pointer()));
                read.notes().forEach(note -> notes.add(new SqlRemark(sql, note)));
                absent.addAll(read.absent());
            });
        }
    }

    /** What was let in. Throws {@link NotAdmitted} if something was turned away. */
    Admitted end() {
        if (!faults.isEmpty()) {
            throw new NotAdmitted(faults);
        }
        return new Admitted(admitted, expressions, List.copyOf(notes));
    }

    private void expression(Sql sql, Supplier<SqlExpression> gate) {
        take(sql, gate).ifPresent(expression -> expressions.put(sql, expression));
    }

    private <T> Optional<T> take(Sql sql, Supplier<T> gate) {
        try {
            return Optional.of(gate.get());
        } catch (RejectedSql rejected) {
            GateFinding finding = ofAbsent(rejected.finding());
            faults.add(ReplayFault.refused(finding.rule(), sql.pointer(),
                    finding.message() + "; " + finding.fix(),
                    Math.clamp(finding.offset(), 0, sql.text().length())));
        } catch (SqlFailure failure) {
            faults.add(new ReplayFault("sql-error", sql.pointer(), failure.getMessage()));
        }
        return Optional.empty();
    }

    /** A function that nobody knows may be one that the scenario makes, and that is left out. */
    private GateFinding ofAbsent(GateFinding finding) {
        return finding.unknown().filter(absent::contains)
                .map(function -> new GateFinding(finding.rule(), "the function " + function
                        + " is code of the scenario's own, which CREATE FUNCTION makes, and code is"
                        + " not run", "write what it computes in the statement that calls it",
                        finding.offset()))
                .orElse(finding);
    }
}
