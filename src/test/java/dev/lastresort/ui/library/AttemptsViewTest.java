package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.attempt.history.PracticeCalendar;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.shell.Screen;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptsViewTest {

    private static final LocalDateTime AT = LocalDateTime.parse("2026-03-02T10:40:00");

    private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
    private Desktop desktop;
    private TableView<?> list;

    @BeforeEach
    void open() throws Exception {
        desk.shelf().put(List.of(attempt("new", Optional.empty()),
                attempt("old", Optional.of(AT.plusDays(1))),
                attempt("older", Optional.of(AT.plusDays(1)))));
        desktop = Desktop.open(desk, 1000, 700);
        list = desktop.find("#attempt-list", TableView.class);
        desktop.await(() -> list.getItems().size() == 3);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void oneThatWasLeftIsContinuedAndOneThatIsOverOpenedAgain() {
        assertTrue(button("#attempt-open").isDisabled());
        select(0);
        assertEquals("Continue", button("#attempt-open").getText());
        select(1);
        assertEquals("Open again", button("#attempt-open").getText());
        fire("#attempt-open");
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.Practising);
        assertEquals(List.of("reopen old"), desk.shelf().asked());
    }

    @Test
    void whatWasPractisedStandsBelowTheListAlsoWhenTheBriefingIsShownAgain() {
        assertTrue(button("#history-import").isVisible(), "a new machine takes in what there is");
        assertFalse(button("#history-export").isVisible());
        desk.shelf().practised(new PracticeHistory(List.of(
                HistoryModelTest.entry("a", "2026-03-05T09:00:00", AttemptGroup.ALL_MET, 0, 60)),
                List.of()));
        Desktop.does(desktop.model().library()::lookAtAttempts);
        assertNotNull(desktop.find("#calendar", Node.class));
        assertTrue(button("#history-export").isVisible());
        TitledPane all = desktop.find("#all-scenarios", TitledPane.class);
        assertFalse(all.isExpanded());
        assertEquals("Every scenario that you have practised (1)", all.getText());
        assertEquals(7 * PracticeCalendar.WEEKS, desktop.all(".calendar-day", Node.class).size());
        Desktop.does(() -> {
            var entries = desktop.model().library().entries();
            desktop.model().library().select(entries.getLast());
            desktop.model().library().select(entries.getFirst());
        });
        assertNotNull(desktop.find("#calendar", Node.class));
    }

    @Test
    void onlyAScenarioThatIsInTheListIsALink() {
        String listed = SampleScenario.archive().id();
        desk.shelf()
                .practised(new PracticeHistory(Stream.of("gone", listed)
                        .map(id -> HistoryModelTest.entry(id, "2026-03-05T09:00:00",
                                AttemptGroup.ALL_MET, 0, 60))
                        .toList(), List.of()));
        Desktop.does(desktop.model().library()::lookAtAttempts);
        TitledPane all = desktop.find("#all-scenarios", TitledPane.class);
        Desktop.does(() -> all.setExpanded(true));
        desktop.await(() -> !all.lookupAll(".hyperlink").isEmpty());
        assertEquals(List.of(SampleScenario.archive().briefing().title()),
                all.lookupAll(".hyperlink").stream()
                        .map(link -> ((Hyperlink) link).getText()).toList());
    }

    @Test
    void twoOrMoreAreCompared() {
        select(0);
        assertTrue(button("#attempt-compare").isDisabled());
        select(0, 2);
        assertEquals("Compare 2", button("#attempt-compare").getText());
        fire("#attempt-compare");
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        assertEquals(List.of("compare [new, older]"), desk.shelf().asked());
    }

    @Test
    void deletedOnesComeBackTheLastOneFirst() {
        select(0);
        key(KeyCode.DELETE, false);
        desktop.await(() -> list.getItems().size() == 2);
        select(0);
        fire("#attempt-delete");
        desktop.await(() -> list.getItems().size() == 1);
        key(KeyCode.Z, true);
        desktop.await(() -> list.getItems().size() == 2);
        assertEquals("old", ((KeptAttempt) list.getItems().getLast()).id());
        fire("#attempt-undo");
        desktop.await(() -> list.getItems().size() == 3);
        assertFalse(button("#attempt-undo").isVisible());
    }

    @Test
    void evenTheLastOneThatWasDeletedComesBack() {
        desk.shelf().put(List.of(attempt("only", Optional.empty())));
        Desktop.does(desktop.model().library()::lookAtAttempts);
        desktop.await(() -> list.getItems().size() == 1);
        select(0);
        fire("#attempt-delete");
        desktop.await(() -> list.getItems().isEmpty());
        fire("#attempt-undo");
        desktop.await(() -> list.getItems().size() == 1);
    }

    @Test
    void aNameIsGivenByTheKeyboardAlone() {
        select(1);
        key(KeyCode.F2, false);
        TextField name = desktop.find("#attempt-name", TextField.class);
        desktop.await(name::isFocused);
        Desktop.does(() -> {
            name.setText("The careful one");
            name.fireEvent(new javafx.event.ActionEvent());
        });
        desktop.await(() -> list.getItems().stream().anyMatch(
                one -> ((KeptAttempt) one).name().equals(Optional.of("The careful one"))));
        assertEquals(List.of("rename old to The careful one"), desk.shelf().asked());
    }

    private void select(int... places) {
        Desktop.does(() -> {
            list.getSelectionModel().clearSelection();
            for (int place : places) {
                list.getSelectionModel().select(place);
            }
        });
    }

    private Button button(String id) {
        return desktop.find(id, Button.class);
    }

    private void fire(String id) {
        Button button = button(id);
        Desktop.does(button::fire);
    }

    private void key(KeyCode code, boolean control) {
        Node at = list;
        Desktop.does(() -> at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code,
                false, control, false, false)));
    }

    private static KeptAttempt attempt(String id, Optional<LocalDateTime> finished) {
        return new KeptAttempt(id, Optional.empty(), AT, finished, 3, AT, Optional.empty(),
                Optional.empty(), false);
    }
}
