package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.session.attempt.practice.Rooms;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 12, 28);

    private static String restored(LocalDateTime to) {
        return new EventWords(Rooms.scenario(Rooms.ARCHIVE)).of(new Event.Restored(AT,
                new StepRef(Program.STRATEGY, 0, "Back"), "nightly", to, Optional.empty(), to,
                AT, 0)).orElseThrow().text();
    }

    @Test
    void aRestoreToAnotherDayNamesTheDay() {
        assertEquals("Restored from nightly, as of 02:00", restored(AT.withHour(2).withMinute(0)));
        assertEquals("Restored from nightly, as of 2026-03-01 01:00",
                restored(LocalDateTime.of(2026, 3, 1, 1, 0)));
    }
}
