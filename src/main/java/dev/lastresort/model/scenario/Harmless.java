package dev.lastresort.model.scenario;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;

/**
 * Makes text from a file safe to print: names and messages may hold escape sequences that repaint a
 * terminal, or marks that reverse what a reader sees.
 */
public final class Harmless {

    private static final int REPLACEMENT = 0xFFFD;

    private Harmless() {}

    /** White space becomes a space, every other character that cannot be seen U+FFFD. */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(Harmless::visible).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** What a stack trace says, line by line; the tabs that indent its lines stay. */
    public static String trace(Throwable thrown) {
        StringWriter written = new StringWriter();
        thrown.printStackTrace(new PrintWriter(written));
        return written.toString().lines()
                .map(line -> (line.startsWith("\t") ? "\t" : "") + text(line.strip()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static int visible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL ->
                    character == '\n' || character == '\r' || character == '\t'
                            ? ' ' : REPLACEMENT;
            // Format characters are what turns the direction of writing, or hides.
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED -> REPLACEMENT;
            default -> character;
        };
    }
}
