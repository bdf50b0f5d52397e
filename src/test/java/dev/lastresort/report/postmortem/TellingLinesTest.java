package dev.lastresort.report.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lastresort.picture.Happening;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Shown;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of a long day is told. */
class TellingLinesTest {

    private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-02T09:00:00");

    private static Happening state(int minute, int seconds) {
        LocalDateTime at = NINE.plusMinutes(minute);
        return new Happening(at, "Pitr", "Degraded", seconds + " s", new Shown.ActorState(
                "pitr", "shop", at, at.plusSeconds(seconds), ActorCondition.DEGRADED));
    }

    private static Happening restore(int minute) {
        return new Happening(NINE.plusMinutes(minute), "Pitr", "Restored", "",
                new Shown.RestoreTarget("pitr", NINE));
    }

    @Test
    void aShortDayIsToldAsItIs() {
        List<Happening> all = Stream.iterate(0, i -> i < TellingLines.MOST, i -> i + 1)
                .map(i -> state(i, 1)).toList();
        assertSame(all, TellingLines.of(all));
    }

    @Test
    void ofALongOneTheShortestChangesAreLeftOutAndNothingElse() {
        List<Happening> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(state(2 * i, 1 + i % 60));
            if (i % 100 == 7) {
                all.add(restore(2 * i + 1));
            }
        }
        List<Happening> told = TellingLines.of(all);
        assertEquals(TellingLines.MOST, told.size());
        assertEquals(5, told.stream().filter(line -> line.what().equals("Restored")).count());
        assertEquals(told, all.stream().filter(told::contains).toList(), "in the order of time");
        int shortestTold = told.stream().filter(line -> line.what().equals("Degraded"))
                .mapToInt(line -> Integer.parseInt(line.detail().split(" ")[0])).min()
                .orElseThrow();
        int longestLeft = all.stream().filter(line -> !told.contains(line))
                .mapToInt(line -> Integer.parseInt(line.detail().split(" ")[0])).max()
                .orElseThrow();
        assertEquals(true, shortestTold >= longestLeft);
    }

    @Test
    void whatIsNoChangeOfStateIsToldHoweverMuchItIs() {
        List<Happening> all = Stream.iterate(0, i -> i < 200, i -> i + 1)
                .map(TellingLinesTest::restore).toList();
        assertEquals(all, TellingLines.of(all));
    }
}
