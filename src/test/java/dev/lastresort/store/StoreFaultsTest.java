package dev.lastresort.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreTrouble;
import dev.lastresort.session.store.StoreTrouble.TroubleKind;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What a server answers is told by its code: its words are in whatever language it speaks. */
class StoreFaultsTest {

    private static final String HERE = "jdbc:postgresql://db/day";

    private static StoreTrouble connecting(String options, String state, Throwable cause) {
        return new StoreFaults(StoreAddress.of(HERE + options), "lr_red").ofConnecting(
                new SQLException("Es geht nicht.", state, cause), true);
    }

    private static TroubleKind kind(String options, String state, Throwable cause) {
        return connecting(options, state, cause).kind();
    }

    @Test
    void aPasswordIsWrongOrMissingInAnyLanguage() {
        assertEquals(TroubleKind.WRONG_PASSWORD, kind("", "28P01", null));
        StoreTrouble none = new StoreFaults(StoreAddress.of(HERE), "boss").ofConnecting(
                new SQLException("Kein Kennwort.", "08004"), false);
        assertEquals(TroubleKind.WRONG_PASSWORD, none.kind());
        assertTrue(none.getMessage().contains("?user="), none.getMessage());
        assertFalse(connecting("", "28P01", null).getMessage().contains("?user="));
    }

    @Test
    void whoIsTurnedAwayForAnotherReasonLearnsIt() {
        StoreTrouble trouble = connecting("", "28000", null);
        assertEquals(TroubleKind.NO_RIGHTS, trouble.kind());
        assertTrue(trouble.getMessage().endsWith("(Es geht nicht.)"), trouble.getMessage());
        assertFalse(trouble.mayPass(), "it would be so again");
    }

    @Test
    void encryptionThatIsAskedForAndNotThereIsNoMissingServer() {
        for (String mode : new String[] {"require", "verify-ca", "verify-full"}) {
            assertEquals(TroubleKind.NOT_PROVEN, kind("?sslmode=" + mode, "08004", null));
            assertEquals(TroubleKind.NOT_PROVEN,
                    kind("?sslmode=" + mode, "08006", new SSLHandshakeException("no")));
            assertEquals(TroubleKind.NOT_PROVEN,
                    kind("?sslmode=" + mode, "08006", new FileNotFoundException("root.crt")));
            StoreTrouble away = connecting(
                    "?sslmode=" + mode, "08001", new ConnectException("refused"));
            assertEquals(TroubleKind.NO_SERVER, away.kind());
            assertTrue(away.mayPass());
            assertEquals(TroubleKind.NO_SERVER,
                    kind("?sslmode=" + mode, "08006", new EOFException()), "it was stopped");
        }
        assertEquals(TroubleKind.NO_SERVER, kind("", "08006", new EOFException()));
        assertEquals(TroubleKind.NO_SERVER, kind("", "57P03", null), "it is starting up");
    }

    @Test
    void aServerThatCannotTakeItNowIsNoLostConnectionAndIsAskedAgain() {
        for (String state : new String[] {"53100", "53300", "57014", "25006"}) {
            StoreTrouble trouble = new StoreFaults(StoreAddress.of(HERE), "lr_red").of(
                    new SQLException("Kein Platz.", state));
            assertTrue(trouble.mayPass(), state);
            assertTrue(trouble.getMessage().endsWith("(Kein Platz.)"), trouble.getMessage());
        }
        assertTrue(
                connecting("", "53300", null).getMessage().startsWith("db:5432/day lets nobody"));
        assertEquals("The connection to db:5432/day is lost", new StoreFaults(
                StoreAddress.of(HERE), "lr_red").of(new SQLException("x", "08006")).getMessage());
        assertFalse(new StoreFaults(StoreAddress.of(HERE), "lr_red").of(
                new SQLException("x", "23514")).mayPass());
    }
}
