package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.importing.MigrationImport;
import dev.lastresort.session.store.AttemptStore.StoreRole;
import dev.lastresort.session.store.StoreState;
import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.CohortFolders;
import dev.lastresort.ui.desk.DraftBook;
import dev.lastresort.ui.desk.GameDay;
import dev.lastresort.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of a game day's card, and of the connection as it stands, for people to look at. */
@Tag("screens")
class GameDayScreensTest {

    private final List<Consumer<StoreState>> told = new ArrayList<>();
    private final List<GameDay.GameDayEntry> entries = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"LIGHT,1280,720", "DARK,1000,700", "DARK,1920,1080"})
    void showsEveryState(Theme theme, int width, int height) throws Exception {
        GameDay door = (entry, states) -> {
            entries.add(entry);
            told.add(states);
            return new GameDay.JoinedGameDay(Optional.of(Path.of("day")), () -> {});
        };
        Look look = new Look(theme, width, height);
        Desktop desktop = look.open(new Doors(new SessionDesk(), new FakeDesk(Mood.DONE),
                new FakeWatch(), new FakeMemory(), DraftBook.NONE, MigrationImport.NONE,
                CohortFolders.NONE, door));
        desktop.does("#open", SplitMenuButton.class, menu -> menu.getItems().stream()
                .filter(item -> "open-game-day".equals(item.getId())).findFirst().orElseThrow()
                .fire());
        TextField address = desktop.find("#game-day-address", TextField.class);
        look.shoot(desktop, "game-day-card", 200);
        Desktop.does(() -> address.setText("jdbc:postgresql://db.example.org/gameday"));
        desktop.does("#game-day-team", TextField.class, field -> field.setText(" red "));
        Look.press(desktop, "#game-day-connect");
        desktop.await(() -> !told.isEmpty());
        assertEquals("red", entries.getFirst().team());
        for (StoreState state : List.of(
                new StoreState.CatchingUp(new StoreRole.TeamsOwn("red"), 12),
                new StoreState.ConnectionLost("The connection to db:5432/gameday is lost"),
                new StoreState.GivenUp("db:5432/gameday does not let lr_red in: the password is"
                        + " wrong, or there is none, or there is no such user; set PGPASSWORD, or"
                        + " write it into a password file"),
                new StoreState.UpToDate(new StoreRole.AllTeams()))) {
            told.getFirst().accept(state);
            desktop.await("#game-day-state", Label.class, label -> label.getText()
                    .contains(state.words().substring(0, 12)));
            look.shoot(desktop, "game-day-" + state.getClass().getSimpleName(), 100);
        }
        Look.press(desktop, "#game-day-leave");
        desktop.close();
    }
}
