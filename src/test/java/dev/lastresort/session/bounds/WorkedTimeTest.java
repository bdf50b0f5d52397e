package dev.lastresort.session.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Limits;
import dev.lastresort.patience.Patience;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What counts against a limit on time, on an idle machine and on a loaded one. */
class WorkedTimeTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AtomicLong wall = new AtomicLong(5_000);
    private final AtomicLong processor = new AtomicLong(900);
    private final WorkedTime time = new WorkedTime(wall::get, processor::get);

    private void pass(double wallSeconds, double processorSeconds) {
        wall.addAndGet((long) (wallSeconds * 1e9));
        processor.addAndGet((long) (processorSeconds * 1e9));
    }

    @Test
    void onAnIdleMachineBothAreTheSame() {
        pass(9.9, 9.9);
        assertFalse(time.isOver(LIMIT));
        pass(0.2, 0.2);
        assertTrue(time.isOver(LIMIT));
    }

    @Test
    void whoeverGetsATenthOfAProcessorIsNotRefusedForIt() {
        pass(60, 6);
        assertFalse(time.isOver(LIMIT), "a minute on the wall, six seconds of work");
        pass(39, 4.1);
        assertTrue(time.isOver(LIMIT));
    }

    /** Nobody waits for ever, and no longer than the README says. */
    @Test
    void whoeverGetsLessIsGivenUpByTheClock() {
        pass(99, 6);
        assertFalse(time.isOver(LIMIT));
        pass(2, 0.1);
        assertTrue(time.isOver(LIMIT), "six seconds of work within more than a hundred");
    }

    @Test
    void severalProcessorsAtOnceDoNotShortenTheTime() {
        pass(9, 36);
        assertFalse(time.isOver(LIMIT));
    }

    @Test
    void whatDoesNothingAtAllIsGivenUpInTheEnd() {
        pass(LIMIT.toSeconds() * Limits.PATIENCE, 0);
        assertFalse(time.isOver(LIMIT));
        pass(1, 0);
        assertTrue(time.isOver(LIMIT));
    }

    @Test
    void whereTheProcessorCannotBeAskedTheWallCounts() {
        WorkedTime blind = new WorkedTime(wall::get, () -> -1);
        pass(11, 0);
        assertTrue(blind.isOver(LIMIT));
    }

    /** While a server works, whoever has started it waits. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatAProcessThatWasStartedHasWorkedCountsAlsoOnceItHasEnded() throws Exception {
        ServersTime servers = new ServersTime();
        long before = servers.getAsLong();
        Process busy = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            Patience.until(() -> servers.getAsLong() - before > 50_000_000,
                    () -> "it works, and nobody counts it");
        } finally {
            busy.destroyForcibly().waitFor();
        }
        assertTrue(servers.getAsLong() - before > 50_000_000);
    }

    @Test
    void workIsToldOfOnceAndSleepIsNot() throws InterruptedException {
        AtomicInteger told = new AtomicInteger();
        Duration limit = Duration.ofMillis(40);
        try (WorkLimit _ = WorkLimit.of(limit, told::incrementAndGet)) {
            Thread.sleep(limit.multipliedBy(4));
            assertEquals(0, told.get(), "it has not worked");
            Patience.until(() -> told.get() > 0, () -> {}, () -> "it works, and nobody is told");
        }
        assertEquals(1, told.get());
    }
}
