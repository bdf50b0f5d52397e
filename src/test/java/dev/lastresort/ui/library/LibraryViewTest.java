package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.Fields;
import dev.lastresort.ui.theme.TextSize;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library shows has room for what it says. */
class LibraryViewTest {

    private static final LocalDateTime AT = LocalDateTime.parse("2026-12-28T20:40:00");

    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void whileTheScenariosAreReadNoneIsSaidToBeMissing() throws Exception {
        desktop = Desktop.open(new FakeDesk(Mood.READING), 1000, 700);
        desktop.find(".empty-title", Label.class);
        assertNull(Desktop.on(() -> desktop.stage().getScene().lookup("#show-all")));
        assertEquals("", desktop.find("#scenarios-left", Label.class).getText());
    }

    @Test
    void aSearchWithoutAHitSaysSoAndLeadsBack() throws Exception {
        desktop = Desktop.open(new FakeDesk(Mood.DONE), 1000, 700);
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        TextField words = desktop.find("#search-scenarios", TextField.class);
        Desktop.does(() -> Fields.write(words, "no scenario has these words"));
        desktop.await(() -> list.getItems().isEmpty());
        Button all = desktop.find("#show-all", Button.class);
        Desktop.does(all::fire);
        desktop.await(() -> !list.getItems().isEmpty());
        assertEquals("", words.getText());
    }

    @Test
    void noBriefingReachesBeyondItsPaneEvenInLargeLettersWithTheSpoilerAskedFor()
            throws Exception {
        noBriefingReachesBeyondItsPane(4);
    }

    @Tag("slow")
    @Test
    void noBriefingAtAllReachesBeyondItsPane() throws Exception {
        noBriefingReachesBeyondItsPane(1);
    }

    /** @param step looks at every so manieth */
    private void noBriefingReachesBeyondItsPane(int step) throws Exception {
        FakeDesk rooms = new FakeDesk(Mood.DONE);
        desktop = Desktop.open(new SessionDesk(), rooms, 1000, 700);
        desktop.find("#compare", Button.class);
        Desktop.does(() -> desktop.appearance().choose(TextSize.LARGE));
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        List<String> beyond = new ArrayList<>();
        for (int place = 0; place < list.getItems().size(); place += step) {
            int at = place;
            Desktop.does(() -> list.getSelectionModel().select(at));
            Button compare = desktop.find("#compare", Button.class);
            Desktop.does(compare::fire);
            assertTrue(desktop.find("#compare-anyway", Button.class).isVisible());
            ScrollPane pane = desktop.find(".library-detail", ScrollPane.class);
            Desktop.does(() -> beyond(pane.getContent(),
                    pane.localToScene(pane.getViewportBounds().getWidth(), 0).getX(), beyond));
        }
        assertEquals(List.of(), beyond);
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 1000})
    void aFileThatIsOpenedIsInSightAtTheEndOfTheList(int height) throws Exception {
        desktop = Desktop.open(new SessionDesk(), new FakeDesk(Mood.DONE), 1600, height);
        desktop.find("#compare", Button.class);
        Desktop.does(() -> desktop.model().open(Path.of("/game-day/not-there.json")));
        desktop.find(".problem", Node.class);
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        desktop.await(() -> list.lookupAll(".list-cell").stream()
                .filter(cell -> ((ListCell<?>) cell).isSelected())
                .anyMatch(cell -> list.sceneToLocal(cell.localToScene(cell.getLayoutBounds()))
                        .getMaxY() <= list.getHeight()));
    }

    private static void beyond(Node node, double right, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.localToScene(node.getLayoutBounds()).getMaxX() > right + 1) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> beyond(child, right, found));
        }
    }

    @Test
    void theListOfAttemptsSaysWhenAndWhatWithoutCuttingItShort() throws Exception {
        FakeDesk desk = new FakeDesk(Mood.DONE);
        desk.shelf().put(List.of(AttemptGroup.values()).stream().map(group -> new KeptAttempt(
                group.name(), Optional.empty(), AT, Optional.of(AT.plusHours(3)), 12, AT,
                Optional.of(60), Optional.of(new AttemptResult(
                        group, List.of(), 12_900, OptionalLong.of(86_340))),
                false)).toList());
        desktop = Desktop.open(desk, 1000, 700);
        desktop.find("#attempt-list", Node.class);
        List<TableCell> cells = desktop.all("#attempt-list .table-cell", TableCell.class);
        List<String> cut = Desktop.on(() -> cells.stream().filter(cell -> cell.getText() != null)
                .filter(cell -> !cell.getText().equals(
                        ((Text) cell.lookup(".text")).getText()))
                .map(cell -> String.valueOf(cell.getText())).toList());
        assertEquals(List.of(), cut);
    }
}
