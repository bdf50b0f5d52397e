package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.Launcher;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.session.Progress;
import dev.lastresort.session.bounds.SmallProcess;
import dev.lastresort.ui.desk.CohortFolders.WhichAttempts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Attempts measured in a process of their own, as the window has it done. */
@Execution(ExecutionMode.CONCURRENT)
class CohortProcessTest {

    private static final Path PLAYED = Path.of("src", "test", "resources", "dev", "lastresort",
            "library", "played", "old-backup-over-live.attempt.json");

    @TempDir
    Path around;
    private Path folder;
    private CohortProcess process;
    private WhichAttempts which;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("day"));
        Files.copy(PLAYED, folder.resolve("red-old-backup.attempt.json"));
        which = new WhichAttempts(folder, List.of());
        process = new CohortProcess(new SmallProcess(Launcher.class).trial("cohort"),
                around.resolve("spare.json"));
    }

    @Test
    void whatTheProcessMeasuresIsThereWhenTheFolderIsOpenedAgain() throws IOException {
        // nothing can be kept in the folder where something else stands in the way
        Files.createDirectories(folder.resolve(".cohort-figures.json").resolve("in"));
        List<String> stages = new ArrayList<>();
        assertEquals(1, process.open(which).cohort().awaiting().size());
        assertEquals(List.of(), process.measure(which, false,
                (stage, _) -> stages.add(stage)));
        Cohort cohort = process.open(which).cohort();
        assertEquals(0, cohort.awaiting().size());
        assertTrue(cohort.attempts().getFirst().figures().isPresent());
        assertTrue(stages.contains("red-old-backup.attempt.json"), stages::toString);
        assertTrue(Files.exists(around.resolve("spare.json")));
    }

    @Test
    void cancellingEndsIt() {
        assertThrows(CancellationException.class, () -> process.measure(which, true,
                (_, _) -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void aProgramThatCannotBeStartedIsToldInAWord() {
        CohortProcess none = new CohortProcess(
                List.of(around.resolve("no-such-program").toString()), around.resolve("spare"));
        assertTrue(assertThrows(dev.lastresort.session.DeskException.class,
                () -> none.measure(which, false, Progress.NONE)).getMessage()
                .startsWith("The program cannot be started"));
    }
}
