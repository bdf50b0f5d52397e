package dev.lastresort.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Another thread's work ends here as it ended there. */
class AwaitedTest {

    @Test
    void aResultIsGivenAndAFailureThrown() {
        assertEquals(7, Awaited.result(CompletableFuture.completedFuture(7)));
        RuntimeException failure = new IllegalArgumentException("no");
        assertSame(failure, assertThrows(IllegalArgumentException.class,
                () -> Awaited.result(CompletableFuture.failedFuture(failure))));
        IOException checked = new IOException("no");
        assertSame(checked, assertThrows(IllegalStateException.class,
                () -> Awaited.result(CompletableFuture.failedFuture(checked))).getCause());
    }

    @Test
    void whoeverWaitsLooksUpAndCanBeStoppedByIt() {
        int[] looks = {0};
        CompletableFuture<String> work = new CompletableFuture<>();
        assertEquals("done", Awaited.result(work, () -> {
            if (++looks[0] == 3) {
                work.complete("done");
            }
        }));
        assertEquals(3, looks[0]);
        assertThrows(CancellationException.class,
                () -> Awaited.result(new CompletableFuture<>(), () -> {
                    throw new CancellationException("stop");
                }));
    }

    @Test
    void anInterruptionCancelsTheWaitAndStaysSet() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Awaited.result(new CompletableFuture<>()));
        assertTrue(Thread.interrupted());
    }
}
