package dev.lastresort.model.attempt;

import dev.lastresort.model.exercise.InjectContent;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What happens in a team session beside what is done about the incident. Invariant: none of it
 * takes virtual time, and but for whose hands are away none has a bearing on what comes of it.
 */
public sealed interface TeamEntry {

    /** Whether it can be written down once all is over, too: nothing happens any more then. */
    default boolean isAfterwards() {
        return !(this instanceof Injected);
    }

    /**
     * An inject came.
     *
     * @param name by which an answer refers to it
     */
    record Injected(String name, InjectContent content) implements TeamEntry {}

    /**
     * Somebody wrote what an inject asked for.
     *
     * @param inject its name
     * @param by     who wrote, as people read it; may be empty
     */
    record Responded(String inject, String by, String text) implements TeamEntry {}

    /**
     * An observer wrote something down.
     *
     * @param wall       when, by the clock on the wall
     * @param objectives the names of the training objectives that it is about
     */
    record Noted(String text, LocalDateTime wall, List<String> objectives) implements TeamEntry {
        public Noted {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * The facilitator saw that something was done which was expected.
     *
     * @param expected the name of the expected action
     * @param wall     when, by the clock on the wall
     */
    record Ticked(String expected, LocalDateTime wall) implements TeamEntry {}

    /**
     * Everybody said what they expect.
     *
     * @param about of what, in words
     */
    record Voted(String about, List<Ballot> ballots) implements TeamEntry {
        public Voted {
            ballots = List.copyOf(ballots);
        }
    }

    /**
     * What one of them, or several by a show of hands, expects.
     *
     * @param by    a name; empty for hands that were counted
     * @param hands how many, 1 or more
     */
    record Ballot(String by, int hands, Forecast expects) {}
}
