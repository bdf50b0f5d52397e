package dev.lastresort.session.store;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A store that somebody named where nobody types a password, and how one gets in.
 *
 * @param told what there is to say of a password file that is not used
 */
public record StoreEntry(StoreAddress address, Consumer<String> told) {

    /** @throws dev.lastresort.session.DeskException if it names none */
    public static StoreEntry of(String url, Consumer<String> told) {
        return new StoreEntry(StoreAddress.of(url), told);
    }

    /** @param member empty for who prepares the store, and reads all teams' */
    public StoreLogin login(Optional<StoreMember> member) {
        return new LoginSources(System.getenv(), System.getProperties(), told)
                .login(address, member);
    }

    /** A line of a password file for that role. */
    public String passwordLine(String role, String password) {
        return escaped(address.host().replaceAll("^\\[|]$", "")) + ":" + address.port() + ":"
                + escaped(address.database()) + ":" + escaped(role) + ":" + password;
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace(":", "\\:");
    }
}
