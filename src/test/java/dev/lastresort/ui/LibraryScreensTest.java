package dev.lastresort.ui;

import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.WindowMemory;
import dev.lastresort.ui.theme.Theme;
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
 * later, and its comparison, in both themes. {@code -Dscreens.scenarios=ID,ID} takes only those.
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
        Look look = new Look(Theme.LIGHT, 1600, 1000);
        Desktop desktop = look.open(new Doors(desk, new KeptRooms(desk, attempts),
                FileWatch.NONE, WindowMemory.NONE));
        Trainee trainee = new Trainee(desktop);
        trainee.enter(desk.bundled().stream().map(ScenarioCard::scenario)
                .filter(scenario -> scenario.id().equals(id)).findFirst().orElseThrow()
                .briefing().title());
        inBothThemes(desktop, id + "-room");
        trainee.await(AN_HOUR);
        inBothThemes(desktop, id + "-room-later");
        Desktop.does(desktop.model()::back);
        desktop.compare();
        desktop.find(".axes-table", Node.class);
        inBothThemes(desktop, id + "-comparison");
        desktop.close();
    }

    private static void inBothThemes(Desktop desktop, String name) {
        for (Theme theme : Theme.values()) {
            Desktop.does(() -> desktop.appearance().choose(theme));
            new Look(theme, 1600, 1000).shoot(desktop, name, 200);
        }
    }
}
