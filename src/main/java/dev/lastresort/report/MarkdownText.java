package dev.lastresort.report;

import dev.lastresort.model.scenario.Harmless;
import java.util.Locale;

/**
 * Text as it may stand in a line or a cell of GitHub's Markdown: no markup, HTML, formula or link
 * of its own, and nobody is called. Times and numbers stay as they are, so that the file can be
 * read as it is, too.
 */
public final class MarkdownText {

    private static final String ALWAYS = "\\`*_[]<>|~&#@$";
    private static final String AT_START = "-+=>";
    /** A host looks for people and issues in what is shown, where no backslash is left. */
    private static final String PARTED = "<!-- -->";

    private MarkdownText() {}

    /** On one line. */
    public static String of(String text) {
        String safe = Harmless.text(text);
        StringBuilder escaped = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            char letter = safe.charAt(i);
            if (ALWAYS.indexOf(letter) >= 0 || isMarkup(safe, i)) {
                escaped.append('\\');
            }
            escaped.append(letter);
            if ((letter == '@' || letter == '#') && i + 1 < safe.length()
                    && Character.isLetterOrDigit(safe.charAt(i + 1))) {
                escaped.append(PARTED);
            }
        }
        return escaped.toString();
    }

    private static boolean isMarkup(String text, int at) {
        return switch (text.charAt(at)) {
            case '.', ')' -> isNumber(text, at)
                    || text.substring(0, at).toLowerCase(Locale.ROOT).endsWith("www");
            case ':' -> at + 1 < text.length() && text.charAt(at + 1) != ' '
                    && !(isDigit(text, at - 1) && isDigit(text, at + 1));
            default -> AT_START.indexOf(text.charAt(at)) >= 0
                    && text.substring(0, at).isBlank();
        };
    }

    /** Whether nothing but digits stands before it: an item of a list. */
    private static boolean isNumber(String text, int at) {
        String before = text.substring(0, at).strip();
        return !before.isEmpty() && before.chars().allMatch(one -> one >= '0' && one <= '9');
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
