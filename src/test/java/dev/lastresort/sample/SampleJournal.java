package dev.lastresort.sample;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Step;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal of a branch, step by step: each starts when the one before it has ended. */
final class SampleJournal {

    /** A phase that lasts so many seconds. */
    record Part(PhaseKind kind, long seconds, String formula) {}

    private final List<Event> events = new ArrayList<>();
    private LocalDateTime now = SampleScenario.DECISION;
    private int index;

    /** The day up to the decision. */
    static SampleJournal untilDecision() {
        SampleJournal journal = new SampleJournal();
        StepRef migration = new StepRef(Program.INCIDENT, 0, "Migration V42");
        LocalDateTime end = SampleScenario.INCIDENT.plusSeconds(40);
        journal.events.add(new Event.BackupTaken(SampleScenario.at("02:00:00"), "nightly"));
        journal.events.add(new Event.StepStarted(SampleScenario.INCIDENT, migration,
                SampleScenario.MIGRATION,
                List.of(new Phase(PhaseKind.RUN, SampleScenario.INCIDENT,
                        end, "40 s as declared"))));
        journal.events.add(new Event.StepEnded(end, migration, new Event.Done(), Commit.NOTHING));
        journal.events.add(new Event.AlertRaised(SampleScenario.ALERT, "Third failed tax export"));
        journal.events.add(new Event.DecisionMade(SampleScenario.DECISION));
        return journal;
    }

    LocalDateTime now() {
        return now;
    }

    /** A step that begins now; {@link #end} ends it. */
    StepRef start(Step step, Part... parts) {
        StepRef ref = new StepRef(Program.STRATEGY, index++, step.name());
        List<Phase> phases = new ArrayList<>();
        LocalDateTime started = now;
        for (Part part : parts) {
            LocalDateTime end = now.plus(Duration.ofSeconds(part.seconds()));
            phases.add(new Phase(part.kind(), now, end, part.formula()));
            now = end;
        }
        events.add(new Event.StepStarted(started, ref, step, phases));
        return ref;
    }

    SampleJournal end(StepRef ref) {
        events.add(new Event.StepEnded(now, ref, new Event.Done(), Commit.NOTHING));
        return this;
    }

    SampleJournal fail(StepRef ref, String sqlState, String message) {
        events.add(new Event.StepEnded(
                now, ref, new Event.StepFailed(sqlState, message, "/strategies/1/steps/0"),
                Commit.NOTHING));
        return this;
    }

    SampleJournal restored(StepRef ref, LocalDateTime downFrom, Optional<LocalDateTime> target) {
        LocalDateTime backupAt = SampleScenario.at("02:00:00");
        events.add(new Event.DatabaseDown(downFrom, ref));
        events.add(new Event.Restored(now, ref, "nightly", backupAt, target,
                target.orElse(backupAt), downFrom,
                target.isPresent() ? 1440 : 0));
        events.add(new Event.DatabaseUp(now, ref));
        return this;
    }

    SampleJournal add(Event event) {
        events.add(event);
        return this;
    }

    Journal build() {
        return new Journal(List.of(events));
    }
}
