package dev.lastresort.ui;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.attempt.history.HistoryEntry;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of every screen around the comparison, for people to look at. */
@Tag("screens")
class ScreensTest {

    private static final Path OWN = Path.of("/game-day/our-own-warned-scenario.json");

    private static final LocalDateTime BEGUN = LocalDateTime.parse("2026-05-04T10:35:12");
    private static final Attempts MADE = new Attempts(12, Optional.of(BEGUN), 11,
            List.of(new AttemptResult(
                    AttemptGroup.ALL_MET, List.of(), 1290, OptionalLong.of(7500))),
            Optional.of(new Attempts.Unfinished(BEGUN, 7,
                    LocalDateTime.parse("2026-03-02T11:05:00"), Optional.of(30))),
            1, List.of(
                    new KeptAttempt("d", Optional.empty(), BEGUN, Optional.empty(), 7,
                            LocalDateTime.parse("2026-03-02T11:05:00"), Optional.of(30),
                            Optional.empty(), false),
                    new KeptAttempt("c", Optional.of("Side restore, carefully"),
                            BEGUN.minusDays(1), Optional.of(BEGUN.minusHours(23)), 12,
                            LocalDateTime.parse("2026-03-02T13:20:00"), Optional.empty(),
                            Optional.of(new AttemptResult(AttemptGroup.ALL_MET, List.of(), 0,
                                    OptionalLong.of(7500))),
                            false),
                    new KeptAttempt("b", Optional.empty(), BEGUN.minusDays(2),
                            Optional.of(BEGUN.minusHours(47)), 3,
                            LocalDateTime.parse("2026-03-02T12:00:00"), Optional.empty(),
                            Optional.of(new AttemptResult(AttemptGroup.NOT_RESOLVED, List.of(),
                                    1290, OptionalLong.empty())),
                            true)));

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000"})
    void showsEveryScreen(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        library(look);
        problems(look);
        working(look);
        changedOnDisk(look);
    }

    private static void library(Look look) throws Exception {
        Desktop reading = look.open(new FakeDesk(Mood.READING));
        look.shoot(reading, "library-reading");
        reading.close();
        Desktop desktop = look.open(new Doors(new FakeDesk(Mood.FAILING),
                new FakeDesk(Mood.FAILING), new FakeWatch(),
                new FakeMemory()));
        desktop.find("#compare", Button.class);
        look.shoot(desktop, "library");
        Desktop.does(() -> desktop.model().open(OWN));
        TitledPane warnings = desktop.find("#warnings", TitledPane.class);
        look.shoot(desktop, "library-own-file");
        Desktop.does(() -> warnings.setExpanded(true));
        look.shoot(desktop, "library-warnings");
        Look.compare(desktop);
        desktop.find(".trouble", Node.class);
        look.shoot(desktop, "trouble");
        desktop.close();
    }

    private static void problems(Look look) throws Exception {
        FakeDesk desk = new FakeDesk(Mood.DONE);
        desk.shelf().practised(practised());
        desk.tellAttempts(MADE);
        Desktop desktop = look.open(desk);
        desktop.find("#compare", Button.class);
        desktop.await(() -> desktop.model().library().attempts().get().equals(MADE));
        Desktop.does(() -> desktop.find("#attempt-list", TableView.class)
                .getSelectionModel().select(1));
        look.shoot(desktop, "library-attempts");
        Desktop.does(() -> desktop.find(".library-detail", ScrollPane.class).setVvalue(0.4));
        look.shoot(desktop, "library-history");
        Desktop.does(() -> desktop.model().open(Path.of("/game-day/broken-scenario.json")));
        desktop.find(".problem", Node.class);
        look.shoot(desktop, "problems");
        desktop.close();
    }

    /** Up to today, for the calendar ends with it. */
    private static PracticeHistory practised() {
        String scenario = SampleScenario.archive().id();
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        return new PracticeHistory(List.of(
                tried(scenario, now, AttemptGroup.ALL_MET, 0, 2700),
                tried(scenario, now.minusDays(2), AttemptGroup.MISSED, 0, 7740),
                tried(scenario, now.minusDays(2), AttemptGroup.NOT_RESOLVED, 0, -1),
                tried("price-integer-to-decimal", now.minusDays(30), AttemptGroup.ALL_MET, 0, 60),
                tried(scenario, now.minusDays(61), AttemptGroup.MISSED, 165, 11040)),
                List.of(scenario + "-20260302-101500-000.attempt.json: this attempt was recorded"
                        + " by a newer version of Last Resort; update the program to open it"));
    }

    private static HistoryEntry tried(String scenario, LocalDateTime begun, AttemptGroup group,
            long lost, long seconds) {
        return new HistoryEntry("one.attempt.json", scenario, begun, 3, true, false,
                Optional.of(group), OptionalLong.of(lost),
                seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds));
    }

    private static void working(Look look) throws Exception {
        Desktop desktop = look.open(new FakeDesk(Mood.STUCK));
        Look.compare(desktop);
        desktop.find("#cancel", Button.class);
        desktop.await(() -> desktop.model().progress().get().fraction() > 0.5);
        look.shoot(desktop, "working");
        Look.press(desktop, "#cancel");
        desktop.close();
    }

    private static void changedOnDisk(Look look) throws Exception {
        FakeWatch watch = new FakeWatch();
        Desktop desktop = look.open(new Doors(new FakeDesk(Mood.DONE),
                new FakeDesk(Mood.DONE), watch, new FakeMemory()));
        Desktop.does(() -> desktop.model().open(OWN));
        desktop.find("#warnings", TitledPane.class);
        Look.compare(desktop);
        desktop.find(".axes-table", Node.class);
        watch.save(OWN);
        desktop.find(".notice", Node.class);
        look.shoot(desktop, "changed-on-disk");
        overlays(look, desktop);
        Desktop.does(() -> desktop.appearance().choose(
                dev.lastresort.ui.theme.TextSize.LARGE));
        look.shoot(desktop, "large-comparison");
        Desktop.does(desktop.model()::back);
        look.shoot(desktop, "large-library");
        Look.press(desktop, "#compare");
        look.shoot(desktop, "large-spoiler");
        Look.press(desktop, "#practise");
        desktop.find("#clock", Node.class);
        look.shoot(desktop, "large-room");
        desktop.close();
    }

    private static void overlays(Look look, Desktop desktop) {
        Look.press(desktop, "#commands");
        look.shoot(desktop, "palette");
        Desktop.does(() -> desktop.find(".palette .text-field",
                javafx.scene.control.TextField.class).setText("epng"));
        look.shoot(desktop, "palette-found");
        Look.type(desktop.find(".palette", Node.class), KeyCode.ESCAPE, false);
        Look.press(desktop, "#show-keys");
        look.shoot(desktop, "keys");
        Look.press(desktop, "#help-words");
        look.shoot(desktop, "words");
        Look.press(desktop, "#help-scenario-format");
        look.shoot(desktop, "format-page");
        Desktop.does(() -> desktop.find(".page-headings", javafx.scene.control.ListView.class)
                .getSelectionModel().select(9));
        look.shoot(desktop, "format-page-part");
        Look.press(desktop, "#keys-close");
        Look.type(desktop.find(".shell", Node.class), KeyCode.F5, false);
        look.shoot(desktop, "presenter");
        Look.type(desktop.find(".presenter", Node.class), KeyCode.ESCAPE, false);
    }
}
