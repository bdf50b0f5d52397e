package dev.lastresort.session.check;

import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.FaultPlaces;
import java.util.ArrayList;
import java.util.List;

/**
 * Doubts facts whose rows cannot be tied to the requests that made them, since their table does not
 * have the columns of their key: a row that was never accepted would count as lost.
 */
record FactTies(Scenario scenario, RehearsalRecord seen, FaultPlaces places) {

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < scenario.ownFacts().size(); i++) {
            Fact fact = scenario.ownFacts().get(i);
            for (int j = 0; j < fact.alternatives().size(); j++) {
                List<String> missing = seen.keyMissing(fact.alternatives().get(j));
                if (!missing.isEmpty()) {
                    problems.add(untied(fact, fact.alternatives().get(j), missing,
                            place(fact, "/facts/" + i, j, missing)));
                }
            }
        }
        return List.copyOf(problems);
    }

    /** The key's column, unless that is right for another alternative, or the table is at fault. */
    private static String place(Fact fact, String pointer, int alternative, List<String> missing) {
        boolean column = fact.alternatives().size() == 1 && missing.size() < fact.key().size()
                || fact.alternatives().size() == 1 && fact.key().size() == 1;
        return column ? pointer + "/key/" + fact.key().indexOf(missing.getFirst())
                : pointer + "/alternatives/" + alternative + "/table";
    }

    private Problem untied(Fact fact, Fact.Alternative alternative, List<String> missing,
            String pointer) {
        String columns = String.join("', '", missing);
        return places.problem(Severity.WARNING, Rule.FACT_KEY_NOT_IN_TABLE, pointer,
                "there is no base table '" + alternative.table() + "' with the key column"
                        + (missing.size() == 1 ? " '" : "s '") + columns + "', so no row of fact '"
                        + fact.name() + "' can be tied to the request that made it, and one that"
                        + " was never accepted counts as lost",
                "key the fact by columns of the base table that requests insert into, under the"
                        + " names that they have there");
    }
}
