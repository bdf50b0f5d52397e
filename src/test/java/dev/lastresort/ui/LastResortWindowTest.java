package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LastResortWindowTest {

    private Stage stage;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        new LastResortWindow().start(stage);
    }

    @Test
    void opensWithoutADisplayAndDraws(FxRobot robot) {
        assertTrue(stage.isShowing());
        assertTrue(stage.getTitle().startsWith("Last Resort"), stage::getTitle);

        var picture = robot.capture(stage.getScene().getRoot()).getImage();
        assertEquals(stage.getScene().getWidth(), picture.getWidth());
        assertTrue(colours(picture) > 1, "the window is blank");
    }

    private static long colours(Image picture) {
        var reader = picture.getPixelReader();
        var width = (int) picture.getWidth();
        return IntStream.range(0, width * (int) picture.getHeight())
                .map(pixel -> reader.getArgb(pixel % width, pixel / width)).distinct().count();
    }
}
