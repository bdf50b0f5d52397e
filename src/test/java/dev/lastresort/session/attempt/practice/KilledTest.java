package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.attempt.file.AttemptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Kills a process that decides without end, and looks for what it had acknowledged. */
@Execution(ExecutionMode.CONCURRENT)
class KilledTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 10, 0);

    @TempDir
    Path folder;

    /** Goes on with the attempt in the file, and tells each decision once it is kept. */
    static final class Deciding {

        public static void main(String[] arguments) {
            AttemptFile file = new AttemptFile(Path.of(arguments[0]));
            Attempt attempt = file.read() instanceof LoadedAttempt.Valid(var kept, _, _) ? kept
                    : new Attempt("some-scenario", "0".repeat(64), 1, List.of(),
                            Optional.empty(), Optional.empty());
            if (attempt.decisions().size() > 1_500) {
                attempt = attempt.before(0);
            }
            while (attempt.decisions().size() < 2_000) {
                LocalDateTime at = START.plusSeconds(attempt.decisions().size());
                attempt = attempt.with(new Decision(at, new Action.Wait(at.plusSeconds(1)),
                        Optional.of("x".repeat(attempt.decisions().size() % 97)),
                        Optional.empty()));
                file.accept(attempt);
                System.out.println(attempt.decisions().size());
            }
        }
    }

    @Test
    void aSecondProgramWritesNothingOverUntilTheFirstIsGone() throws Exception {
        Path file = folder.resolve("one.attempt.json");
        AttemptFile second = new AttemptFile(file);
        Process first = started(file);
        try {
            assertFalse(second.claim());
            LoadedAttempt.Valid read = assertInstanceOf(LoadedAttempt.Valid.class, second.read());
            assertThrows(UncheckedIOException.class, () -> second.accept(read.attempt()));
        } finally {
            first.destroyForcibly();
        }
        Patience.exitCode(first);
        LoadedAttempt.Valid left = assertInstanceOf(LoadedAttempt.Valid.class, second.read());
        assertTrue(second.claim());
        second.accept(left.attempt().before(1));
        second.close();
        // nor does whoever has not seen what is there
        assertThrows(UncheckedIOException.class,
                () -> new AttemptFile(file).accept(left.attempt()));
    }

    @Test
    void nothingAcknowledgedIsLostInAFewKills() throws Exception {
        kill(5, new Random(5));
    }

    @Test
    @Tag("slow")
    void nothingAcknowledgedIsLostInTwoHundredKills() throws Exception {
        kill(200, new Random(6));
    }

    private void kill(int times, Random random) throws Exception {
        Path file = folder.resolve("one.attempt.json");
        int most = 0;
        for (int i = 0; i < times; i++) {
            int told = killed(file, random.nextInt(40));
            if (told == 0) {
                continue;
            }
            LoadedAttempt read = new AttemptFile(file).read();
            assertTrue(read instanceof LoadedAttempt.Valid, () -> read.toString());
            List<Decision> kept = ((LoadedAttempt.Valid) read).attempt().decisions();
            assertTrue(kept.size() == told || kept.size() == told + 1,
                    "acknowledged " + told + ", kept " + kept.size());
            for (int j = 0; j < kept.size(); j++) {
                assertEquals(START.plusSeconds(j), kept.get(j).at());
            }
            most = Math.max(most, told);
        }
        assertTrue(most > 0, "some were acknowledged");
    }

    /** It has decided something, or is over. */
    private Process started(Path file) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Files.deleteIfExists(out);
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-classpath",
                System.getProperty("java.class.path"), Deciding.class.getName(), file.toString())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        while (process.isAlive() && Files.size(out) == 0) {
            Thread.sleep(2);
        }
        return process;
    }

    /** Kills it at a random moment after its first word; returns its last. */
    private int killed(Path file, int millis) throws IOException, InterruptedException {
        Process process = started(file);
        try {
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly();
        }
        Patience.exitCode(process);
        String told = Files.readString(folder.resolve("out.txt"));
        String whole = told.substring(0, told.lastIndexOf('\n') + 1);
        return whole.isEmpty() ? 0 : Integer.parseInt(whole.lines().toList().getLast());
    }
}
