package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.store.LoginSources;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreLogin;
import java.util.Optional;

/** A store that somebody named on the command line, and how one gets in. */
record StoreEntry(StoreAddress address, Terminal terminal) {

    /** @throws dev.lastresort.session.DeskException if it names none */
    static StoreEntry of(String url, Terminal terminal) {
        return new StoreEntry(StoreAddress.of(url), terminal);
    }

    /** @param team empty for who prepares the store, and reads all teams' */
    StoreLogin login(Optional<String> team) {
        return new LoginSources(System.getenv(), System.getProperties(),
                line -> terminal.err().println(Harmless.text(line))).login(address, team);
    }

    /** A line of a password file for that role. */
    String passwordLine(String role, String password) {
        return escaped(address.host()) + ":" + address.port() + ":" + escaped(address.database())
                + ":" + escaped(role) + ":" + password;
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace(":", "\\:");
    }
}
