package dev.lastresort.ui;

import dev.lastresort.model.scenario.Scenario;
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
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of every bundled scenario, for people to look at: its briefing, its room when it opens
 * and three hours later, and its comparison, in both themes. {@code -Dscreens.scenarios=ID,ID}
 * takes only those, and {@code -Dscreens.size=1000x700} a window of that size.
 */
@Tag("screens")
class LibraryScreensTest {

    private static final int THREE_HOURS = 180;

    @TempDir
    private Path attempts;

    static Stream<String> scenarios() {
        List<String> only = Optional.ofNullable(System.getProperty("screens.scenarios"))
                .map(ids -> Arrays.asList(ids.split(","))).orElse(BundledScenarios.IDS);
        return BundledScenarios.IDS.stream().filter(only::contains);
    }

    @Test
    void showsEachBriefing() throws Exception {
        SessionDesk desk = new SessionDesk();
        Desktop desktop = look(Theme.LIGHT).open(new Doors(desk, new KeptRooms(desk, attempts),
                FileWatch.NONE, WindowMemory.NONE));
        List<String> wanted = scenarios().toList();
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        List<Scenario> all = desk.bundled().stream().map(ScenarioCard::scenario).toList();
        desktop.await(() -> list.getItems().size() == all.size());
        for (int row = 0; row < all.size(); row++) {
            int shown = row;
            Desktop.does(() -> list.getSelectionModel().select(shown));
            if (wanted.contains(all.get(row).id())) {
                inBothThemes(desktop, all.get(row).id() + "-briefing");
            }
        }
        desktop.close();
    }

    private static String title(List<Scenario> all, String id) {
        return all.stream().filter(scenario -> scenario.id().equals(id)).findFirst().orElseThrow()
                .briefing().title();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void showsTheRoomAndTheComparison(String id) throws Exception {
        SessionDesk desk = new SessionDesk();
        Look look = look(Theme.LIGHT);
        Desktop desktop = look.open(new Doors(desk, new KeptRooms(desk, attempts),
                FileWatch.NONE, WindowMemory.NONE));
        Trainee trainee = new Trainee(desktop);
        trainee.enter(title(desk.bundled().stream().map(ScenarioCard::scenario).toList(), id));
        inBothThemes(desktop, id + "-room");
        trainee.await(THREE_HOURS);
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
            look(theme).shoot(desktop, name, 200);
        }
    }

    private static Look look(Theme theme) {
        String[] size = System.getProperty("screens.size", "1600x1000").split("x", -1);
        return new Look(theme, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
    }
}
