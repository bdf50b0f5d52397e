package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What replaying an incident leaves behind, before anything is held against anything: the input of
 * the comparison.
 *
 * @param scenario       with the seed that was used
 * @param factsAtStart   the facts as they stood at the start of the day
 * @param counterfactual the branch that is the truth
 * @param branches       the trunk first, then the strategies as in the file
 */
public record Replayed(
        Scenario scenario,
        Optional<LocalDateTime> alertAt,
        Optional<LocalDateTime> decisionAt,
        SequencedMap<String, FactRows> factsAtStart,
        Finished counterfactual,
        List<Finished> branches) {

    public Replayed {
        factsAtStart = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(factsAtStart));
        branches = List.copyOf(branches);
    }

    /** The same replay with one more branch, its last. */
    public Replayed with(Finished more) {
        return new Replayed(scenario, alertAt, decisionAt, factsAtStart, counterfactual,
                Stream.concat(branches.stream(), Stream.of(more)).toList());
    }

    /**
     * One branch at the horizon.
     *
     * @param strategy what was done on it; of kind counterfactual or none it has no steps
     * @param facts    fact name to rows, in the order of the file; a fact that could not be read
     *                 (its table is gone, the database is down) has no rows
     */
    public record Finished(
            Strategy strategy, Journal journal, SequencedMap<String, FactRows> facts) {
        public Finished {
            facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        }
    }

    /** A fact's rows in any order, each with these columns. */
    public record FactRows(List<String> columns, List<Row> rows) {
        public FactRows {
            columns = List.copyOf(columns);
            rows = Collections.unmodifiableList(rows);
        }
    }
}
