package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.sample.SampleVariations;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.Keyboard;
import dev.lastresort.ui.shell.Screen;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
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
        awaitClock("11:10");
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
        awaitClock("10:47");
        lookAtItsCost();
        assertFalse(fake.closed());
        new Keyboard(desktop).press(KeyCode.ALT, KeyCode.LEFT);
        desktop.await(fake::closed);
        assertEquals(Optional.empty(), desktop.model().room());
    }

    @Test
    void oneKeyLeadsToAndFroOnceItIsOverAndAnotherToTheLibraryFromBoth() {
        Keyboard keys = new Keyboard(desktop);
        fake.act(new Action.Wait(FakeDay.HORIZON), Optional.empty());
        press("#wait-0");
        press("#end-close");
        int decided = fake.view().decisions().size();
        for (int i = 0; i < 2; i++) {
            keys.press(KeyCode.ALT, KeyCode.R);
            press("#see-cost");
            desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
            keys.press(KeyCode.ALT, KeyCode.R);
            assertSame(room, desktop.model().screen().get());
        }
        // the key that declares while it goes on has declared nothing
        assertEquals(decided, fake.view().decisions().size());
        keys.press(KeyCode.ALT, KeyCode.LEFT);
        assertInstanceOf(Screen.Library.class, desktop.model().screen().get());
    }

    private void lookAtItsCost() {
        Desktop.does(() -> desktop.model().show(
                room, SampleVariations.withAttempt(), fake.debrief()));
    }

    private void awaitClock(String time) {
        desktop.await("#clock", Label.class, clock -> clock.getText().equals(time));
    }

    private String clock() {
        return desktop.find("#clock", Label.class).getText();
    }

    private void press(String id) {
        ButtonBase button = desktop.find(id, ButtonBase.class);
        Desktop.does(button::fire);
    }
}
