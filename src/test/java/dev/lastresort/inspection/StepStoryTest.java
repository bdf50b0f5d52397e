package dev.lastresort.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StepStoryTest {

    private static final LocalDateTime DAY = LocalDateTime.parse("2026-03-02T00:00:00");

    @Test
    void yesterdaysBackupIsToldWithItsDate() {
        Journal journal = withBackupOf(LocalDateTime.parse("2026-03-01T02:00:00"));
        assertEquals(List.of(
                "backup nightly of 2026-03-01 02:00 loaded, 1,440 transactions of the log "
                        + "re-applied",
                "the database is as it was at 10:00; what was written from then to 10:55 is gone"),
                left(journal, DAY));
    }

    @Test
    void onALaterDayEveryInstantIsToldWithItsDate() {
        assertEquals("the database is as it was at 2026-03-02 10:00; what was written from then "
                + "to 2026-03-02 10:55 is gone",
                left(withBackupOf(DAY), DAY.minusDays(3)).getLast());
    }

    private static List<String> left(Journal journal, LocalDateTime day) {
        return StepStory.of(journal, day).stream().map(StepStory::left)
                .filter(lines -> lines.size() > 1 && lines.getFirst().startsWith("backup"))
                .findFirst().orElseThrow().subList(0, 2);
    }

    private static Journal withBackupOf(LocalDateTime backupAt) {
        List<Event> events = new ArrayList<>();
        for (Event event : SampleComparison.create().branches().stream()
                .filter(branch -> branch.name().equals("pitr")).findFirst().orElseThrow()
                .journal()) {
            events.add(event instanceof Event.Restored one ? new Event.Restored(one.at(),
                    one.ref(), one.backup(), backupAt, one.target(), one.recoveredTo(),
                    one.discardedTo(), one.redoneCommits()) : event);
        }
        return new Journal(List.of(events));
    }
}
