package dev.lastresort.store;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreTrouble;
import dev.lastresort.session.store.StoreTrouble.TroubleKind;
import java.sql.SQLException;

/** What the server answers when something cannot be, in words for people, by its code. */
record StoreFaults(StoreAddress address, String user) {

    private static final int LONGEST = 300;

    /** While nobody is connected yet. */
    StoreTrouble ofConnecting(SQLException thrown) {
        String state = state(thrown);
        String message = String.valueOf(thrown.getMessage());
        if (state.startsWith("28") || state.equals("08004") && message.contains("password")) {
            return new StoreTrouble(TroubleKind.WRONG_PASSWORD, address.words() + " does not let "
                    + user
                    + " in: the password is wrong, or there is none, or there is no such user;"
                    + " set PGPASSWORD, or write it into a password file");
        }
        if (state.equals("3D000")) {
            return new StoreTrouble(TroubleKind.NOT_PREPARED, "There is no database "
                    + address.database() + " at " + address.host() + ":" + address.port());
        }
        if (state.equals("42501")) {
            return of(thrown);
        }
        return new StoreTrouble(TroubleKind.NO_SERVER,
                "No PostgreSQL answers at " + address.host() + ":"
                        + address.port()
                        + ": is it running, is the address right, does a firewall let"
                        + " you through? " + said(thrown));
    }

    /** Once somebody is. */
    StoreTrouble of(SQLException thrown) {
        String state = state(thrown);
        return switch (state) {
            case "42501" -> new StoreTrouble(TroubleKind.NO_RIGHTS, user + " may not do that at "
                    + address.words() + ": ask who prepared the store. " + said(thrown));
            case "42P01", "3F000" -> new StoreTrouble(TroubleKind.NOT_PREPARED, address.words()
                    + " is no store yet: lastresort store prepare makes it one");
            default -> isLost(state)
                    ? new StoreTrouble(TroubleKind.LOST, "The connection to " + address.words()
                            + " is lost")
                    : new StoreTrouble(TroubleKind.REFUSED, address.words() + " refuses it: "
                            + said(thrown));
        };
    }

    /** Connection, resources, a conflict with others, the server itself: another try may do. */
    private static boolean isLost(String state) {
        return state.isEmpty() || state.startsWith("08") || state.startsWith("53")
                || state.startsWith("40") || state.startsWith("57") || state.startsWith("58")
                || state.startsWith("XX");
    }

    private static String state(SQLException thrown) {
        return thrown.getSQLState() == null ? "" : thrown.getSQLState();
    }

    /** It comes from another machine. */
    private static String said(SQLException thrown) {
        String line = Harmless.text(String.valueOf(thrown.getMessage()).lines().findFirst()
                .orElse(""));
        return "(" + line.substring(0, Math.min(line.length(), LONGEST)) + ")";
    }
}
