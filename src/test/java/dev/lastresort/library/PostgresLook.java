package dev.lastresort.library;

import dev.lastresort.database.QueryResult;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Scenario;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is seen of a branch at its end on PostgreSQL, held against what was seen here.
 *
 * @param differs hears of each difference
 */
record PostgresLook(Scenario scenario, PostgresDay day, Consumer<String> differs) {

    /** @param graphs whether the queries of its graphs have to run, too */
    void at(Finished branch, boolean graphs) throws SQLException {
        facts(branch);
        boolean down = branch.facts().values().stream()
                .allMatch(rows -> rows.columns().isEmpty());
        if (!down) {
            invariants(branch);
        }
        if (graphs) {
            graphs();
        }
    }

    private List<String> versions() throws SQLException {
        return ((QueryResult) day.run("SELECT version FROM schema_history ORDER BY installed_rank",
                scenario.horizon(), _ -> Map.of())).rows().stream()
                .map(row -> (String) row.get(0)).toList();
    }

    private void facts(Finished branch) throws SQLException {
        List<String> versions = versions();
        for (Fact fact : scenario.facts()) {
            FactRows here = branch.facts().get(fact.name());
            Fact.Alternative alternative = fact.alternatives().reversed().stream()
                    .filter(one -> one.since().map(versions::contains).orElse(true))
                    .findFirst().orElseThrow();
            try {
                QueryResult there = (QueryResult) day.run(alternative.query().text(),
                        scenario.day().shownAt(scenario.horizon()), _ -> Map.of());
                List<String> mine = told(here.columns(), here.rows(), there.columns());
                List<String> theirs = told(there.columns(), there.rows(), there.columns());
                if (!mine.equals(theirs) && !here.columns().isEmpty()) {
                    List<String> more = new ArrayList<>(mine);
                    theirs.forEach(more::remove);
                    List<String> less = new ArrayList<>(theirs);
                    mine.forEach(less::remove);
                    differs.accept("fact " + fact.name() + ": only here " + more.size() + " "
                            + more.stream().limit(2).toList() + ", only there " + less.size() + " "
                            + less.stream().limit(2).toList());
                }
            } catch (SQLException e) {
                day.rollback();
                if (!here.columns().isEmpty()) {
                    differs.accept("fact " + fact.name() + ": " + e.getMessage());
                }
            }
        }
        day.rollback();
    }

    private static List<String> told(List<String> columns,
            List<Row> rows, List<String> order) {
        int[] places = order.stream().mapToInt(columns::indexOf).toArray();
        for (int place : places) {
            if (place < 0) {
                return List.of("columns " + columns);
            }
        }
        return rows.stream().map(row -> row.pick(places).values().stream()
                .map(PostgresDay::told).toList().toString()).sorted().toList();
    }

    private void invariants(Finished branch) throws SQLException {
        var looks = branch.journal().stream(Event.InvariantsChecked.class).toList();
        Event.InvariantsChecked last = looks.getLast();
        List<String> versions = versions();
        for (Invariant check : scenario.invariants().checks()) {
            String query = check.alternatives().reversed().stream()
                    .filter(one -> one.since().map(versions::contains).orElse(true))
                    .findFirst().orElseThrow().query().text();
            boolean holds;
            String why = "";
            try {
                holds = ((QueryResult) day.run(query, scenario.day().shownAt(last.at()),
                        _ -> Map.of())).rows().isEmpty();
            } catch (SQLException e) {
                holds = false;
                why = ": " + e.getMessage();
            }
            day.rollback();
            boolean later = branch.journal().stream(Committing.class)
                    .anyMatch(one -> !one.at().isBefore(last.at())
                            && !one.commit().changes().isEmpty());
            if (holds != last.holds().get(check.name()) && !later) {
                differs.accept("check " + check.name() + " holds "
                        + (holds ? "there" : "here") + why);
            }
        }
    }

    private void graphs() throws SQLException {
        for (var graph : scenario.practice().graphs()) {
            try {
                LocalDateTime at = scenario.horizon();
                day.run(graph.query().text(), at, _ -> Map.of("now", at));
            } catch (SQLException e) {
                differs.accept("graph " + graph.name() + ": " + e.getMessage());
            }
            day.rollback();
        }
    }
}
