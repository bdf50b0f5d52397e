package dev.lastresort.ui.gameday;

import dev.lastresort.session.store.StoreState;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.desk.GameDay;
import dev.lastresort.ui.desk.GameDay.GameDayEntry;
import dev.lastresort.ui.desk.GameDay.JoinedGameDay;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The store that the window is connected to. Invariant: one at most, and none by itself. */
public final class GameDayModel {

    private final GameDay door;
    private final Background background;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<Optional<StoreState>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> arriving =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<JoinedGameDay> joined = Optional.empty();
    private Optional<GameDayEntry> before = Optional.empty();
    private int turn;

    /** @param trouble told what cannot be done */
    public GameDayModel(GameDay door, Background background, Consumer<String> trouble) {
        this.door = door;
        this.background = background;
        this.trouble = trouble;
    }

    /** How the connection stands; empty before one was asked for. */
    public ReadOnlyObjectProperty<Optional<StoreState>> state() {
        return state.getReadOnlyProperty();
    }

    /** Where all teams' attempts arrive, if they do. */
    public ReadOnlyObjectProperty<Optional<Path>> arriving() {
        return arriving.getReadOnlyProperty();
    }

    /** Whether there is something to disconnect from. */
    public boolean isJoined() {
        return joined.isPresent();
    }

    /** What was typed the last time, but for the password, so that it can be put right. */
    public Optional<GameDayEntry> before() {
        return before;
    }

    /** Leaves the one before. */
    public void join(GameDayEntry entry) {
        leave();
        before = Optional.of(new GameDayEntry(entry.address(), entry.team(), ""));
        int mine = turn;
        state.set(Optional.of(new StoreState.Connecting()));
        background.run(() -> door.join(entry, now -> background.inWindow(() -> show(mine, now))),
                new WhenOver<JoinedGameDay>(day -> take(mine, day), why -> {
                    if (mine == turn) {
                        state.set(Optional.empty());
                        trouble.accept(why);
                    }
                }));
    }

    private void take(int mine, JoinedGameDay day) {
        if (mine != turn) {
            day.leave().run();
            return;
        }
        joined = Optional.of(day);
        arriving.set(day.arriving());
    }

    private void show(int mine, StoreState now) {
        if (mine == turn) {
            state.set(Optional.of(now));
        }
    }

    /** Disconnects; what was not sent yet stays in its files. */
    public void leave() {
        turn++;
        joined.ifPresent(day -> day.leave().run());
        joined = Optional.empty();
        arriving.set(Optional.empty());
        state.set(Optional.empty());
    }
}
