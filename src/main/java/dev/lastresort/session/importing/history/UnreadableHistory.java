package dev.lastresort.session.importing.history;

import java.util.Objects;

/** A history cannot be used; the message says why, and what to do about it. */
public final class UnreadableHistory extends Exception {

    private static final long serialVersionUID = 1;

    public UnreadableHistory(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
