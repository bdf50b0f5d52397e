package dev.lastresort.app;

import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.LoginSources;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreInbox;
import dev.lastresort.session.store.StoreLogin;
import dev.lastresort.session.store.StoreMember;
import dev.lastresort.session.store.StoreOutbox;
import dev.lastresort.session.store.StoreState;
import dev.lastresort.session.store.StoreSync;
import dev.lastresort.ui.desk.GameDay;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Connects a window to a store: a team's attempts go there from its folder as they are made, all
 * teams' come into a folder of the facilitator's.
 *
 * @param attempts where the window keeps its attempts
 * @param days     what remembers since when a store is joined, and where attempts arrive
 */
public record GameDayDoor(AttemptStore store, LoginSources logins, Path attempts, GameDays days,
        Clock clock) implements GameDay {

    @Override
    public JoinedGameDay join(GameDayEntry entry, Consumer<StoreState> told) {
        StoreAddress address = StoreAddress.of(entry.address());
        Optional<StoreMember> team = Optional.of(entry.team()).filter(one -> !one.isBlank())
                .map(StoreMember::team);
        StoreLogin found = logins.login(address, team);
        StoreLogin login = entry.password().isEmpty() ? found
                : new StoreLogin(found.user(), Optional.of(entry.password()));
        if (team.isPresent()) {
            StoreSync sync = StoreSync.begin(store, address, login, new StoreOutbox(attempts,
                    days.since(address, login, clock.instant())), told);
            return new JoinedGameDay(Optional.empty(), sync::close);
        }
        Path folder = days.folder(address);
        StoreSync sync = StoreSync.begin(
                store, address, login, new StoreInbox(folder, address), told);
        return new JoinedGameDay(Optional.of(folder), sync::close);
    }
}
