package dev.lastresort.ui.gameday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.DeskException;
import dev.lastresort.session.store.AttemptStore.StoreRole;
import dev.lastresort.session.store.StoreState;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.GameDay.GameDayEntry;
import dev.lastresort.ui.desk.GameDay.JoinedGameDay;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A game day that is joined and left, without a server. */
class GameDayModelTest {

    private static final GameDayEntry FACILITATOR = new GameDayEntry("jdbc:x", "", "secret");

    private final Queue<Runnable> jobs = new ArrayDeque<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<Consumer<StoreState>> told = new ArrayList<>();
    private int left;
    private final GameDayModel model = new GameDayModel((entry, states) -> {
        if (entry.address().isEmpty()) {
            throw new DeskException("This names no store");
        }
        told.add(states);
        return new JoinedGameDay(Optional.of(Path.of("arriving")), () -> left++);
    }, new Background(jobs::add, Runnable::run), troubles::add);

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
    }

    private String words() {
        return model.state().get().map(StoreState::words).orElse("");
    }

    @Test
    void nothingIsConnectedBeforeSomebodyAsks() {
        assertEquals(Optional.empty(), model.state().get());
        assertEquals(List.of(), told);
    }

    @Test
    void howItStandsIsShownUntilItIsLeft() {
        model.join(FACILITATOR);
        assertEquals("connecting", words());
        work();
        told.getFirst().accept(new StoreState.CatchingUp(new StoreRole.TeamsOwn("red"), 3));
        assertEquals("catching up 3 as red", words());
        told.getFirst().accept(new StoreState.ConnectionLost("gone"));
        assertEquals("connection lost – attempts are kept in files", words());
        assertEquals(Optional.of(Path.of("arriving")), model.arriving().get());
        assertTrue(model.isJoined());
        model.leave();
        assertEquals(1, left);
        assertEquals("", words());
        told.getFirst().accept(new StoreState.UpToDate(new StoreRole.AllTeams()));
        assertEquals("", words(), "what comes late is no news");
    }

    @Test
    void whatWasTypedCanBePutRightButThePasswordIsKeptNowhere() {
        model.join(new GameDayEntry("jdbc:postgresql://db/day", "red", "secret"));
        work();
        assertEquals(Optional.of(new GameDayEntry("jdbc:postgresql://db/day", "red", "")),
                model.before());
    }

    @Test
    void anotherGameDayTakesThePlaceOfTheOneBefore() {
        model.join(FACILITATOR);
        work();
        model.join(FACILITATOR);
        assertEquals(1, left);
        work();
        told.getFirst().accept(new StoreState.GivenUp("old"));
        assertEquals("connecting", words());
    }

    @Test
    void whoLeavesBeforeItIsThereIsNotConnected() {
        model.join(FACILITATOR);
        model.leave();
        work();
        assertEquals(told.size(), left);
        assertFalse(model.isJoined());
    }

    @Test
    void whatNamesNoStoreIsTrouble() {
        model.join(new GameDayEntry("", "", ""));
        work();
        assertEquals(List.of("This names no store"), troubles);
        assertEquals(Optional.empty(), model.state().get());
    }

    @Test
    void whatWasTypedIsNotPrintedByMistake() {
        assertFalse(FACILITATOR.toString().contains("secret"));
    }
}
