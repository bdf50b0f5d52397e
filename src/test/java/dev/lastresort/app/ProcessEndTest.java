package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ProcessEndTest {

    @Test
    void aThreadThatIsStillAtWorkHoldsTheProcess() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Thread worker = new Thread(new ThreadGroup("deep"), () -> {
            try {
                over.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        worker.start();
        try {
            assertTrue(ProcessEnd.isHeld());
        } finally {
            over.countDown();
            worker.join();
        }
    }

    @Test
    void nothingHoldsAProcessThatDoesNothingElse() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Alone.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), told);
        assertEquals("false\n", told);
    }

    /** All that this process is there for. */
    static final class Alone {

        public static void main(String[] arguments) {
            System.out.print(ProcessEnd.isHeld() + "\n");
        }
    }
}
