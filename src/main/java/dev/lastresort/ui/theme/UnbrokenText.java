package dev.lastresort.ui.theme;

import java.util.regex.Pattern;

/** Words in which no line ends within a duration: 2 h 9 min stay together. */
public final class UnbrokenText {

    private static final Pattern WITHIN_DURATION = Pattern.compile(
            "(?<=\\d) (?=(?:d|h|min|s)\\b)|(?<=\\d (?:d|h|min)) (?=\\d+ (?:h|min|s)\\b)");

    private UnbrokenText() {}

    public static String of(String words) {
        return WITHIN_DURATION.matcher(words).replaceAll("\u00a0");
    }
}
