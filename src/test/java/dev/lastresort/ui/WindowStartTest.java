package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.Started;
import dev.lastresort.session.FileWatch;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.WindowMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WindowStartTest {

    private static final int NO_WINDOW = 42;

    @TempDir
    Path folder;

    /** In a process of its own, because a toolkit starts only once and this one must fail to. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aToolkitThatCannotStartIsNoCrash() throws Exception {
        var started = Started.with(Opening.class, folder, List.of());

        assertEquals(NO_WINDOW, started.exitCode(), started::toString);
        assertEquals(1, started.out().size(), started::toString);
        assertEquals(List.of(), started.err());
    }

    /** Opens the window without asking first whether a display is there. */
    static final class Opening {

        public static void main(String[] arguments) {
            try {
                WindowStart.openAndWait(new Doors(
                        new FakeDesk(FakeDesk.Mood.DONE),
                        new FakeDesk(FakeDesk.Mood.DONE), FileWatch.NONE, WindowMemory.NONE),
                        Optional.empty());
            } catch (NoWindowException cannot) {
                System.out.println(cannot.getMessage());
                System.exit(NO_WINDOW);
            }
        }
    }
}
