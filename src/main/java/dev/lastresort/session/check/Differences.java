package dev.lastresort.session.check;

import dev.lastresort.database.difference.EngineDifference;
import dev.lastresort.database.difference.EngineDifferences;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.SqlTexts;
import java.util.List;

/** Where a statement comes out otherwise here than on PostgreSQL, and an outcome could change. */
record Differences(Scenario scenario, FaultPlaces places) {

    List<Problem> problems() {
        List<Sql> all = SqlTexts.all(scenario).distinct().toList();
        EngineDifferences differences = new EngineDifferences(all.stream().map(Sql::text).toList());
        // What graphs show is no part of an outcome.
        return all.stream().filter(sql -> !sql.pointer().startsWith("/practice/"))
                .flatMap(sql -> differences.in(sql.text()).stream()
                        .map(found -> problem(sql, found)))
                .toList();
    }

    private Problem problem(Sql sql, EngineDifference found) {
        return places.problem(Severity.INFO, Rule.ENGINE_DIFFERENCE, sql.pointer(),
                found.offset(), found.rule() + ": " + found.message(), found.advice());
    }
}
