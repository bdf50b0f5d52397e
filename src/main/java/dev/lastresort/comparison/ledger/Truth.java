package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The counterfactual, prepared once to hold every branch against it. Immutable once made, so that
 * branches can be measured side by side.
 *
 * @param facts   fact name to the counterfactual's rows
 * @param atStart fact name to the rows at the start of the day, under the same columns
 * @param sent    effect name to what the counterfactual emitted, by key
 * @param looks   the counterfactual's, in order
 */
public record Truth(
        Scenario scenario,
        Optional<LocalDateTime> decisionAt,
        JudgedJournal line,
        Map<String, SortedFact> facts,
        Map<String, SortedFact> atStart,
        Map<String, List<Sent>> sent,
        List<InvariantsChecked> looks) {

    private static final FactRows UNREADABLE = new FactRows(List.of(), List.of());

    public static Truth of(Replayed replayed) {
        Scenario scenario = replayed.scenario();
        Replayed.Finished truth = replayed.counterfactual();
        Map<String, SortedFact> facts = new HashMap<>();
        Map<String, SortedFact> atStart = new HashMap<>();
        for (Fact fact : scenario.facts()) {
            SortedFact keyed = keyed(fact, replayed);
            facts.put(fact.name(), keyed);
            atStart.put(fact.name(), keyedAtStart(fact, replayed, keyed.columns()));
        }
        return new Truth(scenario, replayed.decisionAt(), JudgedJournal.of(truth.journal()),
                facts, atStart, Sent.of(truth.journal(), scenario),
                truth.journal().stream(InvariantsChecked.class).toList());
    }

    /**
     * The same truth where the decision is made at another instant; it has no bearing on the
     * counterfactual.
     */
    public Truth under(Scenario other, Optional<LocalDateTime> decision) {
        return new Truth(other, decision, line, facts, atStart, sent, looks);
    }

    /** A fact of the scenario as the counterfactual has it. */
    public SortedFact fact(Fact fact) {
        return Objects.requireNonNull(facts.get(fact.name()));
    }

    /** The fact as a branch has it, under the counterfactual's columns. */
    public SortedFact factOn(Replayed.Finished branch, Fact fact) {
        return keyedOn(fact, branch, fact(fact).columns());
    }

    /** The counterfactual's rows; throws {@link FactWronglyKeyed}, as the next two do. */
    static SortedFact keyed(Fact fact, Replayed replayed) {
        Replayed.Finished truth = replayed.counterfactual();
        return SortedFact.of(fact, rows(truth.facts(), fact), columnsOf(fact, replayed))
                .unique(fact, truth.strategy().name());
    }

    static SortedFact keyedAtStart(Fact fact, Replayed replayed, List<String> columns) {
        return SortedFact.of(fact, rows(replayed.factsAtStart(), fact), columns)
                .unique(fact, "the start of the day");
    }

    static SortedFact keyedOn(Fact fact, Replayed.Finished branch, List<String> columns) {
        return SortedFact.of(fact, rows(branch.facts(), fact), columns);
    }

    /**
     * The counterfactual's columns or, where it could not read the fact, those of whoever could.
     */
    private static List<String> columnsOf(Fact fact, Replayed replayed) {
        List<FactRows> sources = new ArrayList<>();
        sources.add(rows(replayed.counterfactual().facts(), fact));
        sources.add(rows(replayed.factsAtStart(), fact));
        replayed.branches().forEach(branch -> sources.add(rows(branch.facts(), fact)));
        return sources.stream().map(FactRows::columns)
                .filter(columns -> !columns.isEmpty()).findFirst().orElse(List.of());
    }

    private static FactRows rows(Map<String, FactRows> facts, Fact fact) {
        return facts.getOrDefault(fact.name(), UNREADABLE);
    }
}
