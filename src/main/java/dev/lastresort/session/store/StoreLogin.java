package dev.lastresort.session.store;

import java.util.Optional;

/**
 * Who connects. It is kept nowhere, and never written.
 *
 * @param user     the role of the database
 * @param password empty if none was found: the server may want none
 */
public record StoreLogin(String user, Optional<String> password) {

    /** It may be printed by mistake; what it holds may not. */
    @Override
    public String toString() {
        return user;
    }
}
