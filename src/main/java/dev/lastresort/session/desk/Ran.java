package dev.lastresort.session.desk;

import dev.lastresort.model.outcome.Comparison;

/** What came of running every recovery of a scenario. */
public sealed interface Ran {

    record Compared(Comparison comparison) implements Ran {}

    /** It reads well, but some of it does not run: its SQL, its draws, its facts. */
    record Faulty(Opened.Broken broken) implements Ran {}
}
