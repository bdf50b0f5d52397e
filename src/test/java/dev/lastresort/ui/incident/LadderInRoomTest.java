package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction.Range;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.Fields;
import dev.lastresort.ui.Trainee;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leads a trainee down the ladder: its order, the questions, the forecasts, the defaults. */
class LadderInRoomTest {

    private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
    private Desktop desktop;
    private Trainee trainee;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(desk, 1000, 700);
        trainee = new Trainee(desktop);
        trainee.press("#practise");
        trainee.arrive();
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void actionsStandInGroupsInTheOrderToTryThemEachWithWhenToChooseIt() {
        trainee.tab("actions");
        List<String> groups = words(".action-group");
        assertTrue(groups.get(0).startsWith("1 ") && groups.get(1).startsWith("2 ")
                && groups.get(2).startsWith("3 "), groups.toString());
        // Those that there is room for.
        List<String> lines = words(".action-when");
        assertEquals(words(".action-title").size(), lines.size());
        assertTrue(lines.stream().noneMatch(String::isBlank));
        assertTrue(Desktop.on(() -> desktop.stage().getScene().getRoot()
                .lookupAll("#action-list .scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .noneMatch(Node::isVisible)));
    }

    @Test
    void whatIsExpectedOfARecoveryIsKeptWithIt() {
        script();
        trainee.write("#roll-forward-expect-rows", "0");
        trainee.write("#roll-forward-expect-down", "10-15 min");
        trainee.take("Migration V43");
        assertEquals(new Forecast(Optional.of(range(0, 0, Unit.ROWS)),
                Optional.of(range(10, 15, Unit.MINUTES))), taken().expects());
        assertEquals("", typed("#roll-forward-expect-rows"));
    }

    @Test
    void aScriptGivesMoneyBackForEachRowThatItsLastStatementShows() {
        trainee.prepare("Compensating script");
        trainee.write("#compensate-sql", "UPDATE orders SET note = 'refunded' WHERE id < 9;\n"
                + "SELECT id, total_cents FROM orders WHERE id < 9");
        trainee.choose("#compensate-outside", "Refunds");
        trainee.write("#compensate-outside-key", "id");
        trainee.write("#compensate-outside-amount", "Total_cents");
        trainee.take("Compensating script (Refunds)");
        Step.RunSql script = (Step.RunSql) taken().step();
        assertEquals(new TreeMap<>(Map.of(1, "rows")), script.emits().names());
        assertEquals(List.of(new Emission("refund", List.of("rows.id"),
                Optional.of("rows.total_cents"), Optional.of("rows"))),
                script.emits().effects());
    }

    @Test
    void aBlankIsNoForecast() {
        script();
        trainee.take("Migration V43");
        assertTrue(taken().expects().isBlank());
    }

    @Test
    void aForecastThatCannotBeReadIsToldAndNothingIsTaken() {
        script();
        trainee.write("#roll-forward-expect-rows", "a few minutes");
        trainee.priced();
        trainee.press("#take");
        desktop.await(() -> trainee.there("#roll-forward-expect-wrong"));
        trainee.write("#roll-forward-expect-rows", "5 min");
        trainee.press("#take");
        assertTrue(trainee.words("#roll-forward-expect-wrong").contains("how many rows"));
        assertTrue(desk.opened().works().isEmpty());
    }

    @Test
    void containingAsksForNoForecast() {
        trainee.prepare("Contain");
        assertFalse(trainee.there(".forecast-fields"));
    }

    @Test
    void questionsThatWereAnsweredAheadDoNotStandInTheWayAgain() {
        trainee.press("#open-questions");
        assertFalse(trainee.there("#questions-skip"));
        trainee.write("#question-3", "150-200 rows");
        trainee.press("#questions-answer");
        desktop.await(() -> trainee.status().startsWith("The answers are recorded"));
        trainee.press("#open-questions");
        assertEquals("150-200 rows", typed("#question-3"));
        trainee.press("#questions-close");
        restoreInPlace();
        trainee.taken("Point-in-time recovery");
        assertFalse(trainee.there("#room-questions"));
    }

    @Test
    void fiveTimesIDoNotKnowIsRecordedAsUnanswered() {
        trainee.press("#open-questions");
        trainee.press("#questions-answer");
        desktop.await(() -> trainee.status().startsWith("Unanswered"));
        assertEquals(1, desk.opened().debrief().skipped());
    }

    @Test
    void whatTheQuestionsWereAnsweredIsTheForecastOfTheRestore() {
        trainee.prepare("Point-in-time recovery");
        trainee.write("#pitr-expect-rows", "40");
        restoreInPlace();
        desktop.await(() -> trainee.there("#room-questions"));
        assertEquals("40", typed("#question-3"));
        trainee.write("#question-4", "2-3 h");
        trainee.press("#questions-answer");
        trainee.taken("Point-in-time recovery");
        assertEquals(new Forecast(Optional.of(range(40, 40, Unit.ROWS)),
                Optional.of(range(120, 180, Unit.MINUTES))), taken().expects());
    }

    @Test
    void onePrimaryButtonMovesTheIncidentOn() {
        assertEquals(List.of("wait-3"), primary());
        trainee.write("#sql-1", "select 1");
        desktop.await(() -> primary().equals(List.of("run")));
        trainee.prepare("Point-in-time recovery");
        desktop.await(() -> primary().equals(List.of("wait-3")));
        trainee.write("#pitr-target", "10:00");
        desktop.await(() -> primary().equals(List.of("take")));
        trainee.tab("log");
        desktop.await(() -> primary().equals(List.of("wait-3")));
    }

    @Test
    void whatFailsIsOfferedFirst() {
        trainee.prepare("Contain");
        assertEquals("Stop Account page", chosen("#contain-what"));
        ComboBox<?> what = desktop.find("#contain-what", ComboBox.class);
        List<String> offered = Desktop.on(
                () -> what.getItems().stream().map(String::valueOf).toList());
        assertTrue(offered.indexOf("Stop Checkout") > offered.indexOf("Stop Account page"));
        trainee.tab("requests");
        assertEquals("Account page", chosen("#requests-actor"));
    }

    private void script() {
        trainee.prepare("Roll forward");
        trainee.write("#roll-forward-version", "V43");
        trainee.write("#roll-forward-sql", "CREATE VIEW a AS SELECT 1");
    }

    private void restoreInPlace() {
        trainee.prepare("Point-in-time recovery");
        trainee.write("#pitr-target", "10:00");
        trainee.priced();
        trainee.press("#take");
    }

    private Action.Take taken() {
        return (Action.Take) desk.opened().debrief().decisions().getLast().action();
    }

    private static Range range(long from, long to, Unit unit) {
        return new Range(BigDecimal.valueOf(from), BigDecimal.valueOf(to), unit);
    }

    private String typed(String selector) {
        Node field = desktop.find(selector, Node.class);
        return Desktop.on(() -> Fields.text(field));
    }

    private String chosen(String selector) {
        return desktop.on(selector, ComboBox.class, box -> String.valueOf(box.getValue()));
    }

    private List<String> primary() {
        return Desktop.on(() -> all(".button").filter(node -> node.getStyleClass()
                .contains(Styles.ACCENT)).map(Button.class::cast).map(Node::getId).toList());
    }

    private List<String> words(String selector) {
        return Desktop.on(() -> all(selector).map(Labeled.class::cast).map(Labeled::getText)
                .toList());
    }

    private Stream<Node> all(String selector) {
        return desktop.stage().getScene().getRoot().lookupAll(selector).stream();
    }
}
