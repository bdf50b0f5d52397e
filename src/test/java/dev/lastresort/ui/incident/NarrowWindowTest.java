package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.Trainee;
import dev.lastresort.ui.theme.TextSize;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window of 1000 by 700 shows both ends of what stands across it, in large letters, too. */
class NarrowWindowTest {

    private static final double WIDTH = 1000;

    @TempDir
    private Path folder;

    private Desktop desktop;
    private Trainee trainee;

    @AfterEach
    void close() {
        desktop.close();
    }

    private void enter(String title) throws Exception {
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(desk, new KeptRooms(desk, folder), WIDTH, 700);
        trainee = new Trainee(desktop);
        trainee.enter(title);
    }

    /** Nobody has more limits: one of each of twenty tenants, beside that of what is lost. */
    @Test
    void theRoomOfManyLimitsIsAsWideAsTheWindow() throws Exception {
        enter("Nineteen are fine");
        Desktop.does(() -> desktop.appearance().choose(TextSize.LARGE));
        liesWithin("#clock");
        liesWithin("#hint");
        liesWithin("#declare");
        liesWithin("#open-questions");
    }

    /** Its day begins three weeks before the page. */
    @Tag("slow")
    @Test
    void theDayOfThePageNeedsNoDate() throws Exception {
        enter("Nine seconds");
        liesWithin("#clock");
        liesWithin("#declare");
        assertEquals("18:33", trainee.clock());
        assertFalse(trainee.words(".message-time").contains("-"));
    }

    /** Nothing has more tabs and tools beside one another. */
    @Test
    void theLookBackIsAsWideAsTheWindow() throws Exception {
        desktop = EverySource.open(folder, WIDTH, 700);
        trainee = new Trainee(desktop);
        Desktop.does(() -> desktop.appearance().choose(TextSize.LARGE));
        trainee.end();
        trainee.seeCost();
        liesWithin("#tab-verdict");
        liesWithin("#tab-attempt");
        liesWithin("#what-if");
        assertTrue(bounds("#tab-verdict").getMaxX() < bounds("#what-if").getMinX());
    }

    private void liesWithin(String selector) {
        desktop.await(selector, Node.class,
                node -> bounds(node).getMinX() >= 0 && bounds(node).getMaxX() <= WIDTH);
    }

    private Bounds bounds(String selector) {
        return desktop.on(selector, Node.class, NarrowWindowTest::bounds);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}
