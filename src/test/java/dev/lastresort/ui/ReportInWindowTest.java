package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.replay.StartOfDay;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that leaves the window: where it went is told, and the way to it. */
class ReportInWindowTest {

    @TempDir
    private Path folder;

    private final FakeDesk desk =
            new FakeDesk(StartOfDay.under(MissionComparison.ofArchive()));

    @Test
    void aReportIsWrittenWhereItWasAskedForAndTheWindowSaysSo() throws Exception {
        written(Theme.LIGHT, 1000, 700);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void soItIsInOtherColoursAndSizes(Theme theme, int width, int height) throws Exception {
        written(theme, width, height);
    }

    private void written(Theme theme, int width, int height) throws Exception {
        Desktop desktop = open(theme, width, height);
        Look look = new Look(theme, width, height);
        HBox strip = desktop.find("#export-strip", HBox.class);
        assertFalse(strip.isVisible(), "nothing was asked for");
        desk.holdLater(true);
        choose(desktop, "Export the report as HTML …");
        desktop.await("#export-words", Label.class, label -> label.getText()
                .contains("Replaying it, decided later"));
        assertTrue(desktop.find("#export-cancel", ButtonBase.class).isVisible());
        look.shoot(desktop, "exporting");
        desk.holdLater(false);
        desktop.await("#export-open", ButtonBase.class, ButtonBase::isVisible);
        Path file = folder.resolve("dropped-orders-archive.html");
        assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
        assertTrue(desktop.find("#export-words", Label.class).getText()
                .equals("Written to " + file.toAbsolutePath()));
        look.shoot(desktop, "exported");
        Desktop.does(desktop.find("#export-dismiss", ButtonBase.class)::fire);
        assertFalse(strip.isVisible(), "it was read");
        choose(desktop, "Copy post-mortem as Markdown");
        desktop.await("#export-words", Label.class, label -> label.getText()
                .startsWith("The post-mortem is copied"));
        look.shoot(desktop, "post-mortem-copied");
        folder = folder.resolve("not-there");
        choose(desktop, "Export the report as PDF …");
        Label trouble = desktop.find(".trouble .label", Label.class);
        assertTrue(trouble.getText().contains("not-there"), trouble::getText);
        assertFalse(strip.isVisible(), "nothing was written");
        look.shoot(desktop, "export-failed");
        desktop.close();
    }

    @Test
    void whoeverWouldRatherNotGetsNothing() throws Exception {
        Desktop desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        desktop.compare();
        choose(desktop, "Export the report as PDF …");
        assertFalse(desktop.find("#export-strip", HBox.class).isVisible());
        desktop.close();
    }

    private Desktop open(Theme theme, int width, int height) throws Exception {
        Desktop desktop = Desktop.open(
                new Doors(desk, desk, FileWatch.NONE, WindowMemory.NONE), new FileChoice() {
                    @Override
                    public Optional<Path> scenarioFile() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Path> saveAs(String suggestion) {
                        return Optional.of(folder.resolve(suggestion));
                    }
                }, Optional.empty(), width, height);
        Desktop.does(() -> desktop.appearance().choose(theme));
        desktop.compare();
        return desktop;
    }

    private static void choose(Desktop desktop, String title) {
        MenuButton menu = desktop.find("#export-report", MenuButton.class);
        MenuItem item = Desktop.on(() -> menu.getItems().stream()
                .filter(one -> one.getText().equals(title)).findFirst().orElseThrow());
        Desktop.does(item::fire);
    }
}
