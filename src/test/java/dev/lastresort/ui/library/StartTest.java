package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.shell.Screen;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways on from a briefing, by the attempts that there are. */
class StartTest {

    private static final LocalDateTime BEGUN = LocalDateTime.parse("2026-05-04T10:35:12");
    private static final Attempts LEFT = new Attempts(1, Optional.of(BEGUN), 0, List.of(),
            Optional.of(new Attempts.Unfinished(BEGUN, 7,
                    LocalDateTime.parse("2026-03-02T11:05:00"), Optional.of(30))),
            0);
    private static final Attempts ENDED = new Attempts(2, Optional.of(BEGUN), 1,
            List.of(new AttemptResult(
                    AttemptGroup.ALL_MET, List.of(), 1, OptionalLong.of(7500))),
            Optional.empty(), 0);

    private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(desk, 1000, 700);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void whoLeftAnAttemptIsAskedWhetherToGoOnOrBeginAnew() {
        assertFalse(seen("#practise-on"));
        assertFalse(seen("#attempts"));
        assertEquals("Practise", desktop.find("#practise", Button.class).getText());
        tell(LEFT);
        assertTrue(seen("#spoiler"));
        assertEquals("Begun 2026-05-04 10:35; the clock runs, 1 s = 30 s.\n"
                + "Goes on after 7 decisions, the last of 11:05.",
                desktop.find("#practise-from", Label.class).getText());
        assertTrue(desktop.find("#practise-on", Button.class).isDefaultButton());
        fire("#practise-on");
        assertEquals(0, desk.begunAnew());
        tell(LEFT);
        assertEquals("Start a new attempt", desktop.find("#practise", Button.class).getText());
        fire("#practise");
        assertEquals(1, desk.begunAnew());
    }

    @Test
    void whoCameToAnEndSeesTheBestAndIsNotWarnedAnyMore() {
        assertTrue(seen("#spoiler"));
        tell(ENDED);
        assertFalse(seen("#spoiler"));
        assertFalse(seen("#practise-on"));
        assertTrue(desktop.all("#attempts .fact-value", Label.class).stream()
                // no line ends within a duration
                .map(label -> label.getText().replace('\u00a0', ' ')).toList().contains(
                        "all objectives met: 1 acknowledged row lost, time to recover 2 h 5 min"));
        fire("#practise");
        assertEquals(0, desk.begunAnew());
    }

    @Test
    void whoHasNotPractisedIsAskedBeforeTheEndsAreShown() {
        Button compare = desktop.find("#compare", Button.class);
        Desktop.does(compare::fire);
        assertInstanceOf(Screen.Library.class, desktop.model().screen().get());
        assertTrue(seen("#compare-anyway"));
        Button anyway = desktop.find("#compare-anyway", Button.class);
        Desktop.does(anyway::fire);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
    }

    @Test
    void whoCameToAnEndComparesAtOnce() {
        tell(ENDED);
        Button compare = desktop.find("#compare", Button.class);
        Desktop.does(compare::fire);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
    }

    /** As if they had been made since one left the library. */
    private void tell(Attempts attempts) {
        desk.tellAttempts(attempts);
        desktop.await(() -> desktop.model().library().selected().get().isPresent());
        Desktop.does(() -> desktop.model().compare(((LibraryEntry.Ready) desktop.model()
                .library().selected().get().orElseThrow()).card()));
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        Desktop.does(desktop.model()::back);
        desktop.await(() -> desktop.model().library().attempts().get().equals(attempts));
    }

    private void fire(String id) {
        Button button = desktop.find(id, Button.class);
        Desktop.does(button::fire);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.Practising);
    }

    private boolean seen(String id) {
        Node found = desktop.find(id, Node.class);
        return Desktop.on(() -> {
            Node node = found;
            while (node.isVisible() && node.getParent() != null) {
                node = node.getParent();
            }
            return node.isVisible();
        });
    }
}
