package dev.lastresort.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.database.LimitExceeded.Cap;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.patience.Patience;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How long a statement has worked that waits for a server. */
class StatementWatchTest {

    private static final long NANOS = 1_000_000_000L;

    /** Only half a second past it: what does not hear for longer than one is told to the run. */
    private static final double WORKED_SECONDS = 15.5;

    private final Limits limits = new Limits(Duration.ofSeconds(15), 10, 10);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();

    private final class FarSession implements WatchedSession {

        @Override
        public OptionalLong workedElsewhere() {
            return OptionalLong.of(7 * NANOS + (looks.getAndIncrement() == 0 ? 0
                    : (long) (WORKED_SECONDS * NANOS)));
        }

        @Override
        public void cancel() {
            cancelled.set(true);
        }

        @Override
        public RuntimeException meaningOf(RuntimeException failure, Limits any) {
            return failure;
        }
    }

    @Test
    void whatTheServerWorksCountsAndWhatItDidBeforeDoesNot() {
        try (StatementWatch.Running running = StatementWatch.during(
                new FarSession(), EngineSql.read(Engines.EMBEDDED.dialect(), "SELECT 1",
                        Door.CONSOLE).statement(),
                limits)) {
            LimitExceeded struck = assertThrows(LimitExceeded.class, () -> running.run(() -> {
                Patience.until(cancelled::get, () -> "it works on and on");
                throw new IllegalStateException("cancelled");
            }));
            assertEquals(Cap.TIME, struck.cap());
        }
    }
}
