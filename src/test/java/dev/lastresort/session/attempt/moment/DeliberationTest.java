package dev.lastresort.session.attempt.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hands that write from minute 10 to 20 and have it reviewed until 25, in a day of minutes. */
class DeliberationTest {

    @Test
    void allOfItCountsWhileTheHandsWriteNothing() {
        assertEquals(Duration.ofMinutes(12), counted(0, 12));
        assertEquals(Duration.ofMinutes(7),
                counted(18, 25, started(Program.INCIDENT, PhaseKind.AUTHORING)));
    }

    @Test
    void noneOfItCountsWhileTheHandsWrite() {
        assertEquals(Duration.ZERO, counted(12, 18, script()));
        assertEquals(Duration.ofMinutes(2 + 5), counted(8, 25, script()));
        assertEquals(Duration.ofMinutes(10), counted(0, 15, script()));
        assertEquals(Duration.ofMinutes(5), counted(20, 25, script()));
    }

    @Test
    void onlyWritingKeepsTheHandsFromTheNextScript() {
        assertEquals(Duration.ofMinutes(13),
                counted(10, 23, started(Program.STRATEGY, PhaseKind.REVIEW)));
    }

    @Test
    void handsWhoseStepWasCancelledAreFreeFromThenOn() {
        // from 5 to 10, and from 13 to 18
        assertEquals(Duration.ofMinutes(5 + 5), counted(5, 18, script(), cancelled(13)));
        // the incident's step of the same number is somebody else's
        assertEquals(Duration.ofMinutes(5),
                counted(5, 18, script(), cancelled(Program.INCIDENT, 13)));
    }

    @Test
    void aFractionOfASecondDoesNotCount() {
        assertEquals(Duration.ofSeconds(59), new Deliberation(minute(0), "", 0)
                .counted(journal(), minute(1).minusNanos(1)));
    }

    private static Duration counted(long since, long now, Event... events) {
        return new Deliberation(minute(since), "", 0).counted(journal(events), minute(now));
    }

    private static Journal journal(Event... events) {
        return new Journal(List.of(List.of(events)));
    }

    private static StepStarted script() {
        return started(Program.STRATEGY, PhaseKind.AUTHORING);
    }

    private static StepStarted started(Program program, PhaseKind kind) {
        Step step = new Step.RunSql("script", Step.Hands.NONE, List.of(), List.of(),
                Optional.empty(), Duration.ZERO);
        return new StepStarted(minute(10), ref(program), step,
                List.of(new Phase(kind, minute(10), minute(20), ""),
                        new Phase(PhaseKind.REVIEW, minute(20), minute(25), "")));
    }

    private static StepEnded cancelled(long at) {
        return cancelled(Program.STRATEGY, at);
    }

    private static StepEnded cancelled(Program program, long at) {
        return new StepEnded(minute(at), ref(program),
                new StepFailed(StepFailed.CANCELLED, "cancelled", ""), Commit.NOTHING);
    }

    private static StepRef ref(Program program) {
        return new StepRef(program, 0, "script");
    }

    private static LocalDateTime minute(long minute) {
        return LocalDate.of(2026, 3, 2).atStartOfDay().plusMinutes(minute);
    }
}
