package dev.lastresort.replay.program;

import dev.lastresort.database.engine.Dialect;
import dev.lastresort.database.engine.SqlStates;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.TableNames;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All SQL of a scenario, passed through the gate and split into tokens once, before any of it runs.
 * Immutable, and shared by all branches.
 */
public final class Programs {

    private final Admitted admitted;
    private final Dialect dialect;
    private final Map<String, Map<String, RequestScript>> scripts = new HashMap<>();

    /** Throws {@link NotAdmitted}, with all that may not run, if something may not. */
    public Programs(Scenario scenario, Dialect dialect) {
        this.dialect = dialect;
        Admission admission = new Admission(dialect);
        admission.setup(scenario.setup());
        for (Actor actor : scenario.actors()) {
            admission.draws(actor.draws().values());
            actor.versions().forEach(version -> version.statements()
                    .forEach(statement -> admission.request(statement.sql())));
        }
        admission.steps(scenario.incident().steps(), Door.MIGRATION);
        admission.steps(scenario.incident().correct(), Door.MIGRATION);
        scenario.strategies().forEach(strategy -> admission.steps(strategy.steps(), Door.STRATEGY));
        scenario.facts().stream().flatMap(fact -> fact.alternatives().stream())
                .map(Fact.Alternative::query).forEach(sql -> admission.admit(sql, Door.FACT));
        scenario.invariants().checks().stream().flatMap(check -> check.alternatives().stream())
                .map(Invariants.Alternative::query)
                .forEach(sql -> admission.admit(sql, Door.INVARIANT));
        scenario.practice().graphs().forEach(
                graph -> admission.admit(graph.query(), Door.ALERT));
        admitted = admission.end();
        for (Actor actor : scenario.actors()) {
            Map<String, RequestScript> versions = new HashMap<>();
            actor.versions().forEach(version -> versions.put(version.name(), script(version)));
            scripts.put(actor.name(), versions);
        }
    }

    public RequestScript script(String actor, String version) {
        return Objects.requireNonNull(Objects.requireNonNull(scripts.get(actor)).get(version));
    }

    /** All that the scenario declares. */
    public Admitted admitted() {
        return admitted;
    }

    /** How the engine reads it. */
    public Dialect dialect() {
        return dialect;
    }

    /** What the states mean with which the engine refuses SQL. */
    public SqlStates states() {
        return dialect.states();
    }

    /** The statement that was admitted for SQL that the scenario declares. */
    public SqlStatement statement(Sql sql) {
        return admitted.statement(sql);
    }

    private RequestScript script(Actor.Version version) {
        List<RequestScript.Prepared> compiled = version.statements().stream()
                .map(declared -> new RequestScript.Prepared(statement(declared.sql()), declared))
                .toList();
        Set<String> tables = compiled.stream()
                .flatMap(statement -> TableNames.of(statement.sql()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean writes = compiled.stream().anyMatch(statement -> statement.sql().writes());
        return new RequestScript(version.name(), compiled, version.emissions(), writes,
                tables);
    }
}
