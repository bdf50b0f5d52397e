package dev.lastresort.ui;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.attempt.history.HistoryEntry;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of what the library shows of attempts, for people to look at. */
@Tag("screens")
class PracticeScreensTest {

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
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsAttemptsAndHistory(Theme theme, int width, int height) throws Exception {
        Look look = new Look(theme, width, height);
        FakeDesk desk = new FakeDesk(Mood.DONE);
        desk.shelf().practised(practised());
        desk.tellAttempts(MADE);
        Desktop desktop = look.open(desk);
        desktop.find("#compare", Button.class);
        desktop.await(() -> desktop.model().library().attempts().get().equals(MADE));
        look.shoot(desktop, "library-practised");
        select(desktop, 1);
        look.shoot(desktop, "library-attempts");
        Look.press(desktop, "#attempt-rename");
        look.shoot(desktop, "library-renaming");
        Look.press(desktop, "#attempt-name-leave");
        select(desktop, 1, 2);
        look.shoot(desktop, "library-attempts-two");
        desktop.reveal("#history");
        look.shoot(desktop, "library-history");
        Desktop.does(() -> desktop.model().library().history().bring(Path.of("all.zip")));
        desktop.find("#history-said", Node.class);
        desktop.reveal("#history");
        look.shoot(desktop, "library-archive");
        desk.shelf().put(MADE.all());
        Desktop.does(desktop.model().library()::lookAtAttempts);
        desktop.await(() -> desktop.model().library().attempts().get().made() == 3);
        select(desktop, 0);
        Look.press(desktop, "#attempt-delete");
        desktop.await("#attempt-undo", Button.class, Button::isVisible);
        desktop.reveal("#attempts");
        look.shoot(desktop, "library-deleted");
        desktop.close();
    }

    private static void select(Desktop desktop, int... places) {
        TableView<?> list = desktop.find("#attempt-list", TableView.class);
        Desktop.does(() -> {
            list.getSelectionModel().clearSelection();
            for (int place : places) {
                list.getSelectionModel().select(place);
            }
        });
    }

    /** Up to today, for the calendar ends with it. */
    static PracticeHistory practised() {
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
}
