package dev.lastresort.session;

import java.util.Objects;

/** Work that could not be done; the message is for people and says what to do about it. */
public class DeskException extends RuntimeException {

    public DeskException(String message) {
        super(message);
    }

    public DeskException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }
}
