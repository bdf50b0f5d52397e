package dev.lastresort.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who speaks up in the incident room while something is wrong, more plainly each time
 * that nothing was done since. Nothing of it has a bearing on any outcome.
 *
 * @param who         as people read it, before what is said
 * @param when        what makes them speak
 * @param every       the time from one word to the next, more or less; shorter when nothing is done
 * @param most        how often they speak of one trouble
 * @param says        from the mildest to the sharpest, at least one; each once of one trouble
 * @param thanks      what they say when it is over, if they have complained
 * @param isFalse     whether what they say is not so: the debrief tells, the room does not
 * @param onlyOfKnown whether they are silent as long as the actor is not known
 */
public record Voice(String name, String who, Trouble when, Duration every, int most,
        List<String> says, Optional<String> thanks, boolean isFalse, boolean onlyOfKnown) {

    public Voice {
        says = List.copyOf(says);
    }

    /** What can be measured of a trouble. */
    public sealed interface Trouble {}

    /** So many requests of the actor in a row were not answered, and the next was not either. */
    public record Unanswered(String actor, int count) implements Trouble {}

    /** So many answers of the actor were wrong since the last time that all was well. */
    public record WrongAnswers(String actor, int count) implements Trouble {}

    public record Broken(String invariant) implements Trouble {}

    /** From that instant on, whatever is the case. */
    public record From(LocalDateTime instant) implements Trouble {}

    /** The actor that it is about, if it is about one. */
    public Optional<String> actor() {
        return switch (when) {
            case Unanswered(var actor, _) -> Optional.of(actor);
            case WrongAnswers(var actor, _) -> Optional.of(actor);
            case Broken _, From _ -> Optional.empty();
        };
    }
}
