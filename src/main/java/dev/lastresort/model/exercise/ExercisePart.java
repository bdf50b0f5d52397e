package dev.lastresort.model.exercise;

import dev.lastresort.model.engine.EngineName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One scenario as a team plays it.
 *
 * @param scenario  a bundled one's id, or a file's name beside the exercise
 * @param seed      the scenario's own, if it is left out
 * @param engine    on which it is played, whatever the scenario says
 * @param pressure  virtual seconds to a second of the team's; empty: the clock stands still while
 *                  they think
 * @param readAloud what the facilitator reads to begin with, paragraph by paragraph
 * @param hints     for a team that is stuck, from the gentlest to the plainest
 * @param signs     by which one sees that it goes well
 */
public record ExercisePart(String scenario, OptionalLong seed, Optional<EngineName> engine,
        Optional<Integer> pressure, TimeBox time, List<String> readAloud, List<Inject> injects,
        List<ExpectedAction> expected, List<String> hints, List<String> signs) {

    public ExercisePart {
        readAloud = List.copyOf(readAloud);
        injects = List.copyOf(injects);
        expected = List.copyOf(expected);
        hints = List.copyOf(hints);
        signs = List.copyOf(signs);
    }

    /** The same with other injects. */
    public ExercisePart withInjects(List<Inject> others) {
        return new ExercisePart(scenario, seed, engine, pressure, time, readAloud, others,
                expected, hints, signs);
    }

    /** The same under another pressure. */
    ExercisePart under(Optional<Integer> other) {
        return new ExercisePart(scenario, seed, engine, other, time, readAloud, injects, expected,
                hints, signs);
    }

    /** The same on another engine; empty: on the one that the scenario names. */
    ExercisePart on(Optional<EngineName> other) {
        return new ExercisePart(scenario, seed, other, pressure, time, readAloud, injects,
                expected, hints, signs);
    }

    /**
     * How long it takes by the clock on the wall.
     *
     * @param play     from the first page until the session is stopped
     * @param hardStop whether nothing can be done any more when that is over
     */
    public record TimeBox(Duration briefing, Duration play, Duration hotWash, boolean hardStop) {

        public static final TimeBox USUAL = new TimeBox(Duration.ofMinutes(5),
                Duration.ofMinutes(30), Duration.ofMinutes(15), true);

        public Duration total() {
            return briefing.plus(play).plus(hotWash);
        }
    }

    /**
     * What a team that knows its trade would do; the facilitator ticks it when it is done.
     *
     * @param name      by which the tick refers to it
     * @param objective the name of a training objective
     */
    public record ExpectedAction(String name, String text, Optional<String> objective) {}
}
