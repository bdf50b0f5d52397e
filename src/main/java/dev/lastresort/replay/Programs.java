package dev.lastresort.replay;

import dev.lastresort.database.Door;
import dev.lastresort.database.RefusedSql;
import dev.lastresort.database.SqlGate;
import dev.lastresort.database.SqlKind;
import dev.lastresort.database.SqlStatement;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All SQL of a scenario, passed through the gate and split into tokens once, before any of it runs.
 * Immutable, and shared by all branches.
 */
final class Programs {

    private record Admission(Sql sql, Door door) {}

    private final Map<Admission, SqlStatement> admitted = new HashMap<>();
    private final Map<Sql, SqlStatement> statements = new HashMap<>();
    private final Map<String, Map<String, RequestScript>> scripts = new HashMap<>();

    /** Throws {@link ReplayFault} at the first statement that the gate refuses. */
    Programs(Scenario scenario) {
        admitSetup(scenario.setup());
        for (Actor actor : scenario.actors()) {
            actor.draws().values().forEach(this::admitDraw);
            Map<String, RequestScript> versions = new HashMap<>();
            actor.versions().forEach(version -> versions.put(version.name(), script(version)));
            scripts.put(actor.name(), versions);
        }
        admitSteps(scenario.incident().steps(), Door.MIGRATION);
        admitSteps(scenario.incident().correct(), Door.MIGRATION);
        scenario.strategies().forEach(strategy -> admitSteps(strategy.steps(), Door.STRATEGY));
        scenario.facts().stream().flatMap(fact -> fact.alternatives().stream())
                .map(Fact.Alternative::query).forEach(sql -> admit(sql, Door.FACT));
        scenario.invariants().checks().stream().flatMap(check -> check.alternatives().stream())
                .map(Invariants.Alternative::query).forEach(sql -> admit(sql, Door.INVARIANT));
    }

    RequestScript script(String actor, String version) {
        return scripts.get(actor).get(version);
    }

    /** The statement that was admitted for this SQL. */
    SqlStatement statement(Sql sql) {
        return statements.get(sql);
    }

    /** Passes one piece of SQL through the gate. Throws {@link ReplayFault} if it is refused. */
    static SqlStatement throughGate(Sql sql, Door door) {
        try {
            return SqlGate.check(sql.text(), door);
        } catch (RefusedSql refused) {
            throw fault(sql, refused);
        }
    }

    private static ReplayFault fault(Sql sql, RefusedSql refused) {
        return new ReplayFault(refused.refusal().rule(), sql.pointer(),
                refused.refusal().message() + "; " + refused.refusal().mend());
    }

    private SqlStatement admit(Sql sql, Door door) {
        // a statement that one door lets in has not thereby passed another
        SqlStatement statement = admitted.computeIfAbsent(new Admission(sql, door),
                asked -> throughGate(asked.sql(), asked.door()));
        statements.put(sql, statement);
        return statement;
    }

    private void admitSetup(Setup setup) {
        for (Setup.Item item : setup.items()) {
            switch (item) {
                case Setup.Statement statement -> admit(statement.sql(), Door.SETUP);
                case Setup.Seed seed -> {
                    if (seed.source() instanceof Setup.ForEach each) {
                        admit(each.query(), Door.DRAW);
                    }
                    seed.columns().sequencedValues().forEach(this::admitDraw);
                }
            }
        }
    }

    private void admitDraw(Draw draw) {
        switch (draw) {
            case Draw.Rows rows -> admit(rows.query(), Door.DRAW);
            case Draw.PerRow perRow -> admitDraw(perRow.draw());
            default -> { }
        }
    }

    private void admitSteps(List<Step> steps, Door door) {
        for (Step step : steps) {
            switch (step) {
                case Step.RunSql run -> run.statements().forEach(sql -> admit(sql, door));
                case Step.CopyBack copy -> copy.tables().forEach(
                        table -> table.where().ifPresent(Programs::admitCondition));
                default -> { }
            }
        }
    }

    private static void admitCondition(Sql where) {
        try {
            SqlGate.checkCondition(where.text());
        } catch (RefusedSql refused) {
            throw fault(where, refused);
        }
    }

    private RequestScript script(Actor.Version version) {
        List<RequestScript.Statement> compiled = version.statements().stream()
                .map(declared -> new RequestScript.Statement(admitRequest(declared.sql()), declared))
                .toList();
        Set<String> identifiers = compiled.stream()
                .flatMap(statement -> statement.sql().identifiers().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean writes = compiled.stream().anyMatch(statement -> statement.sql().writes());
        return new RequestScript(version.name(), compiled, version.emissions(), writes, identifiers);
    }

    private SqlStatement admitRequest(Sql sql) {
        SqlStatement statement = admit(sql, Door.ACTOR);
        if (statement.kind() == SqlKind.SCHEMA) {
            throw new ReplayFault("request-changes-schema", sql.pointer(),
                    "a request cannot change the schema; use a runSql step of the incident or a strategy");
        }
        return statement;
    }
}
