package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.shell.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's file is text on every screen: nothing in it hides, turns or steers what is read. */
class HostileWindowTest {

    /**
     * Escape, a bell, a right-to-left override, an isolate, a zero-width space, HTML, and words of
     * three scripts that must be shaped, longer than any line.
     */
    private static final String BAIT = "\\u001b[31m\\u0007\\u202e\\u2066\\u200b<b>&amp;</b>"
            + " حذفت عملية الترحيل جدول الطلبات القديمة بينما لا يزال نظام آخر يقرأ منه".repeat(3)
            + " ההגירה מחקה את טבלת ההזמנות הישנות בזמן שמערכת אחרת עדיין קוראת ממנה".repeat(3)
            + " माइग्रेशन ने पुराने ऑर्डर की तालिका हटा दी जबकि एक भूला हुआ सिस्टम उसे पढ़ता है ";

    @TempDir
    private Path folder;
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(desk, new KeptRooms(
                desk, Path.of("target", "attempts-of-tests", "HostileWindowTest")), 1000, 700);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String scenario() {
        return ScenarioFiles.starter();
    }

    /** Every title, name for people, story and summary carries the bait. */
    private static String baited(String scenario) {
        return scenario.replaceAll(
                "\"(title|system|summary)\": \"",
                "\"$1\": \"" + BAIT.replace("\\", "\\\\"));
    }

    private void assertHarmless() {
        List<String> texts = Desktop.on(() -> {
            List<String> found = new ArrayList<>();
            gather(desktop.stage().getScene().getRoot(), found);
            return found;
        });
        assertTrue(texts.stream().anyMatch(text -> text.contains("<b>")), "no bait was shown");
        for (String text : texts) {
            text.codePoints().filter(point -> point != '\n').forEach(point -> assertEquals(
                    false, Character.getType(point) == Character.CONTROL
                            || Character.getType(point) == Character.FORMAT,
                    () -> Integer.toHexString(point) + " in " + text));
        }
    }

    private static void gather(Node node, List<String> found) {
        if (node.getAccessibleText() instanceof String text) {
            found.add(text);
        }
        switch (node) {
            case Labeled labeled when labeled.getText() != null -> found.add(labeled.getText());
            case Text text -> found.add(text.getText());
            case TextInputControl input -> found.add(input.getText());
            case CodeArea area -> found.add(area.getText());
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
        }
    }

    @Test
    void aScenarioThatRunsIsHarmlessFromItsBriefingToItsComparison() throws Exception {
        Path file = file("bait.json", baited(scenario()));
        Desktop.on(() -> {
            desktop.model().open(file);
            return true;
        });
        desktop.await(() -> desktop.model().library().selected().get()
                .flatMap(entry -> entry.file()).isPresent());
        assertHarmless();
        desktop.compare();
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        desktop.find(".axes-table", TableView.class);
        assertHarmless();
        for (String tab : List.of("story", "facts", "ledger", "database", "steps", "events")) {
            ToggleButton button = desktop.find("#tab-" + tab, ToggleButton.class);
            Desktop.on(() -> {
                button.fire();
                return true;
            });
            assertHarmless();
        }
    }

    @Test
    void theProblemsOfABrokenFileAreHarmlessWithTheirExcerpts() throws Exception {
        String bait = "\u202e\u2066\u200b<b>";
        Path file = file("bait.json", scenario().replaceFirst(
                "\"formatVersion\": 2",
                "\"formatVersion\": 2,\n\"" + bait + "\": \"" + bait + "\""));
        Desktop.on(() -> {
            desktop.model().open(file);
            return true;
        });
        desktop.find(".problem", Node.class);
        assertHarmless();
    }
}
