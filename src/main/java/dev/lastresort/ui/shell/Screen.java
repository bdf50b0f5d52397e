package dev.lastresort.ui.shell;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.ui.desk.ScenarioCard;
import dev.lastresort.ui.desk.room.IncidentRoom;

/** What the window shows. */
public sealed interface Screen {

    record Library() implements Screen {}

    /** A comparison is being made. */
    record Working(ScenarioCard card) implements Screen {}

    /** The day is lived up to the page. */
    record Opening(ScenarioCard card) implements Screen {}

    /** The incident is lived through by hand. */
    record Practising(ScenarioCard card, IncidentRoom room) implements Screen {}

    record Compared(ScenarioCard card, Comparison comparison) implements Screen {}
}
