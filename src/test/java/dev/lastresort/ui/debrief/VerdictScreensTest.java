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
import dev.lastresort.ui.shell.Screen;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the verdict on attempts that were really played, for people to look at. */
@Tag("screens")
class VerdictScreensTest {

    private static final Path TO = Path.of("target", "screens");

    @TempDir
    private Path folder;

    private Desktop desktop;
    private String look = "";

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,700", "DARK,1600,1000", "LIGHT,1600,1000", "DARK,1000,700"})
    void showsTheVerdict(Theme theme, int width, int height) throws Exception {
        look = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        SessionDesk desk = new SessionDesk();
        KeptRooms rooms = new KeptRooms(desk, folder);
        desktop = Desktop.open(desk, rooms, width, height);
        Desktop.does(() -> desktop.appearance().choose(theme));
        for (ScenarioCard card : desk.bundled()) {
            play(card, rooms, "forget", this::fixAndForget);
            play(card, rooms, "reflex", room -> submit(room, card.scenario(),
                    StrategyKind.POINT_IN_TIME_RECOVERY));
            play(card, rooms, "nothing", _ -> {});
        }
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
        String file = card.scenario().id().substring(0, 5) + "-" + name;
        if (name.equals("forget")) {
            desktop.find("#moves-stop", Button.class);
            shoot(file + "-looking");
        }
        desktop.find("#move", Node.class);
        shoot(file);
        Desktop.does(() -> desktop.find("#move-reveal", Button.class).fire());
        for (int at = 1; at <= 4; at++) {
            double down = at / 4.0;
            Desktop.does(() -> desktop.find("#verdict", ScrollPane.class).setVvalue(down));
            shoot(file + "-" + at);
        }
        if (name.equals("reflex")) {
            Desktop.does(() -> desktop.find("#move-show", Button.class).fire());
            desktop.find(".presenter", Node.class);
            shoot(file + "-shown");
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
        desktop.picture(TO.resolve("told-" + name + "-" + look + ".png"));
    }
}
