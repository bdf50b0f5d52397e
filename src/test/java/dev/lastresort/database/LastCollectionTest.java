package dev.lastresort.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LastCollectionTest {

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

    @Test
    void aFullHeapIsCollectedForNoMoreThanATwentiethOfTheTime() {
        for (long took : new long[] {
            TimeUnit.MILLISECONDS.toNanos(100), TimeUnit.SECONDS.toNanos(3)}) {
            long day = TimeUnit.HOURS.toNanos(1);
            long collecting = 0;
            LastCollection last = new LastCollection(0, took);
            for (long now = 0; now < day; now += LOOK) {
                if (last.isPaidOff(now)) {
                    now += took;
                    collecting += took;
                    last = new LastCollection(now, took);
                }
            }
            assertTrue(collecting > 0);
            assertTrue(collecting <= day / 20, collecting + " of " + day + " ns");
        }
    }

    @Test
    void aStatementThatAsksForTooMuchDoesNotWaitForThat() {
        LastCollection last = new LastCollection(0, TimeUnit.SECONDS.toNanos(3));
        assertTrue(last.wasBefore(TimeUnit.SECONDS.toNanos(1)));
        assertFalse(last.isPaidOff(TimeUnit.SECONDS.toNanos(1)));
    }

    @Test
    void aShortCollectionIsNotRepeatedAtOnceEither() {
        LastCollection last = new LastCollection(0, 1);
        assertFalse(last.isPaidOff(TimeUnit.MILLISECONDS.toNanos(500)));
        assertTrue(last.isPaidOff(TimeUnit.MILLISECONDS.toNanos(501)));
    }
}
