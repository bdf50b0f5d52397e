package dev.lastresort.ui.desk.room;

import dev.lastresort.ui.desk.DeskException;
import dev.lastresort.ui.desk.ScenarioCard;
import dev.lastresort.ui.desk.ScenarioDesk;

/** A desk whose incidents can be lived through, not only compared. */
public interface PracticeDesk extends ScenarioDesk {

    /**
     * A room at the first page of that scenario's incident. Whoever asked closes it. Blocks.
     *
     * @throws DeskException if it cannot be practised, with a message for people
     */
    IncidentRoom room(ScenarioCard card);
}
