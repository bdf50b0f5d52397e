package dev.lastresort.picture.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.model.outcome.Told.Period;
import dev.lastresort.picture.shape.Role;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Four requests up to noon: the row of the first is gone from 11:00 on, the second was refused, the
 * row of the third came late, and the last one's is there at once.
 */
@Execution(ExecutionMode.CONCURRENT)
class TellingTrackTest {

    private static final LocalDateTime NOON = at("12:00");
    private static final Mismatch GONE =
            new Mismatch(at("10:00"), at("10:20"), 1, Role.FORGOTTEN);
    private static final Mismatch REFUSED =
            new Mismatch(at("10:20"), at("10:40"), 1, Role.TOLD_NO);
    private static final Mismatch LATE =
            new Mismatch(at("10:40"), at("11:30"), 1, Role.FORGOTTEN);

    private final TellingTrack track = new TellingTrack(List.of(
            new Told(0, at("10:00"), Judgement.OK,
                    List.of(new Period(at("10:00"), at("11:00")))),
            new Told(1, at("10:20"), Judgement.REFUSED, List.of()),
            new Told(2, at("10:40"), Judgement.OK, List.of(new Period(at("10:45"), NOON))),
            new Told(3, at("11:30"), Judgement.OK, List.of(new Period(at("11:30"), NOON)))),
            at("00:00"), NOON);

    private static LocalDateTime at(String clock) {
        return LocalDateTime.parse("2026-03-02T" + clock);
    }

    @Test
    void whatIsAskedLaterThanThePlayheadIsNotForgottenYetButRefusedAllTheSame() {
        assertEquals(List.of(REFUSED), track.mismatches(at("10:10")));
        assertEquals(List.of(REFUSED, LATE), track.mismatches(at("10:40")));
    }

    @Test
    void aRowThatComesEndsItsStretchAndOneThatGoesBeginsOneInOrder() {
        assertEquals(List.of(REFUSED), track.mismatches(at("10:45")));
        assertEquals(List.of(REFUSED), track.mismatches(at("10:59")));
        assertEquals(List.of(GONE, REFUSED), track.mismatches(at("11:00")));
        assertEquals(List.of(GONE, REFUSED), track.mismatches(NOON));
    }

    /** Else a playhead that moves would cost as much as the whole day each time. */
    @Test
    void betweenTwoInstantsAtWhichMemoryChangesTheSameServes() {
        TellingTrack.MemoryTrack late = track.memoryAt(at("11:00"));
        assertSame(late, track.memoryAt(at("11:29")));
        assertSame(late, track.memoryAt(at("11:31")));
        assertSame(late, track.memoryAt(NOON));
        assertNotSame(late, track.memoryAt(at("10:59")));
    }

    @Test
    void requestsAreCountedUpToAndIncludingTheInstant() {
        assertEquals(1, track.upTo(at("10:19")));
        assertEquals(2, track.upTo(at("10:20")));
        assertEquals(4, track.upTo(NOON));
    }

    @Test
    void onlyARowThatIsNotThereAtTheEndHasGone() {
        assertEquals(Optional.of(at("11:00")), track.goneAt(at("09:00")));
        assertEquals(Optional.empty(), track.goneAt(at("10:01")));
        assertEquals(Optional.empty(), track.goneAt(at("10:40")));
        assertEquals(Optional.empty(), track.goneAt(at("11:31")));
    }
}
