package dev.lastresort.session.desk;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;

/**
 * Asks of one scenario what a change of its parameters would have done. Keeps what it needs to
 * answer soon, until it is closed. No method returns null.
 */
public interface WhatIf extends AutoCloseable {

    /** What can be turned, each with its value in the file. */
    List<Knob> knobs();

    /**
     * What the model of durations says at once, without running anything.
     *
     * @param settings knob id to value, as people write it; a knob that is absent keeps the file's
     * @throws DeskException if a value is none, with a message for people
     */
    ModelledSchedule modelled(SequencedMap<String, String> settings);

    /**
     * Runs what the settings affect, and says what was measured. Blocks; tells {@code progress}
     * at least a few times a second.
     *
     * @throws CancellationException if the progress cancelled it
     * @throws DeskException         if it cannot be done, with a message for people
     */
    Comparison measured(SequencedMap<String, String> settings, Progress progress);

    /** The command that compares with these settings, ready to be pasted into a shell. */
    String commandLine(SequencedMap<String, String> settings);

    @Override
    void close();

    /** What sort of parameter a knob turns. */
    enum Kind {
        RESTORE_TARGET, DECISION_DELAY, DATABASE_SIZE, RESTORE_THROUGHPUT, REDO_RATE
    }

    /**
     * One parameter.
     *
     * @param id       the JSON Pointer that {@code --set} takes
     * @param strategy the strategy whose step it belongs to; empty for those of the whole scenario
     * @param title    for people
     * @param value    as the file has it, or its default, as people write it
     */
    record Knob(String id, Kind kind, String strategy, String title, String value) {}
}
