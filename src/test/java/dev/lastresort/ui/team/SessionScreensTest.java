package dev.lastresort.ui.team;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.session.trial.Trials;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstExercise;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session of the first mission from its briefing to what it came to, for people to look at. */
@Tag("screens")
class SessionScreensTest {

    private static final Path TO = Path.of("target", "screens");

    private final ScenarioEngines engines = new ScenarioEngines();
    private Desktop desktop;
    private String suffix = "";

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        engines.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,720", "DARK,1920,1080", "DARK,1280,720", "LIGHT,1920,1080"})
    void showsASession(Theme theme, int width, int height) throws Exception {
        open(theme, width, height, Optional.empty());
        // the first click chooses the scenario, the second opens the room and this window
        press("#run-team");
        Stage beside = beside(width, height);
        shoot("session-briefing", beside);
        desktop.picture(TO.resolve("session-room-covered" + suffix));
        play(beside, "session");
        desktop.close();
    }

    @ParameterizedTest
    @Tag("postgresql")
    @CsvSource({"LIGHT,1280,720", "DARK,1920,1080"})
    void showsASessionOnPostgreSql(Theme theme, int width, int height) throws Exception {
        Path file = Files.write(folder.resolve("drill.exercise.json"), ExerciseDocument.of(
                ExerciseDraft.of(new SessionDesk().bundled().getFirst().scenario()))
                .with("/scenarios/0/engine", EngineName.POSTGRESQL.word()).bytes());
        open(theme, width, height, Optional.of(new FirstExercise(file.toString(), true)));
        Stage beside = beside(width, height);
        shoot("session-postgresql-briefing", beside);
        play(beside, "session-postgresql");
        desktop.close();
    }

    /** From the first click on the clock to the comparison. */
    private void play(Stage beside, String name) throws Exception {
        fire(beside, "#session-play");
        type(beside, "1");
        type(beside, "2");
        type(beside, "5");
        key(beside, KeyCode.F5);
        write(beside, "#session-note", "The database seat asks who else reads the archive");
        Desktop.does(() -> ((ButtonBase) beside.getScene().lookup("#tick-0")).fire());
        desktop.await(() -> written(beside) == 2);
        desktop.await(() -> beside.getScene().lookup("#behind").lookupAll(".row").size() > 4);
        fire(beside, "#session-hint");
        desktop.await(() -> written(beside) == 3);
        shoot(name + "-playing", beside);
        desktop.picture(TO.resolve(name + "-room" + suffix));
        expect(beside, "", "100-200", "30-60");
        expect(beside, "4", "0", "");
        expect(beside, "Rosalind of the business seat", "12000", "120");
        shoot(name + "-vote", beside);
        fire(beside, "#vote-keep");
        desktop.await(() -> written(beside) == 4);
        fire(beside, "#session-play");
        shoot(name + "-paused", beside);
        desktop.picture(TO.resolve(name + "-room-paused" + suffix));
        fire(beside, "#session-play");
        key(beside, KeyCode.F9);
        shoot(name + "-measuring", beside);
        desktop.await(() -> beside.getScene().getRoot().lookupAll(".session-held").size() == 5);
        shoot(name + "-stopped", beside);
        desktop.picture(TO.resolve(name + "-room-stopped" + suffix));
        key(beside, KeyCode.F8);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.ComparisonPage);
        desktop.picture(TO.resolve(name + "-shown" + suffix));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,720", "DARK,1920,1080"})
    void showsWhatIsLongAndMuchAndWhatIsNotThere(Theme theme, int width, int height)
            throws Exception {
        ExerciseDocument plan = ExerciseDocument.of(ExerciseDraft.of(
                new SessionDesk().bundled().getFirst().scenario()));
        ExerciseDocument much = plan.with("/title", "Everything at once: ".repeat(6));
        String at = "/scenarios/0";
        String inject = at + "/injects/2";
        for (int i = 0; i < 20; i++) {
            much = much.adding(at + "/injects", plan, inject);
            String added = at + "/injects/" + (7 + i);
            much = much.with(added + "/key", String.valueOf((char) ('a' + i)))
                    .with(added + "/name", "more-" + i)
                    .with(added + "/message/text", "Who is told what, and when? ".repeat(i + 1));
        }
        much = much.with(at + "/readAloud/0", "A long story. ".repeat(60));
        opened(theme, width, height, much, "session-much");
        ExerciseDocument none = plan;
        for (String part : List.of("/injects", "/hints", "/expectedActions", "/signsOfSuccess",
                "/readAloud")) {
            none = none.without(at + part);
        }
        opened(theme, width, height, none.without("/objectives"), "session-bare");
    }

    private void opened(Theme theme, int width, int height, ExerciseDocument plan, String name)
            throws Exception {
        Path file = Files.write(folder.resolve(name + ".exercise.json"), plan.bytes());
        open(theme, width, height, Optional.of(new FirstExercise(file.toString(), true)));
        Stage beside = beside(width, height);
        shoot(name, beside);
        fire(beside, "#session-play");
        type(beside, "a");
        shoot(name + "-playing", beside);
        desktop.close();
    }

    @ParameterizedTest
    @CsvSource({"DARK,1280,720", "LIGHT,1920,1080"})
    void showsASessionThatGoesOnAfterABreak(Theme theme, int width, int height)
            throws Exception {
        SessionDesk desk = new SessionDesk();
        var card = desk.bundled().getFirst();
        try (IncidentRoom left = new KeptRooms(desk, folder).teamRoom(card,
                ExerciseDraft.of(card.scenario()))) {
            left.act(new Action.Wait(left.view().after(Duration.ofMinutes(12))),
                    Optional.empty());
            left.keepPlayed(Duration.ofMinutes(28).plusSeconds(40));
        }
        open(theme, width, height, Optional.empty());
        ButtonBase goOn = desktop.find("#practise-on", ButtonBase.class);
        desktop.await(goOn::isVisible);
        desktop.await(() -> goOn.getParent().isVisible());
        fireNow(goOn);
        Stage beside = beside(width, height);
        shoot("session-resumed", beside);
        desktop.picture(TO.resolve("session-room-resumed" + suffix));
        desktop.close();
    }

    private void open(Theme theme, int width, int height, Optional<FirstExercise> first)
            throws Exception {
        suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + ".png";
        SessionDesk desk = new SessionDesk(Trials.none(), engines);
        desktop = Desktop.open(new Doors(desk, new KeptRooms(desk, folder), FileWatch.NONE,
                WindowMemory.NONE), first, width, height);
        Desktop.does(() -> desktop.appearance().choose(theme));
    }

    private Stage beside(int width, int height) {
        desktop.await(() -> facilitators() == 1);
        Stage beside = Desktop.on(SessionScreensTest::facilitator);
        Desktop.does(() -> {
            beside.setWidth(width);
            beside.setHeight(height);
        });
        return beside;
    }

    private static int written(Stage stage) {
        return stage.getScene().lookup("#written") instanceof Parent all
                ? (int) all.getChildrenUnmodifiable().stream()
                        .filter(row -> row.getStyleClass().contains("caption")).count()
                : 0;
    }

    private static void write(Stage stage, String id, String text) {
        TextField field = (TextField) stage.getScene().lookup(id);
        Desktop.does(() -> {
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }

    private static void expect(Stage stage, String who, String rows, String minutes) {
        Desktop.does(() -> {
            ((TextField) stage.getScene().lookup("#vote-who")).setText(who);
            ((TextField) stage.getScene().lookup("#vote-rows")).setText(rows);
            ((TextField) stage.getScene().lookup("#vote-minutes")).setText(minutes);
        });
        fire(stage, "#vote-add");
    }

    private static long facilitators() {
        return Window.getWindows().stream().filter(SessionScreensTest::isFacilitator).count();
    }

    private static Stage facilitator() {
        return (Stage) Window.getWindows().stream().filter(SessionScreensTest::isFacilitator)
                .findFirst().orElseThrow();
    }

    private static boolean isFacilitator(Window window) {
        return window instanceof Stage stage && stage.getTitle() != null
                && stage.getTitle().startsWith("Facilitator");
    }

    private void shoot(String name, Stage stage) {
        Desktop.picture(stage.getScene(), TO.resolve(name + suffix));
    }

    private void press(String id) {
        fireNow(desktop.find(id, ButtonBase.class));
    }

    private static void fire(Stage stage, String id) {
        fireNow((ButtonBase) stage.getScene().lookup(id));
    }

    private static void fireNow(ButtonBase button) {
        Desktop.does(button::fire);
    }

    private static void key(Stage stage, KeyCode code) {
        Desktop.does(() -> stage.getScene().getRoot().fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static void type(Stage stage, String letter) {
        Desktop.does(() -> stage.getScene().getRoot().fireEvent(new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false,
                false)));
    }
}
