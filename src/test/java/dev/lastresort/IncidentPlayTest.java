package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ComparisonResult.Compared;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.CompareService.Request;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.Keyboard;
import dev.lastresort.ui.Trainee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both missions, simulated through from the page to the end with the real engine behind the window:
 * whoever does by hand what a strategy does reaches what the command line says of that strategy.
 * All are taken by hand in {@code ByHandTest}; here one by keys alone is enough for each run.
 */
@TestInstance(Lifecycle.PER_CLASS)
class IncidentPlayTest {

    private static final String ARCHIVE = "dropped-orders-archive";
    private static final String PRICES = "price-integer-to-decimal";
    /** No list of actions is longer. */
    private static final int ACTIONS = 50;

    private Path attempts;
    private Desktop desktop;
    private Trainee trainee;
    private Keyboard keys;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        attempts = folder;
        SessionDesk desk = new SessionDesk();
        desktop = Desktop.open(desk, new KeptRooms(
                desk, attempts), 1000, 700);
        trainee = new Trainee(desktop);
        keys = new Keyboard(desktop);
    }

    @AfterAll
    void close() {
        desktop.close();
    }

    /** What one play leaves behind is nothing to the next, however it ended. */
    @AfterEach
    void forget() throws IOException {
        Desktop.does(() -> desktop.model().back());
        try (Stream<Path> files = Files.list(attempts)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Tag("slow")
    @Test
    void theArchiveIsRolledForward() {
        Comparison archive = compared(ARCHIVE, "roll-forward");
        decideOn(archive);
        script("Roll forward", "roll-forward", step(archive, "roll-forward", 0));
        plays(archive, "roll-forward");
    }

    @Tag("slow")
    @Test
    void theArchiveIsCopiedBackFromASideInstance() {
        Comparison archive = compared(ARCHIVE, "side-restore");
        decideOn(archive);
        trainee.prepare("Restore aside");
        trainee.write("#restore-aside-target", "10:00");
        trainee.take("Restore aside as of 10:00");
        trainee.prepare("Copy back");
        trainee.type("#copy-instance", "side");
        trainee.write("#copy-table-0", "orders_archive");
        trainee.choose("#copy-conflict", "The step fails");
        trainee.choose("#action-after", "After 1.");
        trainee.take("Copy back orders_archive from side");
        plays(archive, "side-restore");
    }

    /** From the library to the comparison without a mouse. */
    @Test
    void theArchiveIsRecoveredInPlaceByKeysAloneWithTheQuestionsAnswered() {
        Comparison archive = MissionComparison.ofArchive();
        desktop.await(
                () -> keys.focused().filter(node -> "scenarios".equals(node.getId())).isPresent());
        keys.press(KeyCode.HOME);
        // it stands beside the list a pulse after it was selected
        desktop.await(() -> archive.scenario().briefing().title()
                .equals(trainee.words(".briefing-title")));
        keys.tabTo("practise");
        keys.press(KeyCode.SPACE);
        trainee.arrive(() -> keys.press(KeyCode.ENTER));
        for (KeyCode minutes : List.of(KeyCode.DIGIT5, KeyCode.DIGIT5, KeyCode.DIGIT1,
                KeyCode.DIGIT1)) {
            trainee.passTime(() -> keys.press(KeyCode.ALT, minutes));
        }
        keys.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        keys.press(KeyCode.HOME);
        for (int i = 0; i < ACTIONS
                && !trainee.words(".form-title").equals("Point-in-time recovery"); i++) {
            keys.press(KeyCode.DOWN);
        }
        assertEquals("Point-in-time recovery", trainee.words(".form-title"));
        keys.tabTo("pitr-target");
        keys.write("10:00");
        trainee.priced();
        keys.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        answer();
        trainee.taken("Point-in-time recovery to 10:00");
        trainee.awaitWork(() -> keys.press(KeyCode.ALT, KeyCode.DIGIT3));
        keys.press(KeyCode.ALT, KeyCode.R);
        desktop.await(() -> trainee.there("#room-claim"));
        keys.press(KeyCode.SPACE);
        keys.press(KeyCode.ENTER);
        desktop.await(() -> trainee.there("#room-verdict"));
        keys.tabTo("verdict-hand-over");
        keys.press(KeyCode.SPACE);
        desktop.await(() -> trainee.there("#room-end"));
        keys.press(KeyCode.ENTER);
        same(archive, "pitr", trainee.compared());
    }

    /** The two that are about amounts, one that is not, and what they are based on. */
    private void answer() {
        desktop.await(() -> trainee.there("#room-questions"));
        keys.press(KeyCode.DOWN);
        assertEquals("Yes",
                desktop.on("#question-1", ComboBox.class, ComboBox::getValue));
        keys.tabTo("question-3");
        keys.write("150-200 rows");
        keys.tabTo("question-4");
        keys.write("120-140 min");
        keys.tabTo("evidence");
        keys.write("orders since ten");
        keys.press(KeyCode.ENTER);
    }

    @Tag("slow")
    @Test
    void thePricesAreRolledForward() {
        Comparison prices = compared(PRICES, "roll-forward");
        decideOn(prices);
        trainee.prepare("Contain");
        trainee.choose("#contain-what", "Stop Supplier feed");
        trainee.take("Stop Supplier feed");
        script("Roll forward", "roll-forward", step(prices, "roll-forward", 1));
        thenDeployAndResume();
        plays(prices, "roll-forward");
    }

    /** They have no side restore: a script that repairs is the next that touches no newer row. */
    @Tag("slow")
    @Test
    void thePricesAreCompensated() {
        Comparison prices = compared(PRICES, "compensating-script");
        decideOn(prices);
        trainee.prepare("Contain");
        trainee.choose("#contain-what", "Stop Supplier feed");
        trainee.take("Stop Supplier feed");
        script("Compensating script", "compensate", step(prices, "compensating-script", 1));
        thenDeployAndResume();
        plays(prices, "compensating-script");
    }

    @Tag("slow")
    @Test
    void thePricesAreRecoveredInPlaceWithTheQuestionsSkipped() {
        Comparison prices = compared(PRICES, "pitr");
        decideOn(prices);
        trainee.prepare("Point-in-time recovery");
        trainee.write("#pitr-target", "10:00");
        trainee.priced();
        trainee.press("#take");
        trainee.press("#questions-skip");
        trainee.taken("Point-in-time recovery to 10:00");
        deploy("Checkout", "v1", "After 1.");
        plays(prices, "pitr");
    }

    private void script(String action, String id, Step step) {
        Step.RunSql sql = assertInstanceOf(Step.RunSql.class, step);
        trainee.prepare(action);
        sql.version().ifPresent(version -> trainee.write("#" + id + "-version", version));
        trainee.write("#" + id + "-sql", sql.statements().stream().map(Sql::text)
                .collect(Collectors.joining(";\n", "", ";")));
        if (trainee.there("#tab-work") && works() > 0) {
            trainee.choose("#action-after", "After " + works() + ".");
        }
        trainee.take(sql.version().map(version -> "Migration " + version)
                .orElse("Compensating script"));
    }

    private int works() {
        String tab = desktop.on("#tab-work", ToggleButton.class, ToggleButton::getText);
        return tab.equals("Work") ? 0 : Integer.parseInt(tab.replaceAll("\\D", ""));
    }

    private void deploy(String program, String version, String after) {
        trainee.prepare("Deploy a version");
        trainee.choose("#deploy-actor", program);
        trainee.choose("#deploy-version", version);
        trainee.choose("#action-after", after);
        trainee.take("Deploy " + program + " " + version);
    }

    /** What is not stopped yet cannot be resumed: the minute that stopping takes has to pass. */
    private void thenDeployAndResume() {
        deploy("Supplier feed", "v2", "After 2.");
        trainee.await(1);
        trainee.prepare("Contain");
        trainee.choose("#contain-what", "Resume Supplier feed");
        trainee.choose("#action-after", "After 3.");
        trainee.take("Resume Supplier feed");
    }

    /** From the page on, waits as long as the scenario's own people need to decide. */
    private void decideOn(Comparison comparison) {
        trainee.enter(comparison.scenario().briefing().title());
        trainee.await(Duration.between(comparison.alertAt().orElseThrow(),
                comparison.decisionAt().orElseThrow()).toMinutes());
    }

    private void plays(Comparison known, String strategy) {
        trainee.awaitWork();
        trainee.end();
        same(known, strategy, trainee.seeCost());
    }

    private void same(Comparison known, String strategy, Comparison shown) {
        BranchResult mine = AttemptEnd.of(shown);
        BranchResult theirs = branch(known, strategy);
        assertEquals(Measure.of(theirs.outcome()), Measure.of(mine.outcome()));
        assertEquals(theirs.axes(), mine.axes());
        assertEquals(theirs.outcome().facts(), mine.outcome().facts());
        assertEquals(branch(shown, strategy).fingerprint(), theirs.fingerprint());
        ButtonBase costs = desktop.find("#tab-costs", ButtonBase.class);
        Desktop.does(costs::fire);
        assertTrue(desktop.find(".axes-table", TableView.class).getItems()
                .size() >= known.compared().size());
    }

    private static Step step(Comparison comparison, String strategy, int place) {
        return comparison.scenario().strategies().stream()
                .filter(one -> one.name().equals(strategy)).findFirst().orElseThrow()
                .steps().get(place);
    }

    private static BranchResult branch(Comparison comparison, String name) {
        return comparison.branches().stream().filter(one -> one.name().equals(name))
                .findFirst().orElseThrow();
    }

    /** As the command line compares it with this strategy. */
    private static Comparison compared(String scenario, String strategy) {
        return assertInstanceOf(Compared.class,
                new CompareDesk(new ScenarioSource(new ScenarioReader()), new ScenarioEngines())
                        .compare(
                                new Request(scenario, List.of(strategy), OptionalLong.empty(),
                                        List.of()),
                                (_, _) -> {}))
                .comparison();
    }
}
