package dev.lastresort.model.cohort;

import dev.lastresort.model.cohort.DayFigures.RecoveryFigures;
import dev.lastresort.model.exercise.EvaluatorNote;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.Axis;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Attempts made by hand, whose figures are numbers that a reader can hold side by side. */
public final class HandMade {

    public static final LocalDateTime PAGE = LocalDateTime.of(2026, 3, 2, 10, 0);
    public static final LocalDateTime HORIZON = PAGE.plusHours(8);
    public static final PlayedDay ORDERS = new PlayedDay("orders", "a".repeat(64), 1);
    public static final PlayedDay PRICES = new PlayedDay("prices", "b".repeat(64), 7);

    private HandMade() {}

    /** Rows lost, seconds down, and time to recover; a negative one is never. */
    public static List<Axis> axes(long lost, long down, long recover) {
        return List.of(axis("lost: orders", "rows", lost), axis("down: checkout", "seconds", down),
                axis("time to recover", "seconds", recover));
    }

    private static Axis axis(String name, String unit, long value) {
        return new Axis(name, unit, value < 0 ? OptionalLong.empty() : OptionalLong.of(value));
    }

    public static AttemptFigures figures(long lost, long down, long recover) {
        return new AttemptFigures("f" + lost + "-" + down + "-" + recover,
                new AttemptResult(lost == 0 ? AttemptGroup.ALL_MET : AttemptGroup.MISSED,
                        axes(lost, down, recover), lost,
                        recover < 0 ? OptionalLong.empty() : OptionalLong.of(recover)),
                List.of(), 0, 0, recover < 0 ? Optional.empty()
                        : Optional.of(PAGE.plusSeconds(recover)),
                List.of());
    }

    /** One that was measured to that. */
    public static CohortAttempt measured(
            String team, PlayedDay day, AttemptFigures figures, String... moves) {
        return attempt(team, day, new CohortAttempt.WithFigures(figures), moves);
    }

    /** Each move a minute after the one before, a look before each; an empty one is only a look. */
    public static CohortAttempt attempt(
            String team, PlayedDay day, CohortAttempt.State state, String... moves) {
        List<CohortDecision> decisions = new ArrayList<>();
        LocalDateTime at = PAGE;
        for (String move : moves) {
            decisions.add(new CohortDecision(at, "console: SELECT 1", Optional.empty(),
                    Optional.empty()));
            at = at.plusMinutes(1);
            if (!move.isEmpty()) {
                decisions.add(new CohortDecision(
                        at, "took: " + move, Optional.of(move), Optional.empty()));
            }
        }
        return new CohortAttempt(team + "-" + day.scenario() + ".attempt.json", new Team(team),
                day, Optional.empty(), false, decisions, state);
    }

    public static CohortScenario scenario(PlayedDay day, RecoveryFigures... recoveries) {
        return new CohortScenario(day, day.scenario(), Optional.of(new DayFigures(
                "The lost " + day.scenario(), PAGE, HORIZON, List.of(recoveries))));
    }

    public static RecoveryFigures recovery(String name, long lost, long down, long recover) {
        return new RecoveryFigures(name, "Recovery " + name, axes(lost, down, recover));
    }

    public static Cohort cohort(List<CohortScenario> scenarios, CohortAttempt... attempts) {
        return new Cohort("game-day", scenarios, List.of(attempts), List.of());
    }

    /** A note of Ada's on that team. */
    public static CohortNote noted(String team, String text, Optional<String> scenario) {
        return new CohortNote("ada", new Team(team), new EvaluatorNote(team, scenario,
                Optional.of("11:05"), Optional.of("ladder"), text,
                Optional.of(Instant.parse("2026-03-02T10:05:00Z"))));
    }
}
