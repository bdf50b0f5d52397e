package dev.lastresort.patience;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How tests wait: for a condition, and so long that no load of the machine decides. Only what never
 * happens is waited for in vain.
 */
public final class Patience {

    public static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long MILLIS_BETWEEN_LOOKS = 5;
    private static final String WINDOWS_THREAD = "JavaFX Application Thread";

    private Patience() {}

    /** @param instead what is found instead, for whoever has waited in vain */
    public static void until(BooleanSupplier condition, Supplier<String> instead) {
        until(condition, Patience::pause, instead);
    }

    /** @param meanwhile done between two looks at the condition */
    public static void until(
            BooleanSupplier condition, Runnable meanwhile, Supplier<String> instead) {
        refuseWindowsThread();
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                throw new AssertionError("waited in vain: " + instead.get());
            }
            meanwhile.run();
        }
    }

    /** What comes of it; an error if it fails. */
    public static <T> T result(Future<T> work) {
        refuseWindowsThread();
        try {
            return work.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain, while the threads of the window did this:\n"
                    + threads(), e);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> one.getKey().getName().matches("JavaFX.*|desk|looker.*"))
                .map(one -> one.getKey().getName() + " " + one.getKey().getState() + "\n"
                        + Arrays.stream(one.getValue()).limit(40)
                                .map(frame -> "    at " + frame).collect(joining("\n")))
                .sorted().collect(joining("\n"));
    }

    public static void acquire(Semaphore semaphore) throws InterruptedException {
        refuseWindowsThread();
        if (!semaphore.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("waited in vain: nothing was released");
        }
    }

    /** The exit code of a process, which is not left running. */
    public static int exitCode(Process process) throws InterruptedException {
        return exitCode(process, LONGEST);
    }

    /** @param longest for a process with more to do than a single test asks for */
    public static int exitCode(Process process, Duration longest) throws InterruptedException {
        refuseWindowsThread();
        try {
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + longest);
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * What is waited for often comes from the window's own thread: on a quiet machine it is there
     * already, on a busy one it would never come.
     */
    private static void refuseWindowsThread() {
        if (Thread.currentThread().getName().equals(WINDOWS_THREAD)) {
            throw new AssertionError("a test waits on the window's own thread, which then shows"
                    + " nothing more: look the node up before, on the test's thread");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
