package dev.lastresort.session;

/** Work that could not be done; the message is for people and says what to do about it. */
public class DeskException extends RuntimeException {

    public DeskException(String message, Throwable cause) {
        super(message, cause);
    }
}
