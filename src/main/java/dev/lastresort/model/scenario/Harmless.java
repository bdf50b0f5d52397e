package dev.lastresort.model.scenario;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text from a file safe to print: names and messages may hold escape sequences that repaint a
 * terminal, or marks that reverse what a reader sees.
 */
public final class Harmless {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;
    /** Up to there, what may be a picture is a sign within a text. */
    private static final int LAST_SIGN = 0x2000;
    private static final Set<UnicodeScript> JOINING = Set.of(UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC, UnicodeScript.NKO, UnicodeScript.MONGOLIAN, UnicodeScript.MANDAIC,
            UnicodeScript.ADLAM, UnicodeScript.DEVANAGARI, UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI, UnicodeScript.GUJARATI, UnicodeScript.ORIYA,
            UnicodeScript.TAMIL, UnicodeScript.TELUGU, UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM, UnicodeScript.SINHALA, UnicodeScript.KHMER,
            UnicodeScript.MYANMAR, UnicodeScript.BALINESE, UnicodeScript.JAVANESE);
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private Harmless() {}

    /**
     * White space becomes a space, every other character that cannot be seen U+FFFD; but what joins
     * or parts letters stays behind a letter whose shape it says, as in Persian or within a face.
     */
    public static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            boolean shapes = (character == JOINER || character == NON_JOINER) && isShaped(before);
            safe.appendCodePoint(shapes ? character : visible(character));
            before = character;
        }
        return safe.toString();
    }

    private static boolean isShaped(int character) {
        return character == AS_PICTURE || character > LAST_SIGN
                && (Character.isExtendedPictographic(character)
                        || Character.isEmojiModifier(character))
                || JOINING.contains(UnicodeScript.of(character));
    }

    /** The same, but the lines stay apart. */
    public static String lines(String text) {
        return Arrays.stream(LINE_END.split(text, -1)).map(Harmless::text)
                .collect(Collectors.joining("\n"));
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
