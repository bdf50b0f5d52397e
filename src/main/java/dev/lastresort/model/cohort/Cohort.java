package dev.lastresort.model.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The attempts of a folder. Invariant: each attempt's day is one of the scenarios, and scenarios
 * and attempts stand in one order, whatever order the folder has.
 *
 * @param folder its name, for people
 * @param notes  of evaluators, team by team
 * @param unread what is there and was not taken in
 */
public record Cohort(String folder, List<CohortScenario> scenarios,
        List<CohortAttempt> attempts, List<CohortNote> notes, List<UnreadFile> unread) {

    public Cohort {
        scenarios = scenarios.stream().sorted(Comparator.comparing(CohortScenario::day)).toList();
        attempts = attempts.stream().sorted(Comparator.comparing(CohortAttempt::team)
                .thenComparing(CohortAttempt::day).thenComparing(CohortAttempt::file)).toList();
        notes = notes.stream().sorted(CohortNote.ORDER).toList();
        unread = List.copyOf(unread);
    }

    /** One that nobody has written a note about. */
    public Cohort(String folder, List<CohortScenario> scenarios, List<CohortAttempt> attempts,
            List<UnreadFile> unread) {
        this(folder, scenarios, attempts, List.of(), unread);
    }

    /** Those at that day, team by team. */
    public List<CohortAttempt> at(PlayedDay day) {
        return attempts.stream().filter(one -> one.day().equals(day)).toList();
    }

    public Optional<CohortAttempt> attempt(String file) {
        return attempts.stream().filter(one -> one.file().equals(file)).findFirst();
    }

    /** What an attempt is called beside the others at its scenario: by its team, if that is one. */
    public String label(CohortAttempt attempt) {
        boolean alone = attempts.stream().filter(one -> one.team().equals(attempt.team())
                && one.day().equals(attempt.day())).count() == 1;
        return alone ? attempt.team().title()
                : attempt.team().title() + " (" + attempt.file() + ")";
    }

    /** All teams, in order. */
    public List<Team> teams() {
        return attempts.stream().map(CohortAttempt::team).distinct().toList();
    }

    /** The brackets that teams are in, in order; {@code ""} for teams that are in none. */
    public List<String> brackets() {
        return teams().stream().map(Team::bracket).distinct().toList();
    }

    /** Only what teams of that bracket did, and of those within it. */
    public Cohort bracket(String bracket) {
        List<CohortAttempt> its = attempts.stream()
                .filter(one -> one.team().isIn(bracket)).toList();
        return new Cohort(folder, scenarios.stream()
                .filter(one -> its.stream().anyMatch(it -> it.day().equals(one.day()))).toList(),
                its, notes.stream().filter(one -> one.team().isIn(bracket)).toList(), unread);
    }

    /** Those of which it is not known yet what they came to. */
    public Set<CohortAttempt> awaiting() {
        return attempts.stream()
                .filter(one -> one.state() instanceof CohortAttempt.AwaitsReplay)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same with every outcome hidden: who is finished is told, and what was decided; what came
     * of it is not, and no note is, for an evaluator may have written that.
     */
    public Cohort frozen() {
        return new Cohort(folder, scenarios.stream()
                .map(one -> new CohortScenario(one.day(), one.name(), one.figures()
                        .map(figures -> new DayFigures(figures.title(), figures.page(),
                                figures.horizon(), List.of()))))
                .toList(),
                attempts.stream().map(Cohort::concealed).toList(), unread);
    }

    /** What is not measurable may tell by its reason what happened. */
    private static CohortAttempt concealed(CohortAttempt attempt) {
        return switch (attempt.state()) {
            case CohortAttempt.Underway _ -> attempt;
            case CohortAttempt.AwaitsReplay _, CohortAttempt.NotMeasurable _,
                    CohortAttempt.Concealed _, CohortAttempt.WithFigures _ ->
                    attempt.with(new CohortAttempt.Concealed());
        };
    }
}
