package dev.lastresort.scenario.problem;

import java.util.regex.Pattern;

/**
 * Keeps what is told about a file short, whatever the file holds: a quotation of it shows its
 * start, and no text fills the screen.
 */
final class Clipped {

    private static final int LONGEST_TEXT = 1_000;

    /** Sixty characters between quotes tell which text is meant. */
    private static final Pattern LONG_QUOTATION =
            Pattern.compile("(['\"])([^'\"]{60})[^'\"]{20,}\\1");

    private Clipped() {}

    static String text(String text) {
        String quoted = LONG_QUOTATION.matcher(text).replaceAll("$1$2…$1");
        return quoted.length() > LONGEST_TEXT ? quoted.substring(0, LONGEST_TEXT) + "…" : quoted;
    }
}
