package dev.lastresort.store;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreTrouble;
import dev.lastresort.session.store.StoreTrouble.TroubleKind;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What the server answers when something cannot be, in words for people, by its code. */
record StoreFaults(StoreAddress address, String user) {

    private static final int LONGEST = 300;
    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");
    /** What the roles of teams and evaluators begin with. */
    private static final String MEMBERS = "lr";

    /**
     * While nobody is connected yet.
     *
     * @param withPassword whether there was one to give
     */
    StoreTrouble ofConnecting(SQLException thrown, boolean withPassword) {
        String state = state(thrown);
        if (state.equals("28P01") || state.equals("08004") && !withPassword) {
            return new StoreTrouble(TroubleKind.WRONG_PASSWORD, address.words() + " does not let "
                    + user
                    + " in: the password is wrong, or there is none, or there is no such user;"
                    + " set PGPASSWORD, or write it into a password file"
                    + (user.startsWith(MEMBERS) ? ""
                            : " (?user= in the address, or PGUSER, says who connects)"));
        }
        if (state.startsWith("28")) {
            return new StoreTrouble(TroubleKind.NO_RIGHTS, address.words() + " does not let "
                    + user + " in from here: ask who runs the server. " + said(thrown));
        }
        if (isOfEncryption(thrown)) {
            return new StoreTrouble(TroubleKind.NOT_PROVEN, "The connection to " + address.words()
                    + " cannot be encrypted as the address asks for: with sslmode=require the"
                    + " server has to speak TLS, with verify-full it has to prove who it is, by a"
                    + " certificate that sslrootcert=FILE names. " + said(thrown));
        }
        if (state.equals("3D000")) {
            return new StoreTrouble(TroubleKind.NOT_PREPARED, "There is no database "
                    + address.database() + " at " + address.host() + ":" + address.port());
        }
        if (state.equals("42501")) {
            return of(thrown);
        }
        if (isBusy(state)) {
            return new StoreTrouble(TroubleKind.NO_SERVER,
                    address.words() + " lets nobody in now. " + said(thrown));
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
            default -> isBusy(state) ? new StoreTrouble(TroubleKind.LOST, address.words()
                    + " cannot take it now: ask who runs the server, if it stays so. "
                    + said(thrown))
                    : isLost(state) ? new StoreTrouble(TroubleKind.LOST,
                            "The connection to " + address.words() + " is lost")
                    : new StoreTrouble(TroubleKind.REFUSED, address.words() + " refuses it: "
                            + said(thrown));
        };
    }

    /**
     * What the driver says of it is in the language of the machine; that it got there, and was
     * asked for encryption, is not.
     */
    private boolean isOfEncryption(SQLException thrown) {
        boolean asked = address.options().containsKey("sslrootcert") || ENCRYPTED.contains(
                address.options().getOrDefault("sslmode", ""));
        boolean reached = List.of("08004", "08006").contains(state(thrown))
                && !(thrown.getCause() instanceof SocketException
                        || thrown.getCause() instanceof InterruptedIOException
                        || thrown.getCause() instanceof EOFException);
        return asked && reached;
    }

    /**
     * It answers: no room on its disk, too many connections, a statement that took too long, a
     * server that is starting, or one that only reads for now.
     */
    private static boolean isBusy(String state) {
        return state.startsWith("53") || state.equals("57014") || state.equals("57P03")
                || state.equals("25006") || state.equals("55P03");
    }

    /** Connection, a conflict with others, the server itself: another try may do. */
    private static boolean isLost(String state) {
        return state.isEmpty() || state.startsWith("08") || state.startsWith("40")
                || state.startsWith("57") || state.startsWith("58") || state.startsWith("XX");
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
