package dev.lastresort.ui.desk;

import dev.lastresort.session.DeskException;
import dev.lastresort.session.store.StoreState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The store of attempts for teams in several places. None is connected to by itself. */
public interface GameDay {

    /** There is none. */
    GameDay NONE = (entry, _) -> {
        throw new DeskException("Nobody can connect to " + entry.address());
    };

    /**
     * What somebody typed. It is kept nowhere.
     *
     * @param team     empty for the facilitator, who reads all teams' attempts
     * @param password empty if it is to be looked for in the environment or a password file
     */
    record GameDayEntry(String address, String team, String password) {

        /** It may be printed by mistake; what it holds may not. */
        @Override
        public String toString() {
            return address;
        }
    }

    /**
     * One that was joined.
     *
     * @param arriving the folder that all teams' attempts come into; empty for a team
     * @param leave    disconnects
     */
    record JoinedGameDay(Optional<Path> arriving, Runnable leave) {}

    /**
     * Begins to send a team's attempts, or to bring all teams', and goes on until it is left. It
     * may block for as long as files take, and never for the other machine.
     *
     * @param told each state, on a thread of its own
     * @throws DeskException if what was typed names no store
     */
    JoinedGameDay join(GameDayEntry entry, Consumer<StoreState> told);
}
