package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.patience.Patience;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.LoginSources;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreLogin;
import dev.lastresort.session.store.StoreMember;
import dev.lastresort.session.store.StoreState;
import dev.lastresort.session.store.StoreTrouble;
import dev.lastresort.ui.desk.GameDay.GameDayEntry;
import dev.lastresort.ui.desk.GameDay.JoinedGameDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a window gets into a store, and what it leaves on the disk. */
class GameDayDoorTest {

    private static final String URL = "jdbc:postgresql://db:5432/day";

    @TempDir
    Path around;

    private final List<StoreLogin> logins = new CopyOnWriteArrayList<>();
    private final List<StoreState> states = new CopyOnWriteArrayList<>();

    private final AttemptStore store = new AttemptStore() {
        @Override
        public StoreLink connect(StoreAddress address, StoreLogin login) {
            logins.add(login);
            throw new StoreTrouble(StoreTrouble.TroubleKind.WRONG_PASSWORD, "no");
        }

        @Override
        public List<MemberKey> prepare(
                StoreAddress address, StoreLogin login, List<StoreMember> members) {
            return List.of();
        }
    };

    private GameDayDoor door() {
        return new GameDayDoor(store, new LoginSources(Map.of("PGPASSWORD", "e"),
                new Properties(), _ -> {}), around.resolve("attempts"),
                new GameDays(around.resolve("days")), Clock.systemUTC());
    }

    private StoreLogin login(GameDayEntry entry) {
        logins.clear();
        states.clear();
        JoinedGameDay day = door().join(entry, states::add);
        Patience.until(() -> states.contains(new StoreState.GivenUp("no")), states::toString);
        day.leave().run();
        return logins.getFirst();
    }

    @Test
    void whatIsTypedGoesBeforeTheEnvironmentAndStandsInNoFile() throws IOException {
        assertEquals(new StoreLogin("lr_red", Optional.of("typed-secret")),
                login(new GameDayEntry(URL, "red", "typed-secret")));
        assertEquals(Optional.of("e"), login(new GameDayEntry(URL, "red", "")).password());
        try (Stream<Path> files = Files.walk(around)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(!Files.readString(file).contains("typed-secret"), file::toString);
            }
        }
    }

    @Test
    void aFacilitatorsAttemptsArriveInAFolderOfTheStores() {
        JoinedGameDay day = door().join(new GameDayEntry(URL, " ", ""), states::add);
        day.leave().run();
        assertEquals(Optional.of(around.resolve("days").resolve("db_5432_day")), day.arriving());
    }

    @Test
    void whatNamesNoStoreConnectsToNothing() {
        assertThrows(DeskException.class,
                () -> door().join(new GameDayEntry("day", "red", ""), states::add));
        assertEquals(List.of(), logins);
    }

    @Test
    void sinceWhenAStoreIsJoinedIsRememberedForEachTeam() {
        GameDays days = new GameDays(around.resolve("days"));
        StoreAddress address = StoreAddress.of(URL);
        StoreLogin red = new StoreLogin("lr_red", Optional.empty());
        Instant first = Instant.parse("2026-11-30T09:00:00Z");
        assertEquals(first, days.since(address, red, first));
        assertEquals(first, days.since(address, red, first.plusSeconds(900)));
        Instant later = first.plusSeconds(5000);
        assertEquals(later, days.since(
                address, new StoreLogin("lr_blue", Optional.empty()), later));
    }
}
