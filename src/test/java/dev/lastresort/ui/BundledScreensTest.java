package dev.lastresort.ui;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of what only bundled scenarios show, replayed for real, for people to look at. */
@Tag("screens")
@TestInstance(Lifecycle.PER_CLASS)
class BundledScreensTest {

    private static final List<String> COMPARED = List.of("lock-queue", "above-three-hundred",
            "both-halves-of-the-mirror", "empty-nightly-dump", "one-of-twenty");
    private static final List<String> ROOMS =
            List.of("lock-queue", "empty-nightly-dump", "one-of-twenty");

    @TempDir
    private Path folder;

    private final SessionDesk desk = new SessionDesk();
    private final Map<String, ScenarioCard> cards = new TreeMap<>();
    private final Map<String, ComparisonResult.Compared> compared = new TreeMap<>();
    private Desktop desktop;
    private Look look = new Look(Theme.LIGHT, 0, 0);

    @BeforeAll
    void compare(@TempDir Path made) throws Exception {
        desk.bundled().forEach(card -> cards.put(card.scenario().id(), card));
        Path file = Files.writeString(made.resolve("clock.json"), ScenarioFiles.starter()
                .replaceFirst("\"seed\":", "\"clockJumps\": [{ \"at\": \"10:30\", \"by\": \"-1 h\","
                        + " \"inCounterfactual\": false }],\n  \"seed\":"));
        if (desk.open(file) instanceof OpenedFile.Ready ready) {
            cards.put("clock", ready.card());
        }
        for (String id : COMPARED) {
            compared.put(id, measured(id));
        }
        compared.put("clock", measured("clock"));
    }

    private ComparisonResult.Compared measured(String id) {
        return (ComparisonResult.Compared) desk.compare(card(id), Progress.NONE);
    }

    private ScenarioCard card(String id) {
        return Optional.ofNullable(cards.get(id)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"DARK,1600,1000", "LIGHT,1000,700", "DARK,1000,700", "LIGHT,1600,1000"})
    void showsComparisonsAndRooms(Theme theme, int width, int height) throws Exception {
        look = new Look(theme, width, height);
        for (String id : compared.keySet()) {
            comparison(id);
        }
        Path attempts = Files.createTempDirectory(folder, "attempts");
        KeptRooms rooms = new KeptRooms(desk, attempts);
        desktop = look.open(new Doors(desk, rooms, new FakeWatch(), new FakeMemory()));
        desktop.find("#compare", Node.class);
        for (String id : ROOMS) {
            room(id);
        }
        debrief(rooms, "covered-by-default");
        desktop.close();
    }

    private void comparison(String id) throws Exception {
        desktop = look.compare(new FakeDesk(compared.get(id).comparison()));
        look.shoot(desktop, "bundled-" + id);
        TableView<?> costs = desktop.find(".axes-table", TableView.class);
        Desktop.does(() -> costs.getSelectionModel().select(1));
        look.shoot(desktop, "bundled-" + id + "-selected");
        if (!look.wide()) {
            Look.press(desktop, "#tab-story");
            look.shoot(desktop, "bundled-" + id + "-story");
        }
        Look.press(desktop, "#tab-steps");
        look.shoot(desktop, "bundled-" + id + "-steps", 200);
        desktop.close();
    }

    private void room(String id) {
        Desktop.does(() -> desktop.model().practise(card(id), Optional.empty()));
        // What can be done there is told the first time only.
        new Trainee(desktop).arrive();
        look.shoot(desktop, "bundled-room-" + id);
        Look.type(desktop.find("#room-timeline", Node.class), KeyCode.ENTER, false);
        look.shoot(desktop, "bundled-room-" + id + "-unfolded");
        Look.press(desktop, "#tab-schema");
        look.shoot(desktop, "bundled-room-" + id + "-schema");
        Look.press(desktop, "#tab-log");
        look.shoot(desktop, "bundled-room-" + id + "-log");
        Look.press(desktop, "#tab-actions");
        look.shoot(desktop, "bundled-room-" + id + "-contain", 400);
        ComboBox<?> what = desktop.find("#contain-what", ComboBox.class);
        Desktop.does(what::show);
        look.shootPopup("bundled-room-" + id + "-contain-open");
        Desktop.does(what::hide);
        Desktop.does(desktop.model()::back);
    }

    private void debrief(KeptRooms rooms, String id) {
        IncidentRoom room = rooms.newRoom(card(id), Optional.empty());
        room.act(new Action.Wait(card(id).scenario().horizon()), Optional.empty());
        Measured measured = room.compare(Progress.NONE);
        Desktop.does(() -> desktop.model().show(new Screen.Practising(card(id), room),
                measured.comparison(), measured.debrief()));
        Look.press(desktop, "#tab-attempt");
        look.shoot(desktop, "bundled-debrief", 200);
        ScrollPane pane = desktop.find(".debrief-scroll", ScrollPane.class);
        for (double down : new double[] {0.5, 0.75, 1}) {
            Desktop.does(() -> pane.setVvalue(down));
            look.shoot(desktop, "bundled-debrief-" + down);
        }
        room.close();
    }
}
