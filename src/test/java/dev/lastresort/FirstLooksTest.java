package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.library.LibraryEntry;
import dev.lastresort.ui.shell.Screen;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long the window's thread works at one go when a room is opened for the first time, and when
 * the facts are first looked at. Told are milliseconds of that thread's processor time, which does
 * not depend on what else the machine does, beside wall time, which does. The aim is 100 ms for the
 * program as it is built, whose classes are linked already; here they are not, so the first looks
 * take three to four times as long. Only what nobody could mistake for noise fails.
 */
@Tag("timing")
class FirstLooksTest {

    private static final long MUCH_TOO_LONG_MILLIS = 2_000;

    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void neverWorksForLongAtOneGo() throws Exception {
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(desk, new KeptRooms(
                desk, Path.of("target", "attempts-of-tests", "FirstLooksTest")), 1000, 700);
        Pulse pulse = Desktop.on(Pulse::new);
        StringBuilder told = new StringBuilder(
                "the window's thread at one go, ms of processor time (wall time):");
        desktop.await(() -> desktop.model().library().selected().get().isPresent());
        rest(3_000);
        pulse.told("library", told);
        for (String visit : List.of("first", "second")) {
            Desktop.does(() -> desktop.model().practiseAnew(((LibraryEntry.Ready) desktop.model()
                    .library().selected().get().orElseThrow()).card(), Optional.empty()));
            pulse.told(visit + " room, opening", told);
            desktop.await(() -> desktop.model().screen().get() instanceof Screen.Practising);
            rest(1_500);
            pulse.told(visit + " room, there", told);
            Desktop.does(() -> desktop.model().back());
            rest(500);
            pulse.told("library again", told);
        }
        desktop.compare();
        desktop.find(".axes-table", TableView.class);
        rest(1_500);
        pulse.told("comparison", told);
        for (String tab : List.of("facts", "costs", "facts", "ledger", "database", "steps")) {
            ButtonBase button = desktop.find("#tab-" + tab, ButtonBase.class);
            Desktop.does(button::fire);
            rest(1_000);
            pulse.told(tab, told);
        }
        System.out.println(told);
        assertTrue(pulse.ever() < MUCH_TOO_LONG_MILLIS, told::toString);
    }

    private static void rest(long millis) {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(millis, TimeUnit.MILLISECONDS);
    }

    /** What the window's thread does between two pulses. */
    private static final class Pulse extends AnimationTimer {

        private final AtomicLong worked = new AtomicLong();
        private final AtomicLong waited = new AtomicLong();
        private final AtomicLong ever = new AtomicLong();
        private long lastWorked = -1;
        private long lastAt;

        Pulse() {
            start();
        }

        @Override
        public void handle(long pulse) {
            long at = System.nanoTime();
            long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (lastWorked >= 0) {
                worked.accumulateAndGet(work - lastWorked, Math::max);
                ever.accumulateAndGet(work - lastWorked, Math::max);
                waited.accumulateAndGet(at - lastAt, Math::max);
            }
            lastWorked = work;
            lastAt = at;
        }

        void told(String what, StringBuilder told) {
            told.append(String.format("%n  %-20s %4d (%d)", what,
                    TimeUnit.NANOSECONDS.toMillis(worked.getAndSet(0)),
                    TimeUnit.NANOSECONDS.toMillis(waited.getAndSet(0))));
        }

        long ever() {
            return TimeUnit.NANOSECONDS.toMillis(ever.get());
        }
    }
}
