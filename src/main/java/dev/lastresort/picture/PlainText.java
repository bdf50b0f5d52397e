package dev.lastresort.picture;

/**
 * Names come from files that strangers wrote: what cannot be seen in them, or turns round what
 * stands beside them, is shown as one replacement character, and white space as a space.
 */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    static String of(String words) {
        if (words.codePoints().allMatch(PlainText::plain)) {
            return words;
        }
        StringBuilder text = new StringBuilder(words.length());
        words.codePoints().map(point -> plain(point) ? point
                : Character.isWhitespace(point) ? ' ' : REPLACEMENT)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean plain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> (point & 0xFFFE) != 0xFFFE;
        };
    }
}
