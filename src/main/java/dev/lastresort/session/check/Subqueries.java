package dev.lastresort.session.check;

import dev.lastresort.database.difference.AskedAnew;
import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.FaultPlaces;
import java.util.List;
import java.util.stream.Stream;

/** Where a statement asks so that the work grows with the square of the rows. */
record Subqueries(Scenario scenario, FaultPlaces places) {

    List<Problem> problems() {
        Stream<List<Sql>> requests = scenario.actors().stream()
                .flatMap(actor -> actor.versions().stream())
                .map(version -> version.statements().stream().map(RequestStatement::sql).toList());
        Stream<List<Step>> programs = Stream.concat(
                Stream.of(scenario.incident().steps(), scenario.incident().correct()),
                scenario.strategies().stream().map(strategy -> strategy.steps()));
        Stream<List<Sql>> scripts = programs.flatMap(List::stream)
                .filter(Step.RunSql.class::isInstance)
                .map(step -> ((Step.RunSql) step).statements());
        return Stream.concat(requests, scripts).flatMap(one -> inOne(one).stream()).toList();
    }

    /** The statements of one transaction. */
    private List<Problem> inOne(List<Sql> statements) {
        return AskedAnew.in(statements.stream().map(Sql::text).toList()).stream()
                .map(asked -> places.problem(Severity.INFO, Rule.SUBQUERY_FOR_EACH_ROW,
                        statements.get(asked.statement()).pointer(), asked.offset(),
                        "this IN is answered anew for each row, since '" + asked.table()
                                + "' was written in the same transaction",
                        "ask EXISTS (SELECT 1 FROM " + asked.table() + " WHERE …), which a key of "
                                + asked.table() + " answers at once"))
                .toList();
    }
}
