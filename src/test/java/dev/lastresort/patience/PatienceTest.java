package dev.lastresort.patience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PatienceTest {

    @Test
    void waitsUntilItIsSo() {
        AtomicInteger looks = new AtomicInteger();
        Patience.until(() -> looks.incrementAndGet() == 3, () -> "not three");
        assertEquals(3, looks.get());
    }

    @Test
    void nothingIsWaitedForOnTheWindowsThreadNotEvenWhatIsThere() throws InterruptedException {
        refused(() -> Patience.until(() -> true, () -> "not so"));
        refused(() -> Patience.result(CompletableFuture.completedFuture(1)));
        refused(() -> Patience.acquire(new Semaphore(1)));
    }

    private static void refused(Executable waiting) throws InterruptedException {
        CompletableFuture<Optional<Throwable>> thrown = new CompletableFuture<>();
        Thread.ofPlatform().name("JavaFX Application Thread").start(() -> {
            try {
                waiting.execute();
                thrown.complete(Optional.empty());
            } catch (Throwable e) {
                thrown.complete(Optional.of(e));
            }
        });
        Throwable refusal = Patience.result(thrown).orElseThrow();
        assertInstanceOf(AssertionError.class, refusal);
        assertTrue(refusal.getMessage().contains("the window's own thread"), refusal::getMessage);
    }
}
