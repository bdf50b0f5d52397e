package dev.lastresort.ui;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.replay.StartOfDay;
import dev.lastresort.sample.SampleVariations;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.EventsTable;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every state of the comparison, for people to look at. */
@Tag("screens")
@TestInstance(Lifecycle.PER_CLASS)
class ComparisonScreensTest {

    private Comparison archive;

    @BeforeAll
    void compare() {
        archive = StartOfDay.under(MissionComparison.ofArchive());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsEveryState(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        FakeDesk desk = new FakeDesk(archive);
        Desktop desktop = look.compare(desk);
        look.shoot(desktop, "comparison");
        tabs(look, desktop);
        selections(look, desktop);
        whatIf(look, desktop, desk);
        desktop.close();
        zooms(look);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsWhatHardlyEverComes(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        odd(look, "many-branches", SampleVariations.manyBranches());
        odd(look, "no-decision", SampleVariations.withoutDecision());
        odd(look, "long-names", SampleVariations.longNames());
        failed(look);
    }

    private void tabs(Look look, Desktop desktop) {
        for (String tab : List.of("story", "facts", "ledger", "database", "steps", "events")) {
            if (!tab.equals("story") || !look.wide()) {
                Look.press(desktop, "#tab-" + tab);
                look.shoot(desktop, "tab-" + tab + "-none", 200);
            }
        }
        Look.press(desktop, "#tab-costs");
    }

    private void selections(Look look, Desktop desktop) {
        List<String> names = archive.compared().stream().map(branch -> branch.name()).toList();
        int pitr = names.indexOf("pitr");
        TableView<?> costs = desktop.find(".axes-table", TableView.class);
        Desktop.does(() -> costs.getSelectionModel().select(pitr));
        look.shoot(desktop, "selected");
        Desktop.does(() -> Event.fireEvent(costs, new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                KeyCode.RIGHT, false, false, false, false)));
        Desktop.does(() -> costs.scrollTo(pitr));
        look.shoot(desktop, "unfolded");
        for (String tab : List.of("story", "facts", "database", "steps", "events")) {
            if (!tab.equals("story") || !look.wide()) {
                Look.press(desktop, "#tab-" + tab);
                look.shoot(desktop, "tab-" + tab, 200);
            }
        }
        EventsTable events = desktop.find(".events-table", EventsTable.class);
        Desktop.does(() -> events.getSelectionModel().select(3));
        look.shoot(desktop, "selected-mark");
        if (!look.wide()) {
            Look.press(desktop, "#tab-story");
        } else {
            Look.press(desktop, "#tab-costs");
        }
        Look.press(desktop, ".sentence .figure");
        look.shoot(desktop, "counted", 200);
        Look.press(desktop, "#tab-" + (look.wide() ? "costs" : "story"));
        Hyperlink last = desktop.all(".sentence .figure", Hyperlink.class).getLast();
        Desktop.does(last::fire);
        look.shoot(desktop, "tab-ledger", 200);
        Look.press(desktop, "#tab-costs");
    }

    private static void whatIf(Look look, Desktop desktop, FakeDesk desk) {
        desk.asked().hold();
        Look.press(desktop, "#what-if");
        List<TextField> fields = desktop.all(".knob-field", TextField.class);
        desktop.does(".axes-table", TableView.class, table -> table.getSelectionModel().select(4));
        look.shoot(desktop, "what-if");
        Desktop.does(() -> {
            fields.get(2).setText("42 min");
            fields.get(2).fireEvent(new javafx.event.ActionEvent());
        });
        look.shoot(desktop, "what-if-measuring");
        Desktop.does(() -> {
            fields.get(3).setText("much?");
            fields.get(3).fireEvent(new javafx.event.ActionEvent());
        });
        desktop.does(".what-if .scroll-pane", ScrollPane.class, pane -> pane.setVvalue(0.8));
        look.shoot(desktop, "what-if-problem");
        desk.asked().letGo();
        Look.press(desktop, "#what-if");
    }

    private void zooms(Look look) throws Exception {
        Desktop desktop = look.compare(new FakeDesk(archive));
        range(look, desktop);
        for (int i = 0; i < 6; i++) {
            Look.key(desktop, KeyCode.MINUS);
        }
        look.shoot(desktop, "whole-day");
        Look.key(desktop, KeyCode.DIGIT0);
        for (int i = 0; i < 9; i++) {
            Look.key(desktop, KeyCode.PLUS);
        }
        look.shoot(desktop, "close");
        Look.key(desktop, KeyCode.DIGIT0);
        Look.key(desktop, KeyCode.SPACE);
        look.shoot(desktop, "playing", 600);
        Look.key(desktop, KeyCode.SPACE);
        desktop.close();
    }

    private static void range(Look look, Desktop desktop) {
        Node header = desktop.all(".timeline > Canvas", Node.class).getLast();
        double from = look.width() * 0.4;
        mouse(header, MouseEvent.MOUSE_PRESSED, from);
        mouse(header, MouseEvent.MOUSE_DRAGGED, from + 10);
        mouse(header, MouseEvent.MOUSE_DRAGGED, from + look.width() * 0.2);
        mouse(header, MouseEvent.MOUSE_RELEASED, from + look.width() * 0.2);
        look.shoot(desktop, "range");
        Look.key(desktop, KeyCode.ESCAPE);
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x) {
        Desktop.does(() -> node.fireEvent(new MouseEvent(type, x, 10, x, 10,
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false,
                false, false, null)));
    }

    private static void odd(Look look, String name, Comparison comparison) throws Exception {
        Desktop desktop = look.compare(new FakeDesk(comparison));
        look.shoot(desktop, name);
        desktop.does(".axes-table", TableView.class, table -> table.getSelectionModel().select(0));
        look.shoot(desktop, name + "-selected");
        desktop.close();
    }

    private static void failed(Look look) throws Exception {
        Desktop desktop = look.compare(new FakeDesk(SampleVariations.failedStep()));
        desktop.does(".axes-table", TableView.class, table -> table.getSelectionModel().select(1));
        Look.press(desktop, "#tab-steps");
        look.shoot(desktop, "failed-step", 200);
        desktop.close();
    }
}
