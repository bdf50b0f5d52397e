package dev.lastresort.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.DeskException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What names a store, and what an address may not do. */
class StoreAddressTest {

    private static final String HERE = "jdbc:postgresql://db.example.org";

    @Test
    void anAddressHasAHostAPortAndADatabase() {
        StoreAddress address = StoreAddress.of(" " + HERE + "/game%20day?sslmode=verify-full ");
        assertEquals(new StoreAddress("db.example.org", 5432, "game day",
                Map.of("sslmode", "verify-full")), address);
        assertEquals(6000, StoreAddress.of("jdbc:postgresql://[::1]:6000/x").port());
        assertEquals("db.example.org:5432/game day", address.words());
    }

    @Test
    void whatIsNoneIsToldHowOneIsWritten() {
        for (String typed : List.of("", "game-day", "postgresql://h/d", HERE, HERE + "/",
                "jdbc:h2:mem:x", "jdbc:postgresql:///d", HERE + ":0/x", HERE + ":99999/x",
                HERE + "/x?user=%zz", HERE + "/x?sslmode=bogus")) {
            assertThrows(DeskException.class, () -> StoreAddress.of(typed), typed);
        }
    }

    @Test
    void noPasswordAndNothingThatTheDriverWouldLoadOrWriteStandsInIt() {
        assertTrue(assertThrows(DeskException.class,
                () -> StoreAddress.of(HERE + "/x?user=red&password=secret")).getMessage()
                .contains("PGPASSWORD"));
        for (String option : List.of("socketFactory=Evil", "loggerFile=/tmp/x", "sslfactory=Evil",
                "authenticationPluginClassName=Evil", "options=-c x", "sslpasswordcallback=E")) {
            String message = assertThrows(DeskException.class,
                    () -> StoreAddress.of(HERE + "/x?" + option)).getMessage();
            assertTrue(message.startsWith("The address may not set "), message);
        }
    }

    @Test
    void teamsHaveRolesThatNobodyElseHas() {
        assertEquals("lr_team_4", StoreMember.team(" Team 4 ").role());
        assertEquals("lr_beginners_red", StoreMember.team("beginners/red").role());
        assertNotEquals(StoreMember.team("赤").role(), StoreMember.team("青").role());
        assertTrue(StoreMember.team("x".repeat(500)).role().length() < 63);
        assertTrue(StoreMember.team("\"; DROP ROLE x; --").role().matches("[a-z0-9_]+"));
    }
}
