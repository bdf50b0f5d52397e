package dev.lastresort.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.FakeMemory;
import dev.lastresort.ui.FakeWatch;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.theme.TextSize;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;

class ZoomedPaneTest {

    @Test
    void largeTextIsEnlargedNoMoreThanTheWindowHasRoomFor() {
        assertEquals(TextSize.LARGE.factor(), ZoomedPane.factor(TextSize.LARGE, 1600, 1000));
        double narrow = ZoomedPane.factor(TextSize.LARGE, 1000, 700);
        assertTrue(narrow > 1 && narrow < TextSize.LARGE.factor(), () -> "factor " + narrow);
        assertEquals(1, ZoomedPane.factor(TextSize.LARGE, 400, 300));
        assertEquals(1, ZoomedPane.factor(TextSize.MEDIUM, 1600, 1000));
    }

    @Test
    void theSizeIsRememberedAndFillsTheWindow() throws Exception {
        FakeMemory memory = new FakeMemory();
        FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
        Desktop desktop = Desktop.open(new Doors(desk, desk, new FakeWatch(), memory), 1000, 700);
        desktop.does(".shell", ShellView.class, shell -> shell.commands().stream()
                .filter(command -> command.title().equals("Text size: large")).findFirst()
                .orElseThrow().act().run());
        assertEquals(TextSize.LARGE.name(), memory.recall().textSize().orElseThrow());
        Node shell = desktop.find(".shell", Node.class);
        Point2D corner = Desktop.on(() -> shell.localToScene(
                shell.getLayoutBounds().getMaxX(), shell.getLayoutBounds().getMaxY()));
        assertEquals(desktop.stage().getScene().getWidth(), corner.getX(), 2);
        assertEquals(desktop.stage().getScene().getHeight(), corner.getY(), 2);
        desktop.close();
    }

    @Test
    void thePictureHasAPixelForEachOfTheScreen() throws Exception {
        Desktop desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        Desktop.does(() -> desktop.appearance().choose(TextSize.LARGE));
        desktop.compare();
        Canvas canvas = desktop.find(".timeline Canvas", Canvas.class);
        desktop.await(() -> canvas.getWidth() > 0);
        assertEquals(1, Desktop.on(() -> canvas.getLocalToSceneTransform().getMxx()), 1e-9);
        desktop.close();
    }
}
