package dev.lastresort.ui;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.library.PlayedAttempts;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.attempt.file.KeptAttempts;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of every scenario that comes with the program, for people to look at: its comparison,
 * its room at the first page, and its room in the middle of the attempt that somebody made at it.
 * {@code -Dscreens.of=ID,ID} takes only those.
 */
@Tag("screens")
class LibraryScreensTest {

    private static final List<Look> LOOKS =
            List.of(new Look(Theme.LIGHT, 1000, 700), new Look(Theme.DARK, 1600, 1000));

    @TempDir
    private Path folder;

    static Stream<String> wanted() {
        List<String> only = Arrays.asList(System.getProperty("screens.of", "").split(","));
        return BundledScenarios.IDS.stream()
                .filter(id -> only.contains("") || only.contains(id));
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void showsTheComparison(String id) throws Exception {
        Comparison comparison = compared(scenario(id));
        for (Look look : LOOKS) {
            Desktop desktop = look.compare(new FakeDesk(comparison));
            look.shoot(desktop, "library-" + id + "-comparison");
            desktop.close();
        }
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void showsTheRoomAtTheFirstPage(String id) throws Exception {
        for (Look look : LOOKS) {
            room(look, id, "start");
        }
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void showsTheRoomInTheMiddle(String id) throws Exception {
        if (PlayedAttempts.of(id).isPresent()) {
            Attempt attempt = PlayedAttempts.of(id).orElseThrow();
            keep(attempt.before(attempt.decisions().size() * 2 / 3));
            for (Look look : LOOKS) {
                room(look, id, "middle");
            }
        }
    }

    private void room(Look look, String id, String name) throws Exception {
        SessionDesk desk = new SessionDesk();
        Desktop desktop = look.open(new Doors(
                desk, new KeptRooms(desk, folder), new FakeWatch(), new FakeMemory()));
        new Trainee(desktop).enter(scenario(id).briefing().title());
        look.shoot(desktop, "library-" + id + "-" + name, 200);
        desktop.close();
    }

    private void keep(Attempt attempt) throws IOException {
        Files.write(new KeptAttempts(folder).newFile(attempt.scenario()),
                AttemptText.bytes(attempt));
    }

    private static Scenario scenario(String id) {
        return ((Loaded.Valid) new BundledScenarios(new ScenarioReader())
                .read(id, List.of(), OptionalLong.empty())).scenario();
    }

    private static Comparison compared(Scenario scenario) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return new IncidentComparison().compare(
                    new IncidentReplay(scenario, threads, Watch.NONE)
                            .run());
        }
    }
}
