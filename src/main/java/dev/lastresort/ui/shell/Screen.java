package dev.lastresort.ui.shell;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.ui.desk.ScenarioCard;

/** What the window shows. */
public sealed interface Screen {

    record Library() implements Screen {}

    /** A comparison is being made. */
    record Working(ScenarioCard card) implements Screen {}

    record Compared(ScenarioCard card, Comparison comparison) implements Screen {}
}
