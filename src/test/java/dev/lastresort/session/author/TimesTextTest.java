package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many instants a file lists, a reader gets one phrase. */
class TimesTextTest {

    private static List<LocalTime> times(int... minutes) {
        return IntStream.of(minutes).mapToObj(minute -> LocalTime.MIDNIGHT.plusMinutes(minute))
                .toList();
    }

    @Test
    void fewAreListedAsTheFileHasThem() {
        assertEquals("at 12:30, 08:00", TimesText.of(times(750, 480)));
    }

    @Test
    void manyAtOneDistanceAreARhythm() {
        assertEquals("every 5 min from 08:00 to 18:00", TimesText.of(
                times(IntStream.rangeClosed(0, 120).map(i -> 480 + 5 * i).toArray())));
    }

    @Test
    void aDayIsNotTwentyFourHours() {
        assertEquals("every day", TimesText.every(Duration.ofHours(24)));
        assertEquals("every 2 days", TimesText.every(Duration.ofHours(48)));
        assertEquals("every 7 days", TimesText.every(Duration.ofDays(7)));
        assertEquals("every 25 h", TimesText.every(Duration.ofHours(25)));
        assertEquals("every 5 min", TimesText.every(Duration.ofMinutes(5)));
    }

    @Test
    void manyOthersAreAShape() {
        int[] minutes = IntStream.concat(IntStream.range(0, 50).map(i -> 60 + 13 * i),
                IntStream.range(0, 30).map(i -> 600 + 2 * i)).toArray();
        // 10:00 to 11:00 has 30, and of the others every thirteenth minute: 606, 619, ... 658
        assertEquals("80 times a day from 01:00 to 11:37, most from 10:00 to 11:00 (35)",
                TimesText.of(times(minutes)));
    }
}
