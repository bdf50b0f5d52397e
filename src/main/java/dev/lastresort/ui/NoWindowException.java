package dev.lastresort.ui;

import java.util.Objects;

/** No window can open on this machine; the message says why, in one line. */
public final class NoWindowException extends Exception {

    private static final long serialVersionUID = 1L;

    NoWindowException(Throwable cause) {
        super(inOneLine(cause), cause);
    }

    private static String inOneLine(Throwable cause) {
        var message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }
}
