package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lastresort.sample.SampleVariations;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.shell.Screen;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways between the room, what the attempt cost, and the library. */
class BackToRoomTest {

    private Desktop desktop;
    private Screen.Practising room;
    private FakeRoom fake;

    @BeforeEach
    void actOnce() throws Exception {
        desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        press("#practise");
        press("#help-close");
        press("#wait-2");
        desktop.await(() -> clock().equals("11:10"));
        room = (Screen.Practising) desktop.model().screen().get();
        fake = (FakeRoom) room.room();
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void theRoomStaysOpenUntilOneLeavesForTheLibrary() {
        lookAtItsCost();
        press("#back-to-room");
        assertSame(room, desktop.model().screen().get());
        assertEquals("11:10", clock());
        lookAtItsCost();
        press("#tab-attempt");
        press("#debrief-retry-0");
        assertSame(room, desktop.model().screen().get());
        desktop.await(() -> clock().equals("10:47"));
        lookAtItsCost();
        assertFalse(fake.closed());
        Desktop.does(desktop.model()::back);
        desktop.await(fake::closed);
        assertEquals(Optional.empty(), desktop.model().room());
    }

    private void lookAtItsCost() {
        Desktop.does(() -> desktop.model().show(
                room, SampleVariations.withAttempt(), fake.debrief()));
    }

    private String clock() {
        return desktop.find("#clock", Label.class).getText();
    }

    private void press(String id) {
        ButtonBase button = desktop.find(id, ButtonBase.class);
        Desktop.does(button::fire);
    }
}
