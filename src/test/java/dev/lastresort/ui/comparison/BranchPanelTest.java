package dev.lastresort.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.Desktop;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class BranchPanelTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aRecoveryOfALaterDayIsToldWithItsDate() {
        LocalDateTime day = LocalDateTime.parse("2026-03-02T00:00:00");
        assertEquals("Not dominated · service back at 13:04 · no bad answer after 13:04",
                state(SampleComparison.begun(day)));
        assertEquals("Not dominated · service back at 2026-03-02 13:04"
                + " · no bad answer after 2026-03-02 13:04",
                state(SampleComparison.begun(day.minusDays(2))));
    }

    private static String state(Comparison comparison) {
        return Desktop.on(() -> {
            BranchPanel panel = new BranchPanel(comparison.branches().stream()
                    .filter(branch -> branch.name().equals("pitr")).findFirst().orElseThrow(),
                    comparison, _ -> {});
            return ((Label) panel.lookup(".panel-state")).getText();
        });
    }
}
