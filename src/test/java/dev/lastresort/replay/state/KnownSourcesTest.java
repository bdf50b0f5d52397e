package dev.lastresort.replay.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.scenario.RunningSystem.Replica;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A replica that is half an hour late. */
@Execution(ExecutionMode.CONCURRENT)
class KnownSourcesTest {

    private static final Replica LATE = new Replica("late", "Late", Duration.ofMinutes(30),
            Duration.ZERO, Duration.ZERO);

    private static LocalDateTime at(int hour, int minute) {
        return LocalDateTime.of(2026, 3, 2, hour, minute);
    }

    @Test
    void aReplicaFollowsUntilItIsPausedOrTheLogEnds() {
        KnownSources none = KnownSources.NONE;
        assertEquals(at(9, 30), none.standsAt(LATE, at(10, 0)));
        KnownSources ended = none.liveEnded(at(10, 0));
        assertEquals(at(9, 45), ended.standsAt(LATE, at(10, 15)));
        assertEquals(at(10, 0), ended.standsAt(LATE, at(10, 31)));
        KnownSources paused = none.halt("late", at(9, 20));
        assertEquals(at(9, 20), paused.standsAt(LATE, at(11, 0)));
        assertEquals(at(8, 30), paused.standsAt(LATE, at(9, 0)));
        assertEquals(at(10, 30), none.halt("other", at(9, 20)).standsAt(LATE, at(11, 0)));
    }

    @Test
    void theLogOfTheFirstLiveDatabaseEndsOnce() {
        KnownSources twice = KnownSources.NONE.liveEnded(at(10, 0)).liveEnded(at(11, 0));
        assertEquals(at(10, 0), twice.standsAt(LATE, at(15, 0)));
    }

    @Test
    void whatWasFoundSoundOrCutOffByAGapIsNoBadBackup() {
        KnownSources known = KnownSources.NONE.found("a", Finding.SOUND)
                .found("b", Finding.UNREADABLE).found("c", Finding.LOG_GAP)
                .found("d", Finding.INCOMPLETE);
        assertEquals(Set.of("b", "d"), known.bad());
        assertEquals(Map.of("a", Finding.SOUND, "b", Finding.UNREADABLE,
                "d", Finding.INCOMPLETE), known.found());
    }

    @Test
    void whatIsLearnedIsAddedToWhatWasKnown() {
        KnownSources known = KnownSources.NONE.found("b", Finding.UNREADABLE)
                .halt("late", at(9, 20)).promote("late").liveEnded(at(10, 0)).promote("other")
                .found("a", Finding.SOUND).halt("other", at(9, 0));
        assertEquals(Set.of("late", "other"), known.promoted());
        assertEquals(Map.of("late", at(9, 20), "other", at(9, 0)), known.halted());
        assertEquals(Set.of("a", "b"), known.found().keySet());
        assertEquals(at(10, 0), known.logEnd().orElseThrow());
    }
}
