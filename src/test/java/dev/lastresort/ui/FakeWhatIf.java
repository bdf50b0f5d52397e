package dev.lastresort.ui;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.desk.DeskException;
import dev.lastresort.ui.desk.Watch;
import dev.lastresort.ui.desk.WhatIf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Answers every what-if with the sample's comparison, and remembers what it was asked. A value with
 * a question mark is none, and one with an exclamation mark cannot be replayed.
 */
public final class FakeWhatIf implements WhatIf {

    private final List<SequencedMap<String, String>> measured = new ArrayList<>();
    private boolean closed;

    @Override
    public List<Knob> knobs() {
        return List.of(
                new Knob("/strategies/3/steps/0/target", Kind.RESTORE_TARGET, "side-restore",
                        "Target of Restore aside, copy back", "10:00"),
                new Knob("/strategies/4/steps/0/target", Kind.RESTORE_TARGET, "pitr",
                        "Target of Point-in-time recovery in place", "10:00"),
                new Knob("/alerts/0/humanDelay", Kind.DECISION_DELAY, "", "Decision delay",
                        "12 min"),
                new Knob("/environment/databaseSize", Kind.DATABASE_SIZE, "", "Database size",
                        "380 GB"),
                new Knob("/environment/restoreThroughput", Kind.RESTORE_THROUGHPUT, "",
                        "Restore throughput", "4 GB/min"),
                new Knob("/environment/redoPace", Kind.REDO_RATE, "",
                        "Redo rate, × real time", "20"));
    }

    @Override
    public ModelledSchedule modelled(SequencedMap<String, String> settings) {
        for (String value : settings.values()) {
            if (value.contains("?")) {
                throw new DeskException("'" + value + "' is not a size above 0; "
                        + "write it like \"380 GB\", \"1.2 TB\" or \"500 MB\"", null);
            }
        }
        return new ModelledSchedule(Optional.empty(), new LinkedHashMap<>());
    }

    @Override
    public Comparison measured(SequencedMap<String, String> settings, Watch watch) {
        if (settings.values().stream().anyMatch(value -> value.contains("!"))) {
            throw new DeskException("It cannot be replayed.", null);
        }
        measured.add(new LinkedHashMap<>(settings));
        return SampleComparison.create();
    }

    @Override
    public String commandLine(SequencedMap<String, String> settings) {
        return "lastresort compare sample" + String.join("", settings.entrySet().stream()
                .map(setting -> " --set '" + setting.getKey() + "=" + setting.getValue() + "'")
                .toList());
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean closed() {
        return closed;
    }

    /** The settings that were measured, in order. */
    public List<SequencedMap<String, String>> measured() {
        return measured;
    }
}
