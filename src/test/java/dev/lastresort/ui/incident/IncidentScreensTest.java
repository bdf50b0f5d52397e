package dev.lastresort.ui.incident;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of the incident room in every state, for people to look at. */
@Tag("screens")
class IncidentScreensTest {

    private static final Path TO = Path.of("target", "screens");

    private static final String SQL = "SELECT count(*) FROM orders;\n\n-- the last orders\n"
            + "SELECT id, total_cents FROM orders\n WHERE total_cents > 1999 "
            + "AND note <> 'gift; wrapped'\n ORDER BY id DESC";

    private Desktop desktop;
    private String look = "";

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsTheRoomInEveryState(Theme theme, int width, int height) throws Exception {
        enter(theme, width, height, true);
        console();
        for (String tab : new String[] {"schema", "log", "requests"}) {
            choose(tab);
            shoot(tab);
        }
        actions();
        restore();
        ending();
        desktop.close();
    }

    /** Where most meets. */
    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsTheRoomUnderPressure(Theme theme, int width, int height) throws Exception {
        enter(theme, width, height, false);
        type("#sql-1", SQL);
        press("#run");
        desktop.find(".result-grid", Node.class);
        shoot("pressure-query");
        choose("actions");
        form(6);
        type("#pitr-target", "10:00");
        shoot("pressure-pitr");
        press("#take");
        desktop.find("#room-questions", Node.class);
        press("#attach-result");
        shoot("pressure-questions");
        desktop.close();
    }

    private void enter(Theme theme, int width, int height, boolean calm) throws Exception {
        look = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), width, height);
        Desktop.does(() -> desktop.appearance().choose(theme));
        ChoiceBox<?> pace = desktop.find("#practise-clock", ChoiceBox.class);
        Desktop.does(() -> pace.getSelectionModel().select(calm ? 0 : 2));
        press("#practise");
        desktop.find("#room-help", Node.class);
        shoot(calm ? "help" : "pressure-help");
        press("#help-close");
    }

    private void console() {
        shoot("opened");
        type("#sql-1", SQL);
        press("#run");
        desktop.find(".result-grid", Node.class);
        shoot("query");
        type("#sql-1", "SELECT nothing FROM orders");
        press("#run");
        shoot("query-empty");
        press("#dry-run");
        desktop.find(".dry-run-title", Node.class);
        shoot("dry-run");
        type("#sql-1", "SELECT broken FROM orders");
        press("#run");
        desktop.find("#console-error", Node.class);
        shoot("sql-error");
        type("#sql-1", "SELECT slow FROM orders");
        press("#run");
        shoot("sql-runs");
        press("#status-action");
        type("#sql-1", "SELECT unkept FROM orders");
        press("#run");
        shoot("trouble");
    }

    private void actions() {
        choose("actions");
        shoot("action-contain");
        form(2);
        type("#roll-forward-version", "V43");
        type("#roll-forward-sql", "CREATE VIEW orders_archive AS\n  SELECT * FROM order_history\n"
                + "   WHERE ordered_at < '2026-01-01' -- a line that is so long that it has to be"
                + " wrapped somewhere in a narrow form");
        shoot("action-roll-forward");
        press("#take");
        form(4);
        press("#take");
        form(5);
        shoot("action-copy-back");
    }

    private void restore() {
        form(6);
        type("#pitr-target", "10:00");
        Node timeline = desktop.find("#room-timeline", Node.class);
        Desktop.does(timeline::requestFocus);
        shoot("action-pitr");
        press("#timeline-day");
        shoot("whole-day");
        press("#timeline-fit");
        press("#show-discarded");
        shoot("discarded");
        press("#discarded-close");
        press("#take");
        desktop.find("#room-questions", Node.class);
        type("#question-3", "about 100 rows");
        press("#attach-preview");
        press("#attach-result");
        press("#questions-answer");
        shoot("questions");
        press("#questions-close");
        press("#wait-1");
        choose("work");
        shoot("work");
        press("#hint");
        desktop.find("#room-hint", Node.class);
        shoot("hint");
        press("#hint-close");
    }

    private void ending() {
        press("#declare");
        desktop.find("#room-claim", Node.class);
        shoot("claim");
        press("#claim-declare");
        desktop.find("#room-verdict", Node.class);
        shoot("verdict");
        press("#verdict-close");
        press("#wait-2");
        choose("decisions");
        shoot("decisions");
        press("#declare");
        press("#claim-declare");
        desktop.find("#room-verdict", Node.class);
        shoot("silence");
        press("#verdict-hand-over");
        desktop.find("#room-end", Node.class);
        shoot("end");
        press("#see-cost");
        desktop.find("#verdict", Node.class);
        shoot("told");
        choose("attempt");
        shoot("debrief");
    }

    private void form(int place) {
        desktop.does("#action-list", ListView.class,
                list -> list.getSelectionModel().select(place));
        settle();
    }

    private void choose(String tab) {
        desktop.does("#tab-" + tab, ToggleButton.class, ToggleButton::fire);
        settle();
    }

    private void type(String selector, String text) {
        Node node = desktop.find(selector, Node.class);
        Desktop.on(() -> {
            switch (node) {
                case CodeArea area -> area.replaceText(text);
                case TextField field -> field.setText(text);
                default -> throw new AssertionError(selector);
            }
            return true;
        });
        settle();
    }

    private void press(String selector) {
        Button button = desktop.find(selector, Button.class);
        Desktop.on(() -> {
            button.fire();
            return true;
        });
        settle();
    }

    /** Until nothing is under way and every price is known. */
    private void settle() {
        for (int i = 0; i < 2; i++) {
            org.testfx.util.WaitForAsyncUtils.sleep(40, java.util.concurrent.TimeUnit.MILLISECONDS);
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void shoot(String name) {
        desktop.picture(TO.resolve("room-" + name + "-" + look + ".png"));
    }
}
