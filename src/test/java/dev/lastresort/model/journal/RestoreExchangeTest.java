package dev.lastresort.model.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event.Restored;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a restore takes out of the present line of history, and what it brings back. */
class RestoreExchangeTest extends HistoryInMinutes {

    @Test
    void aRestoreDiscardsWhatThePresentLineHasFromItsTargetOn() {
        assertEquals(List.of(), discarded(Optional.empty(), Optional.of(30L)));
        backup("a", 5);
        commits(10, 50);
        assertEquals(List.of("30", "40", "50"), discarded(Optional.empty(), Optional.of(30L)));
        assertEquals(List.of("10", "20", "30", "40", "50"),
                discarded(Optional.of("a"), Optional.empty()));
        assertEquals(List.of(), discarded(Optional.of("a"), Optional.of(51L)));
    }

    @Test
    void aRestoreIntoTheArchivedLogDiscardsWhatFollowedTheFork() {
        backup("a", 5);
        commits(10, 50);
        restore("a", 5, Optional.of(20L), 20, 60);
        commits(70, 80);
        assertEquals(List.of("70", "80"), discarded(Optional.empty(), Optional.of(40L)));
        restore("a", 5, Optional.of(40L), 40, 90);
        // 20 and 30 are shared with the first line again
        assertEquals(List.of("30"), discarded(Optional.empty(), Optional.of(30L)));
    }

    @Test
    void aRestoreDiscardsWhatAnEarlierOneBroughtBackFromTheArchivedLog() {
        backup("a", 2);
        for (long n = 3; n < 12; n++) {
            history.append(commit(n));
        }
        assertEquals(List.of("6", "7", "8", "9", "10", "11"), discardedAt(6, 12));
        history.append(commit(13));
        assertEquals(List.of("13"), discardedAt(10, 14));
        history.append(commit(15));
        assertEquals(List.of("8", "9", "15"), discardedAt(8, 16));
        assertEquals(List.of("a", "3", "4", "5", "6", "7"), names(history.current()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatARestoreDiscardsAndBringsBackIsTheDifferenceOfTheDatabases(long seed) {
        Random random = new Random(seed);
        backup("a", 0);
        for (long n = 1; n < 300; n++) {
            switch (random.nextInt(12)) {
                case 0 -> exchangeMatchesTheLines(random.nextLong(1, n), n);
                case 1 -> backup("b" + n, n);
                default -> history.append(commit(n));
            }
        }
    }

    private void exchangeMatchesTheLines(long target, long now) {
        String backup = base(target);
        List<Event> before = List.copyOf(history.current());
        Restored restored = restored(backup, 0, Optional.of(target), target, now);
        History.Exchange exchange = history.exchangedBy(restored);
        history.append(restored);
        List<Event> after = history.current();
        assertEquals(before.stream().filter(event -> !after.contains(event)).toList(),
                exchange.discarded());
        assertEquals(after.stream().filter(event -> !before.contains(event)).toList(),
                exchange.regained());
    }

    private List<String> discardedAt(long target, long now) {
        Restored restored = restored("a", 2, Optional.of(target), target, now);
        List<String> discarded = names(history.exchangedBy(restored).discarded());
        history.append(restored);
        return discarded;
    }
}
