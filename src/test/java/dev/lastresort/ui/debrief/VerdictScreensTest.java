package dev.lastresort.ui.debrief;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.session.attempt.turn.StepTiming;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.Look;
import dev.lastresort.ui.shell.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the verdict on attempts that were really played, for people to look at. */
@Tag("screens")
class VerdictScreensTest {

    @TempDir
    private Path folder;

    private Desktop desktop;

    @ParameterizedTest
    @ValueSource(strings = {"dropped-orders-archive", "cached-column", "lock-queue",
        "price-integer-to-decimal"})
    void showsTheVerdict(String id) throws Exception {
        SessionDesk desk = new SessionDesk();
        KeptRooms rooms = new KeptRooms(desk, folder);
        desktop = Desktop.open(desk, rooms, 1000, 700);
        ScenarioCard card = desk.bundled().stream()
                .filter(one -> one.scenario().id().equals(id)).findFirst().orElseThrow();
        play(card, rooms, "forget", this::fixAndForget);
        play(card, rooms, "reflex", room -> submit(room, card.scenario(),
                StrategyKind.POINT_IN_TIME_RECOVERY));
        play(card, rooms, "nothing", _ -> {});
        desktop.close();
    }

    private interface Play {
        void in(IncidentRoom room);
    }

    private void play(ScenarioCard card, KeptRooms rooms, String name, Play play) {
        IncidentRoom room = rooms.newRoom(card, Optional.empty());
        play.in(room);
        room.act(new Action.Wait(card.scenario().horizon()), Optional.empty());
        Measured measured = room.compare(Progress.NONE);
        Desktop.does(() -> desktop.model().show(new Screen.Practising(card, room),
                measured.comparison(), measured.debrief()));
        String file = card.scenario().id() + "-" + name;
        if (name.equals("forget")) {
            desktop.find("#moves-stop", Button.class);
            shoot(file + "-looking");
        }
        desktop.find("#move", Node.class);
        shoot(file);
        desktop.does("#move-reveal", Button.class, Button::fire);
        for (int at = 1; at <= 4; at++) {
            double down = at / 4.0;
            desktop.does("#verdict", ScrollPane.class, pane -> pane.setVvalue(down));
            shoot(file + "-" + at);
        }
        if (name.equals("reflex")) {
            desktop.does("#move-show", Button.class, Button::fire);
            Node presenter = desktop.find(".presenter", Node.class);
            Desktop.does(() -> desktop.stage().setFullScreen(false));
            shoot(file + "-shown");
            Look.type(presenter, KeyCode.ESCAPE, false);
        }
        Desktop.does(() -> desktop.model().back());
        room.close();
    }

    private void fixAndForget(IncidentRoom room) {
        act(room, console("SELECT count(*) FROM orders"));
        act(room, console("CREATE VIEW gone AS SELECT * FROM orders"));
        act(room, new Action.DeclareResolved());
    }

    private void submit(IncidentRoom room, Scenario scenario, StrategyKind kind) {
        act(room, new Action.Wait(room.view().now().plus(Duration.ofMinutes(10))));
        List<Step> steps = scenario.strategies().stream().filter(one -> one.kind() == kind)
                .findFirst().orElseThrow().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.RestoreInPlace) {
                act(room, new Action.SkipQuestions());
            }
            act(room, new Action.Take(StepTiming.bare(steps.get(i)),
                    i == 0 ? Optional.empty() : Optional.of(i - 1), Optional.of(kind)));
        }
    }

    private static Action console(String sql) {
        return new Action.Console(List.of(new Sql(sql, "")), Optional.empty());
    }

    private static void act(IncidentRoom room, Action action) {
        room.act(action, Optional.empty());
    }

    private void shoot(String name) {
        Look.shootAll(desktop, "told-" + name, 40);
    }
}
