package dev.lastresort.replay.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who waits, and in what order. */
@Execution(ExecutionMode.CONCURRENT)
class BacklogTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    private final Backlog backlog = new Backlog();

    @Test
    void whateverComesAndGoesTheQueueIsTheSetOfTicksInOrder() {
        SplittableRandom random = new SplittableRandom(5);
        TreeSet<Long> waiting = new TreeSet<>();
        for (int i = 0; i < 3_000; i++) {
            long n = random.nextLong(24);
            if (random.nextBoolean()) {
                assertEquals(waiting.add(n), backlog.add("shop", n), "seed 5, step " + i);
            } else {
                waiting.remove(n);
                backlog.remove("shop", n);
            }
            assertEquals(waiting.size(), backlog.size("shop"), "seed 5, step " + i);
            assertEquals(waiting.isEmpty() ? OptionalLong.empty()
                    : OptionalLong.of(waiting.first()), backlog.first("shop"),
                    "seed 5, step " + i);
        }
        for (long n : new TreeSet<>(waiting)) {
            assertEquals(OptionalLong.of(n), backlog.first("shop"));
            backlog.remove("shop", n);
        }
        assertEquals(Map.of(), backlog.sizes());
    }

    @Test
    void onlyThoseOfWhomSomeWaitAreTold() {
        backlog.add("shop", 3);
        backlog.waits("sync");
        backlog.waits("sync");
        assertEquals(Map.of("shop", 1L, "sync", 2L), backlog.sizes());
        assertEquals(OptionalLong.empty(), backlog.first("sync"));
        backlog.waitsNoMore("sync");
        backlog.remove("shop", 3);
        assertEquals(Map.of("sync", 1L), backlog.sizes());
        assertEquals(0, backlog.size("shop"));
    }

    @Test
    void aQueueIsFullUntilOneOfItsOwnLeavesIt() {
        backlog.add("shop", 3);
        backlog.full("shop", NOON);
        backlog.remove("shop", 4);
        assertEquals(Optional.of(NOON), backlog.fullSince("shop"));
        assertEquals(Optional.empty(), backlog.fullSince("sync"));
        backlog.remove("shop", 3);
        assertEquals(Optional.empty(), backlog.fullSince("shop"));
    }

    @Test
    void triesAreCountedUntilOneIsDone() {
        backlog.tried("shop");
        backlog.tried("shop");
        assertEquals(2, backlog.tries("shop"));
        assertEquals(0, backlog.tries("sync"));
        assertEquals(Optional.empty(), backlog.lastDone("shop"));
        backlog.done("shop", NOON);
        assertEquals(0, backlog.tries("shop"));
        assertEquals(Optional.of(NOON), backlog.lastDone("shop"));
    }

    @Test
    void aQueueIsDrainedOnceAtATime() {
        assertTrue(backlog.drainingBegins("shop"));
        assertFalse(backlog.drainingBegins("shop"));
        assertTrue(backlog.drainingBegins("sync"));
        backlog.drainingEnds("shop");
        assertTrue(backlog.drainingBegins("shop"));
    }

    @Test
    void aCopyHasAllAndGoesItsOwnWay() {
        backlog.add("shop", 3);
        backlog.full("shop", NOON);
        backlog.drainingBegins("shop");
        backlog.tried("shop");
        Backlog copy = backlog.copy();
        backlog.remove("shop", 3);
        backlog.add("shop", 7);
        backlog.add("shop", 8);
        backlog.drainingEnds("shop");
        backlog.done("shop", NOON);
        assertEquals(OptionalLong.of(3), copy.first("shop"));
        assertEquals(1, copy.size("shop"));
        assertEquals(Optional.of(NOON), copy.fullSince("shop"));
        assertFalse(copy.drainingBegins("shop"));
        assertEquals(1, copy.tries("shop"));
        assertEquals(Optional.empty(), copy.lastDone("shop"));
    }
}
