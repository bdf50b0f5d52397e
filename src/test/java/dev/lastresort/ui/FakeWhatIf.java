package dev.lastresort.ui;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.WhatIf;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Answers every what-if with the sample's comparison, and remembers what it was asked. A value with
 * a question mark is none, and one with an exclamation mark cannot be replayed.
 */
public final class FakeWhatIf implements WhatIf {

    private final Supplier<Comparison> comparison;
    private final List<SequencedMap<String, String>> measured = new ArrayList<>();
    private final Semaphore leave = new Semaphore(Integer.MAX_VALUE);
    private boolean closed;

    public FakeWhatIf() {
        this(SampleComparison::create);
    }

    FakeWhatIf(Supplier<Comparison> comparison) {
        this.comparison = comparison;
    }

    /** Measures nothing until it is let go. */
    public void hold() {
        leave.drainPermits();
    }

    public void letGo() {
        leave.release(Integer.MAX_VALUE);
    }

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
        return schedule();
    }

    @Override
    public Comparison measured(SequencedMap<String, String> settings, Progress progress) {
        if (settings.values().stream().anyMatch(value -> value.contains("!"))) {
            throw new DeskException("It cannot be replayed.", null);
        }
        try {
            leave.acquire();
            leave.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        measured.add(new LinkedHashMap<>(settings));
        return comparison.get();
    }

    /** Point-in-time recovery half an hour later than the sample has it. */
    private ModelledSchedule schedule() {
        LocalDateTime decision = comparison.get().decisionAt().orElseThrow().plusMinutes(30);
        LinkedHashMap<String, List<ModelledStep>> steps = new LinkedHashMap<>();
        steps.put("pitr", List.of(new ModelledStep("Restore", List.of(
                new Phase(PhaseKind.APPROVAL, decision, decision.plusMinutes(8), ""),
                new Phase(PhaseKind.PROVISIONING, decision.plusMinutes(8),
                        decision.plusMinutes(18), ""),
                new Phase(PhaseKind.RESTORE, decision.plusMinutes(18),
                        decision.plusMinutes(113), "")))));
        return new ModelledSchedule(Optional.of(decision), steps);
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
