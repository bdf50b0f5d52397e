package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.practice.Rooms;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 12, 28);

    private static String restored(LocalDateTime to) {
        return new EventWords(Rooms.scenario(Rooms.ARCHIVE)).of(new Event.Restored(AT,
                new StepRef(Program.STRATEGY, 0, "Back"), "nightly", to, Optional.empty(), to,
                AT, 0)).orElseThrow().text();
    }

    private static String deployed(Program by, OptionalInt nodes) {
        EventWords words = new EventWords(Rooms.scenario(Rooms.ARCHIVE));
        words.of(new Event.StepStarted(AT, new StepRef(by, 0, "Out"), new Step.Deploy(
                "Out", Step.Hands.NONE, "checkout", "v2", Duration.ZERO, nodes), List.of()));
        return words.of(new Event.Deployed(AT, "checkout", "v2", nodes)).orElseThrow().text();
    }

    /** Whoever deploys to some machines by hand knows it; of the incident nobody does. */
    @Test
    void anIncidentsDeployToSomeMachinesPassesForOneToAll() {
        OptionalInt some = OptionalInt.of(18);
        assertEquals("Checkout: v2 is deployed", deployed(Program.INCIDENT, OptionalInt.empty()));
        assertEquals("Checkout: v2 is deployed", deployed(Program.INCIDENT, some));
        assertEquals("Checkout: v2 is deployed, on 18 machines", deployed(Program.STRATEGY, some));
    }

    @Test
    void aRestoreToAnotherDayNamesTheDay() {
        assertEquals("Restored from nightly, as of 02:00", restored(AT.withHour(2).withMinute(0)));
        assertEquals("Restored from nightly, as of 2026-03-01 01:00",
                restored(LocalDateTime.of(2026, 3, 1, 1, 0)));
    }
}
