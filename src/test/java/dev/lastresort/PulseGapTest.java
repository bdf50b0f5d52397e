package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.Pulses.Longest;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        Longest gap = Pulses.watched().apart();
        StringBuilder told = new StringBuilder("longest gap between pulses, in ms:");
        for (String run : List.of("first", "second")) {
            desktop.compare();
            desktop.await(this::isAboutToBeShown);
            told.append("\n  ").append(run).append(" comparison: running ")
                    .append(gap.latelyMillis());
            desktop.find(".axes-table", TableView.class);
            WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
            told.append(", shown ").append(gap.latelyMillis());
            for (String tab : List.of("story", "facts", "ledger", "database", "steps", "events")) {
                ButtonBase button = desktop.find("#tab-" + tab, ButtonBase.class);
                Desktop.does(button::fire);
                WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
                told.append(", ").append(tab).append(' ').append(gap.latelyMillis());
            }
            Desktop.does(() -> desktop.model().back());
        }
        System.out.println(told);
        assertTrue(gap.everMillis() < MUCH_TOO_LONG_MILLIS, told::toString);
    }

    /** Whether the comparison is about to be shown. */
    private boolean isAboutToBeShown() {
        return desktop.model().progress().get().fraction() >= 0.9
                || desktop.stage().getScene().lookup(".axes-table") != null;
    }
}
