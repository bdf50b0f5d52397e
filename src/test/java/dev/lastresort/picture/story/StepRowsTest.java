package dev.lastresort.picture.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepRowsTest {

    @Test
    void stepsThatRunBesideEachOtherStandInRowsOfTheirOwn() {
        StepRows rows = rows(begun(0, "10:00", "10:30"), begun(1, "10:10", "10:20"),
                begun(2, "10:20", "10:40"));
        assertEquals(2, rows.count());
        // the third begins when the second has ended, and takes its row
        assertEquals(List.of(0, 1, 1), rows.steps().stream().map(StepRows.Placed::row).toList());
    }

    @Test
    void stepsThatFollowOneAnotherShareARow() {
        assertEquals(1, rows(begun(0, "10:00", "10:30"), begun(1, "10:30", "10:40")).count());
    }

    @Test
    void whatWasCancelledEndsThereAndLeavesItsRowFree() {
        StepRows rows = rows(begun(0, "10:00", "11:00"), new Event.StepEnded(at("10:05"), ref(0),
                new Event.StepFailed(Event.StepFailed.CANCELLED, "cancelled", ""),
                Commit.NOTHING),
                begun(1, "10:05", "10:20"));
        assertEquals(1, rows.count());
        assertEquals(at("10:05"), rows.steps().getFirst().end());
        assertEquals(Optional.of("cancelled"), rows.steps().getFirst().vain());
        assertEquals(Optional.empty(), rows.steps().getLast().vain());
    }

    private static StepRows rows(Event... events) {
        return StepRows.of(BranchStory.of(new Journal(List.of(List.of(events))), at("23:59")));
    }

    private static Event begun(int index, String from, String to) {
        return new Event.StepStarted(at(from), ref(index),
                new Step.Verify("Step " + index, Step.Hands.NONE, java.time.Duration.ZERO),
                List.of(new Phase(PhaseKind.RUN, at(from), at(to), "")));
    }

    private static StepRef ref(int index) {
        return new StepRef(Program.STRATEGY, index, "Step " + index);
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time + ":00");
    }
}
