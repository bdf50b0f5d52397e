package dev.lastresort.ui;

import java.util.logging.Logger;

/**
 * The one warning of JavaFX that does not concern the user: that it was found on the class path.
 *
 * <p>We put it there on purpose, beside libraries that have no module descriptor. Only this
 * message is dropped; every other warning of JavaFX still shows.
 */
final class ClassPathNotice {

    /** A field, because the logging system holds its loggers weakly and would forget the filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private ClassPathNotice() {}

    static void silence() {
        JAVAFX.setFilter(entry -> !String.valueOf(entry.getMessage())
                .startsWith("Unsupported JavaFX configuration"));
    }
}
