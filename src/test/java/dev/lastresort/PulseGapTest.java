package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import java.nio.file.Path;
import java.util.List;
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
 * How long the window stands still while a real comparison runs behind it and is shown. The aim is
 * 100 ms; only what nobody could mistake for noise fails.
 */
@Tag("timing")
class PulseGapTest {

    private static final long MUCH_TOO_LONG_MILLIS = 2_000;

    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void neverStandsStillForLong() throws Exception {
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(desk, new KeptRooms(
                desk, Path.of("target", "attempts-of-tests", "PulseGapTest")), 1000, 700);
        Pulse pulse = Desktop.on(Pulse::new);
        StringBuilder told = new StringBuilder("longest gap between pulses, in ms:");
        for (String run : List.of("first", "second")) {
            desktop.compare();
            desktop.await(() -> pulse.sawWork(desktop));
            told.append("\n  ").append(run).append(" comparison: running ")
                    .append(pulse.longest());
            desktop.find(".axes-table", TableView.class);
            WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
            told.append(", shown ").append(pulse.longest());
            for (String tab : List.of("story", "facts", "ledger", "database", "steps", "events")) {
                ButtonBase button = desktop.find("#tab-" + tab, ButtonBase.class);
                Desktop.does(button::fire);
                WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
                told.append(", ").append(tab).append(' ').append(pulse.longest());
            }
            Desktop.does(() -> desktop.model().back());
        }
        System.out.println(told);
        assertTrue(pulse.ever() < MUCH_TOO_LONG_MILLIS, told::toString);
    }

    /** Looks at the time between two pulses. */
    private static final class Pulse extends AnimationTimer {

        private final AtomicLong longest = new AtomicLong();
        private final AtomicLong ever = new AtomicLong();
        private long last;

        Pulse() {
            start();
        }

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            if (last > 0) {
                longest.accumulateAndGet(now - last, Math::max);
                ever.accumulateAndGet(now - last, Math::max);
            }
            last = now;
        }

        /** Whether the comparison is about to be shown. */
        boolean sawWork(Desktop desktop) {
            return desktop.model().progress().get().fraction() >= 0.9
                    || desktop.stage().getScene().lookup(".axes-table") != null;
        }

        /** Since it was asked last. */
        long longest() {
            return TimeUnit.NANOSECONDS.toMillis(longest.getAndSet(0));
        }

        long ever() {
            return TimeUnit.NANOSECONDS.toMillis(ever.get());
        }
    }
}
