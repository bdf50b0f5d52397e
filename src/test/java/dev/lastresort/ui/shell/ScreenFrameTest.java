package dev.lastresort.ui.shell;

import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lastresort.patience.Patience;
import dev.lastresort.ui.Desktop;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ScreenFrameTest {

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aScreenThatTookLongToBuildIsShownWithTheNextPulse() {
        Node before = new Region();
        Node built = new Region();
        ScreenFrame frame = Desktop.on(() -> {
            ScreenFrame made = new ScreenFrame();
            made.show(before);
            made.showNext(built);
            assertSame(before, made.getCenter());
            return made;
        });
        pulse();
        assertSame(built, Desktop.on(frame::getCenter));
    }

    @Test
    void aScreenThatIsAskedForMeanwhileStays() {
        Node built = new Region();
        Node wanted = new Region();
        ScreenFrame frame = Desktop.on(() -> {
            ScreenFrame made = new ScreenFrame();
            made.showNext(built);
            made.show(wanted);
            return made;
        });
        pulse();
        assertSame(wanted, Desktop.on(frame::getCenter));
    }

    /** Comes back when a pulse has begun that began after this was called. */
    private static void pulse() {
        CountDownLatch pulses = new CountDownLatch(2);
        AnimationTimer timer = Desktop.on(() -> {
            AnimationTimer made = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.countDown();
                }
            };
            made.start();
            return made;
        });
        Patience.until(() -> pulses.getCount() == 0, () -> "no pulse came");
        Desktop.does(timer::stop);
    }
}
