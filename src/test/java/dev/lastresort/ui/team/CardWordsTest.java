package dev.lastresort.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.report.exercise.ExerciseCard;
import dev.lastresort.report.page.MarkdownDocument;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.library.LibraryEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks from the library to a session that runs, as the card says, and with nothing but it. */
class CardWordsTest {

    /** What the card says is done, with its key in brackets. */
    private static final Pattern KEYED = Pattern.compile("(Begin|Show outcomes|Hot wash page)"
            + " \\((F\\d+)\\)|(Pause|Stop) is (F\\d+)|(Note|Vote|If they are stuck)[^:]*:"
            + " (F\\d+)");

    private Desktop desktop;
    private int clicks;

    @TempDir
    private Path folder;

    @Test
    void theCardLeadsToASessionAndNamesWhatIsOnTheScreen() throws Exception {
        ExerciseDesk.Ready ready = (ExerciseDesk.Ready) new ExerciseDesk(
                new ScenarioSource(new ScenarioReader())).read("lock-queue");
        String card = MarkdownDocument.of(ExerciseCard.of(
                ready.exercise(), ready.played(), LocalDate.of(2026, 11, 30)));
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(new Doors(desk, new KeptRooms(desk, folder), FileWatch.NONE,
                WindowMemory.NONE), 980, 700);
        chooseAsTheCardSays(card);
        Button team = desktop.find("#run-team", Button.class);
        assertTrue(card.contains("then " + team.getText()), card);
        click(team);
        desktop.await(() -> facilitators().size() == 1);
        Stage beside = Desktop.on(() -> facilitators().iterator().next());
        Set<String> words = Desktop.on(() -> wordsOf(beside));
        Matcher keyed = KEYED.matcher(card);
        Set<String> found = new HashSet<>();
        while (keyed.find()) {
            for (int group = 1; group < 6; group += 2) {
                if (keyed.group(group) != null) {
                    String name = keyed.group(group).equals("Pause") ? "Begin"
                            : keyed.group(group);
                    String key = keyed.group(group + 1);
                    found.add(name);
                    assertTrue(words.stream().anyMatch(word -> word.startsWith(name + " · " + key)),
                            () -> name + " " + key + " is not among " + words);
                }
            }
        }
        assertEquals(Set.of("Begin", "Stop", "Show outcomes", "Hot wash page", "Note", "Vote",
                "If they are stuck"), found);
        Desktop.does(() -> beside.getScene().getRoot().fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false)));
        clicks++;
        desktop.await(() -> ((Label) beside.getScene().lookup("#session-phase")).getText()
                .equals("Playing"));
        assertTrue(clicks <= 5, () -> "clicks: " + clicks);
        theRoomShowsWhatTheProjectedSeatSees(beside);
        desktop.close();
        desktop.await(() -> facilitators().isEmpty());
    }

    /** The scribe sees clock, messages and decisions; a seat that only looks on does nothing. */
    private void theRoomShowsWhatTheProjectedSeatSees(Stage beside) {
        assertTrue(isShown("#tab-schema") && isShown("#tab-log") && isShown(".actor"));
        assertTrue(top(".message") < top(".graph"), "news is not to be scrolled to");
        ComboBox<?> seats = (ComboBox<?>) beside.getScene().lookup("#session-seat");
        while (!Desktop.on(() -> String.valueOf(seats.getValue())).equals("Scribe")) {
            press(beside, KeyCode.V);
        }
        assertFalse(isShown("#tab-schema") || isShown("#tab-log") || isShown("#tab-work")
                || isShown(".actor") || isShown(".timeline") || isShown(".goals"));
        assertTrue(isShown("#tab-decisions") && isShown("#clock") && isShown("#tab-console"));
        assertFalse(isShown("#session-glass"));
        press(beside, KeyCode.K);
        assertTrue(isShown("#session-glass"));
        press(beside, KeyCode.V);
        press(beside, KeyCode.K);
        assertTrue(isShown("#tab-schema") && isShown(".actor") && isShown(".timeline"));
        assertFalse(isShown("#session-glass"));
    }

    private double top(String selector) {
        return desktop.on(selector, Node.class, node -> node.localToScene(0, 0).getY());
    }

    private boolean isShown(String selector) {
        return Desktop.on(() -> desktop.stage().getScene().getRoot().lookupAll(selector).stream()
                .anyMatch(node -> Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible)));
    }

    private static void press(Stage stage, KeyCode code) {
        Desktop.does(() -> stage.getScene().getRoot().fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false)));
    }

    private void chooseAsTheCardSays(String card) {
        Matcher title = Pattern.compile("click “([^”]+)”").matcher(card);
        assertTrue(title.find(), card);
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        desktop.await(() -> list.getItems().size() > 20);
        Desktop.does(() -> list.getItems().stream()
                .filter(one -> one instanceof LibraryEntry entry
                        && entry.title().equals(title.group(1)))
                .findFirst().ifPresent(one -> {
                    list.getSelectionModel().select(list.getItems().indexOf(one));
                    clicks++;
                }));
        assertEquals(1, clicks);
    }

    private void click(Button button) {
        clicks++;
        Desktop.does(button::fire);
    }

    private static Set<String> wordsOf(Stage stage) {
        return Stream.of(".label", ".button")
                .flatMap(kind -> stage.getScene().getRoot().lookupAll(kind).stream())
                .filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText())
                .collect(Collectors.toSet());
    }

    private static Set<Stage> facilitators() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> String.valueOf(stage.getTitle()).startsWith("Facilitator"))
                .collect(Collectors.toSet());
    }
}
