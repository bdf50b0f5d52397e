package dev.lastresort.ui;

import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.session.attempt.history.HistoryEntry;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.theme.Theme;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of histories of different lengths, for people to look at. */
@Tag("screens")
class HistoryScreensTest {

    private static final List<String> SCENARIOS = List.of(SampleScenario.archive().id(),
            "price-integer-to-decimal", "lock-queue", "a-scenario-whose-file-is-not-there");

    private static final List<String> UNREAD = List.of(
            "lock-queue-20261119-101500-000.attempt.json: the file ends too early: expected a name"
                    + " in double quotes; attempts are written whole, so this one was damaged"
                    + " later, or is none: take it from a copy",
            SCENARIOS.getFirst() + "-20261116-101500-000.attempt.json: this attempt was recorded by"
                    + " a newer version of Last Resort; update the program to open it; until then"
                    + " its file stays as it is",
            "mine.attempt.json: its name does not say of which scenario it is and when it was"
                    + " begun; open it as a file");

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700,0", "DARK,1600,1000,0", "DARK,1000,700,1", "LIGHT,1600,1000,1",
        "LIGHT,1000,700,200", "DARK,1600,1000,200", "DARK,1000,700,200", "LIGHT,1600,1000,200"})
    void showsAHistoryOf(Theme theme, int width, int height, int attempts) throws Exception {
        Look look = new Look(theme, width, height);
        FakeDesk desk = new FakeDesk(Mood.DONE);
        desk.shelf().practised(new PracticeHistory(IntStream.range(0, attempts)
                .mapToObj(HistoryScreensTest::tried).toList(), attempts > 1 ? UNREAD : List.of()));
        Desktop desktop = look.open(desk);
        desktop.find("#compare", Button.class);
        desktop.find(attempts == 0 ? "#history-import" : "#calendar", Node.class);
        desktop.find("#history", Node.class).lookupAll(".titled-pane").forEach(
                pane -> Desktop.does(() -> ((TitledPane) pane).setExpanded(true)));
        desktop.reveal("#history");
        look.shoot(desktop, "history-of-" + attempts);
        if (attempts > 1) {
            desktop.reveal(".history-unread");
            look.shoot(desktop, "history-of-" + attempts + "-unread");
        }
        desktop.close();
    }

    /** On some days a dozen, on most none. */
    private static HistoryEntry tried(int place) {
        LocalDateTime begun = LocalDateTime.now(ZoneId.systemDefault())
                .minusDays(place / 12 * 7L + place % 12 / 7 * 3L).minusMinutes(place);
        AttemptGroup group = AttemptGroup.values()[place % AttemptGroup.values().length];
        return new HistoryEntry("a" + place + ".attempt.json",
                SCENARIOS.get(place * 7 % SCENARIOS.size()), begun, 3, true, false,
                Optional.of(group), OptionalLong.of(place * 37L % 400),
                group == AttemptGroup.NOT_RESOLVED ? OptionalLong.empty()
                        : OptionalLong.of(600 + place * 97L % 9_000));
    }
}
