package dev.lastresort.session.desk;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.IncidentRoom;
import java.util.Optional;

/**
 * Opens the rooms in which incidents are handled by hand. Every method may block and is called from
 * a background thread; none returns null.
 */
public interface IncidentRooms {

    /**
     * Makes ready what it takes to open a room soon, as somebody looks at that scenario. Blocks;
     * tells nothing, not even that it failed: opening does.
     */
    void prepare(ScenarioCard card);

    /** The attempts that were made so far. Blocks. */
    Attempts attempts(ScenarioCard card);

    /**
     * A room where the last attempt at that scenario was left before its end, or at the first page
     * of its incident. Whoever asked closes it. Blocks.
     *
     * @param pressure virtual seconds to a second of the trainee's, 1 or more; empty: the clock
     *                 stands still while nothing is done
     * @throws DeskException if it cannot be practised, with a message for people
     */
    IncidentRoom room(ScenarioCard card, Optional<Integer> pressure);

    /** The attempts one by one. */
    AttemptShelf shelf();

    /** A room at the first page, whatever was left; otherwise as {@link #room}. */
    IncidentRoom newRoom(ScenarioCard card, Optional<Integer> pressure);

    /** The same for a team that plays the first part of that exercise. */
    default IncidentRoom teamRoom(ScenarioCard card, Exercise exercise) {
        return newRoom(card, exercise.parts().getFirst().pressure());
    }
}
