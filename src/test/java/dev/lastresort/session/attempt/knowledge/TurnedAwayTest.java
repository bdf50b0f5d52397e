package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.session.attempt.LogEntry;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The checkout and the tax export, which come in that order. */
@Execution(ExecutionMode.CONCURRENT)
class TurnedAwayTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);
    private static final StepRef MINE = new StepRef(Program.STRATEGY, 0, "Copy back");
    private static final StepRef THEIRS = new StepRef(Program.INCIDENT, 0, "Migration");

    private final TurnedAway away = new TurnedAway(SampleScenario.archive());

    private void refused(String actor, Refusal reason, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(List.of(), away.after(new Answered(NOON, actor, "v1", i,
                    new Event.Refused(reason, NOON), List.of(), List.of(), Commit.NOTHING)));
        }
    }

    private List<String> told(Event event) {
        return away.after(event).stream().map(LogEntry::text).toList();
    }

    @Test
    void whatEndsTellsOfEachThatItTurnedAwayAndOnlyOnce() {
        refused("tax-export", Refusal.TABLE_LOCKED, 1);
        refused("checkout", Refusal.TABLE_LOCKED, 12);
        refused("checkout", Refusal.DATABASE_DOWN, 3);
        assertEquals(List.of("Checkout: 12 requests turned away while Copy back held its locks",
                "Tax export: 1 request turned away while Copy back held its locks"),
                told(new Event.TablesUnlocked(NOON, MINE)));
        assertEquals(List.of(), told(new Event.TablesUnlocked(NOON, MINE)));
        assertEquals(List.of("Checkout: 3 requests turned away while Copy back had the database"
                + " down"), told(new Event.DatabaseUp(NOON, MINE)));
    }

    @Test
    void eachContainmentTellsOfItsOwn() {
        refused("checkout", Refusal.ACTOR_STOPPED, 1);
        refused("checkout", Refusal.READ_ONLY, 2);
        refused("checkout", Refusal.MAINTENANCE, 3);
        assertEquals(List.of("Checkout: 2 requests turned away while the applications were"
                + " read-only"), told(new Event.Resumed(NOON, new Containment.ReadOnly())));
        assertEquals(List.of("Checkout: 3 requests turned away while the maintenance page was up"),
                told(new Event.Resumed(NOON, new Containment.Maintenance())));
        assertEquals(List.of("Checkout: 1 request turned away while it was stopped"),
                told(new Event.Resumed(NOON, new Containment.StopActor("checkout"))));
    }

    @Test
    void whatTheIncidentTurnedAwayIsNotTheTraineesDoing() {
        refused("checkout", Refusal.TABLE_LOCKED, 5);
        assertEquals(List.of(), told(new Event.TablesUnlocked(NOON, THEIRS)));
        assertEquals(List.of(), told(new Event.TablesUnlocked(NOON, MINE)));
        refused("checkout", Refusal.DATABASE_DOWN, 5);
        assertEquals(List.of(), told(new Event.DatabaseUp(NOON, THEIRS)));
    }

    @Test
    void anEntryIsOfItsActorAndWorthAnInterruption() {
        refused("tax-export", Refusal.TABLE_LOCKED, 1);
        LogEntry entry = away.after(new Event.TablesUnlocked(NOON, MINE)).getFirst();
        assertEquals("tax-export", entry.actor().orElseThrow());
        assertEquals(LogEntry.Kind.REFUSAL, entry.kind());
        assertEquals(List.of(true, NOON), List.of(entry.notable(), entry.at()));
    }
}
