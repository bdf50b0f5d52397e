package dev.lastresort.ui.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.sample.SampleVariations;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.incident.FakeMoves;
import dev.lastresort.ui.incident.FakeRoom;
import dev.lastresort.ui.presenter.PresenterView;
import dev.lastresort.ui.shell.Screen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of an attempt, as somebody reads it who has just practised. */
class VerdictViewTest {

    private Desktop desktop;
    private Screen.Practising room;
    private FakeRoom fake;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        press("#practise");
        press("#help-close");
        room = (Screen.Practising) desktop.model().screen().get();
        fake = (FakeRoom) room.room();
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private void end() {
        Desktop.does(() -> desktop.model().show(
                room, SampleVariations.withAttempt(), fake.debrief()));
    }

    @Test
    void theVerdictIsTheFirstTabAndBeginsWithPeople() {
        end();
        assertTrue(desktop.find("#tab-verdict", ToggleButton.class).isSelected());
        assertEquals(3, desktop.all("#verdict-people .verdict-people", Labeled.class).size());
        desktop.find("#flowchart", Node.class);
    }

    @Test
    void whoDidNothingWrongIsToldSo() {
        fake.act(new Action.SkipQuestions(), Optional.empty());
        end();
        desktop.await(() -> words().stream()
                .anyMatch(word -> word.contains("No move would have done better")));
    }

    @Test
    void theBetterMoveIsShownOnlyWhenItIsAskedFor() {
        FakeMoves.takeTwoSteps(fake);
        end();
        assertTrue(desktop.find("#move-again", Button.class).isVisible());
        assertFalse(words().contains("Restore aside, copy back."), "not before it is asked for");
        press("#move-skip");
        desktop.await(() -> words().contains("Move 2 of 2, the costliest first"));
        assertFalse(words().contains("Restore aside, copy back."), "nor by going on");
        press("#move-reveal");
        assertTrue(words().contains("Restore aside, copy back."));
        assertTrue(words().contains("1. Restore aside as of 10:00"));
        press("#move-previous");
        assertFalse(words().contains("Restore aside, copy back."), "each by itself");
    }

    @Test
    void showMeShowsTheDayAndComesBack() {
        FakeMoves.takeTwoSteps(fake);
        end();
        press("#move-reveal");
        press("#move-show");
        PresenterView shown = (PresenterView) desktop.find(".presenter", Node.class);
        assertTrue(shown.isVisible());
    }

    @Test
    void tryingAgainLeadsBackToTheRoomAtThatInstant() {
        FakeMoves.takeTwoSteps(fake);
        end();
        press("#move-again");
        assertSame(room, desktop.model().screen().get());
    }

    @Test
    void aFailureIsToldAndOneMayTryOnceMore() {
        fake.act(new Action.TakeHint(1), Optional.empty());
        end();
        press("#moves-begin");
        desktop.await(() -> words().stream().anyMatch(word -> word.contains("no memory left")));
    }

    private List<String> words() {
        return Desktop.on(() -> desktop.stage().getScene().getRoot()
                .lookupAll("#verdict .label").stream()
                .filter(Node::isVisible).map(node -> ((Labeled) node).getText()).toList());
    }

    private void press(String id) {
        ButtonBase button = desktop.find(id, ButtonBase.class);
        Desktop.does(button::fire);
    }
}
