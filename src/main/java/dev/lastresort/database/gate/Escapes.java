package dev.lastresort.database.gate;

/** What stands behind a backslash in {@code E'…'} and in the rows of COPY. */
public final class Escapes {

    private static final String LETTERS = "bfnrtv";
    private static final String MEANINGS = "\b\f\n\r\t\u000b";

    private Escapes() {}

    /** Appends what the escape means whose character behind the backslash is at that place. */
    public static int append(String text, int at, StringBuilder to) {
        char c = text.charAt(at);
        int letter = LETTERS.indexOf(c);
        if (letter >= 0) {
            to.append(MEANINGS.charAt(letter));
            return at;
        }
        if (c >= '0' && c <= '7') {
            return code(text, at, 3, 8, to);
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + 1 < text.length() && Character.digit(text.charAt(at + 1), 16) >= 0) {
            return code(text, at + 1, digits, 16, to);
        }
        to.append(c);
        return at;
    }

    private static int code(String text, int from, int most, int radix, StringBuilder to) {
        int end = from;
        while (end < text.length() && end < from + most
                && Character.digit(text.charAt(end), radix) >= 0) {
            end++;
        }
        long code = Long.parseLong(text.substring(from, end), radix);
        if (Character.isValidCodePoint((int) code) && code <= Character.MAX_CODE_POINT) {
            to.appendCodePoint((int) code);
        }
        return end - 1;
    }
}
