package dev.lastresort.session.check;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.FaultPlaces;
import java.util.List;
import java.util.Optional;

/** The schema changes of a step that fails later: here they stay, PostgreSQL takes them back. */
record SchemaLeft(Scenario scenario, FaultPlaces places) {

    Optional<Problem> after(Strategy strategy, StepRef ref, StepFailed failed) {
        List<Step> steps = switch (ref.program()) {
            case INCIDENT -> scenario.incident().steps();
            case CORRECT_CHANGE -> scenario.incident().correct();
            case STRATEGY -> strategy.steps();
        };
        if (ref.index() >= steps.size() || !(steps.get(ref.index()) instanceof Step.RunSql run)
                || run.statements().stream().takeWhile(sql -> !isAt(sql, failed))
                        .noneMatch(SchemaLeft::changesSchema)) {
            return Optional.empty();
        }
        return run.statements().stream().filter(sql -> isAt(sql, failed)).findFirst()
                .map(sql -> places.problem(Severity.INFO, Rule.ENGINE_DIFFERENCE, sql.pointer(),
                        "schema-change-stays: where this statement fails, PostgreSQL takes back"
                                + " the whole step; here the schema changes before it stay",
                        "let what may fail come first, or be a step of its own"));
    }

    private static boolean isAt(Sql sql, StepFailed failed) {
        return sql.pointer().equals(failed.pointer());
    }

    private static boolean changesSchema(Sql sql) {
        try {
            return EngineSql.read(Engines.EMBEDDED.dialect(), sql.text(), Door.MIGRATION)
                    .statement().kind() == SqlKind.SCHEMA;
        } catch (RejectedSql e) {
            return false;
        }
    }
}
