package dev.lastresort.model.cohort;

import dev.lastresort.model.cohort.DayFigures.RecoveryFigures;
import dev.lastresort.model.outcome.AttemptResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Teams against scenarios. Invariant: an attempt stands where the axes put it and nowhere else;
 * there is neither a sum nor a rank over scenarios.
 */
public final class CohortMatrix {

    private final Cohort cohort;
    private final SequencedMap<String, AttemptStanding> standings = new LinkedHashMap<>();

    private CohortMatrix(Cohort cohort) {
        this.cohort = cohort;
    }

    /** Where each attempt stands. */
    public static CohortMatrix of(Cohort cohort) {
        CohortMatrix matrix = new CohortMatrix(cohort);
        for (CohortScenario scenario : cohort.scenarios()) {
            List<CohortAttempt> there = cohort.at(scenario.day());
            there.forEach(one -> matrix.standings.put(one.file(), standing(one, scenario, there)));
        }
        return matrix;
    }

    private static AttemptStanding standing(
            CohortAttempt one, CohortScenario scenario, List<CohortAttempt> all) {
        return switch (one.state()) {
            case CohortAttempt.Underway() ->
                    new AttemptStanding.LeftUnfinished(one.decisions().size());
            case CohortAttempt.AwaitsReplay() -> new AttemptStanding.WithoutFigures("");
            case CohortAttempt.NotMeasurable(var why) ->
                    new AttemptStanding.WithoutFigures(why);
            case CohortAttempt.Concealed() -> new AttemptStanding.OutcomeHidden();
            case CohortAttempt.WithFigures(var figures) -> {
                List<String> recoveries = scenario.figures().stream()
                        .flatMap(day -> day.recoveries().stream())
                        .filter(recovery -> AttemptResult.dominates(
                                recovery.axes(), figures.result().axes()))
                        .map(RecoveryFigures::name).toList();
                List<String> attempts = all.stream().filter(other -> other.figures()
                        .filter(its -> its.result().dominates(figures.result())).isPresent())
                        .map(CohortAttempt::file).toList();
                yield recoveries.isEmpty() && attempts.isEmpty() ? new AttemptStanding.Undominated()
                        : new AttemptStanding.Dominated(recoveries, attempts);
            }
        };
    }

    public List<Team> teams() {
        return cohort.teams();
    }

    public List<CohortScenario> scenarios() {
        return cohort.scenarios();
    }

    /** How an attempt of the cohort stands. */
    public AttemptStanding standing(CohortAttempt attempt) {
        return Objects.requireNonNull(standings.get(attempt.file()), attempt.file());
    }

    /** The same with what there is to say besides; attempts go by their labels. */
    public String words(CohortAttempt attempt) {
        return switch (standing(attempt)) {
            case AttemptStanding.Dominated(var recoveries, var files) ->
                    new AttemptStanding.Dominated(recoveries,
                            files.stream().flatMap(file -> cohort.attempt(file).stream())
                                    .map(cohort::label).toList())
                            .words();
            case AttemptStanding other -> other.words();
        };
    }

    /** A team's attempts at a scenario, each with how it stands; none if it made none. */
    public SequencedMap<CohortAttempt, AttemptStanding> cell(Team team, CohortScenario scenario) {
        SequencedMap<CohortAttempt, AttemptStanding> cell = new LinkedHashMap<>();
        cohort.at(scenario.day()).stream().filter(one -> one.team().equals(team))
                .forEach(one -> cell.put(one, standing(one)));
        return Collections.unmodifiableSequencedMap(cell);
    }

    /** The cell in a line; empty where there is none. */
    public String words(Team team, CohortScenario scenario) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        cell(team, scenario).values().forEach(one -> counts.merge(one.word(), 1, Integer::sum));
        counts.forEach((word, count) -> words.add(count == 1 ? word : count + " " + word));
        return String.join(", ", words);
    }
}
