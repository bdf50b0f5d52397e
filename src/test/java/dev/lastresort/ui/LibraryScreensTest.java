package dev.lastresort.ui;

import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.WindowMemory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of every bundled scenario, for people to look at: its room when it opens and an hour
 * later, and its comparison, in every look. {@code -Dscreens.scenarios=ID,ID} takes only those.
 */
@Tag("screens")
class LibraryScreensTest {

    private static final int AN_HOUR = 60;

    @TempDir
    private Path attempts;

    static Stream<String> scenarios() {
        List<String> only = Optional.ofNullable(System.getProperty("screens.scenarios"))
                .map(ids -> Arrays.asList(ids.split(","))).orElse(BundledScenarios.IDS);
        return BundledScenarios.IDS.stream().filter(only::contains);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void showsTheRoomAndTheComparison(String id) throws Exception {
        SessionDesk desk = new SessionDesk();
        Desktop desktop = Look.ALL.getFirst().open(new Doors(desk, new KeptRooms(desk, attempts),
                FileWatch.NONE, WindowMemory.NONE));
        Trainee trainee = new Trainee(desktop);
        trainee.enter(desk.bundled().stream().map(ScenarioCard::scenario)
                .filter(scenario -> scenario.id().equals(id)).findFirst().orElseThrow()
                .briefing().title());
        Look.shootAll(desktop, id + "-room", 200);
        trainee.await(AN_HOUR);
        Look.shootAll(desktop, id + "-room-later", 200);
        Desktop.does(desktop.model()::back);
        desktop.compare();
        desktop.find(".axes-table", Node.class);
        Look.shootAll(desktop, id + "-comparison", 200);
        desktop.close();
    }
}
