package dev.lastresort.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many columns of a terminal a text takes. What a reader sees as one sign takes two if it is
 * East Asian wide or a picture, none if it only joins or combines, else one. Invariant: a cut or a
 * break never parts such a sign.
 */
public final class TerminalText {

    private static final Pattern SIGN = Pattern.compile("\\X");
    private static final int AS_PICTURE = 0xFE0F;
    private static final int FIRST_MARK = 0x300;
    private static final int FIRST_WIDE = 0x1100;
    /** First and last of each block of scripts that Unicode's UAX 11 gives two columns. */
    private static final int[][] WIDE = {{FIRST_WIDE, 0x115F}, {0x2329, 0x232A}, {0x2E80, 0x303E},
        {0x3041, 0x3247}, {0x3250, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18DFF}, {0x1AFF0, 0x1B2FF}, {0x1F200, 0x1F265}, {0x20000, 0x3FFFD}};

    private TerminalText() {}

    /** The columns that a text without line ends takes. */
    public static int width(String text) {
        if (text.chars().allMatch(letter -> letter < FIRST_MARK)) {
            return text.length();
        }
        int width = 0;
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            width += widthOfSign(sign.group());
        }
        return width;
    }

    /** In exactly so many columns: cut, or with spaces after it. */
    public static String fitted(String text, int width) {
        StringBuilder fitted = new StringBuilder(width);
        int taken = 0;
        Matcher sign = SIGN.matcher(text);
        while (sign.find() && taken + widthOfSign(sign.group()) <= width) {
            taken += widthOfSign(sign.group());
            fitted.append(sign.group());
        }
        return fitted + " ".repeat(width - taken);
    }

    /** Lines of at most so many columns, broken at spaces and where scripts without them may be. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = 0;
        for (String piece : pieces(text)) {
            int more = width(piece.stripTrailing());
            if (!line.isEmpty() && taken + more > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                taken = 0;
            }
            line.append(piece);
            taken += width(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<String> pieces(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = 1; to < text.length(); to++) {
            boolean wide = isWide(text.codePointBefore(to)) || isWide(text.codePointAt(to));
            if (text.charAt(to - 1) == ' ' || wide && breaks.isBoundary(to)) {
                pieces.add(text.substring(from, to));
                from = to;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static int widthOfSign(String sign) {
        int first = sign.codePointAt(0);
        boolean shownAsPicture = Character.isEmoji(first) && sign.indexOf(AS_PICTURE) > 0;
        if (isWide(first) || shownAsPicture) {
            return 2;
        }
        return (int) sign.codePoints().filter(TerminalText::takesRoom).count();
    }

    private static boolean takesRoom(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT,
                    Character.CONTROL -> false;
            default -> true;
        };
    }

    private static boolean isWide(int character) {
        if (character < FIRST_WIDE) {
            return false;
        }
        for (int[] block : WIDE) {
            if (block[0] <= character && character <= block[1]) {
                return Character.getType(character) != Character.NON_SPACING_MARK;
            }
        }
        return Character.isEmojiPresentation(character);
    }
}
