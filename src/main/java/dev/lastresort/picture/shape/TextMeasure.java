package dev.lastresort.picture.shape;

import dev.lastresort.model.journal.Bisection;

/**
 * Tells how wide a text will be when painted; the painter and the layout must use the same fonts.
 */
@FunctionalInterface
public interface TextMeasure {

    double width(String text, TextStyle style);

    /** The part of {@code text} that fits, with an ellipsis if it is not all of it. */
    default String fitted(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int tooLong = Bisection.first(
                1, text.length() + 1, length -> width(cut(text, length), style) > room);
        return cut(text, tooLong - 1);
    }

    /** The same, which keeps the end as well as the beginning: titles differ at either. */
    default String fittedAtBothEnds(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int tooLong = Bisection.first(
                1, text.length() + 1, kept -> width(withoutMiddle(text, kept), style) > room);
        return withoutMiddle(text, tooLong - 1);
    }

    private static String withoutMiddle(String text, int kept) {
        if (kept >= text.length()) {
            return text;
        }
        int tail = text.length() - kept / 2;
        boolean within = tail < text.length()
                && Character.isSurrogatePair(text.charAt(tail - 1), text.charAt(tail));
        return cut(text, kept - kept / 2) + text.substring(within ? tail + 1 : tail).strip();
    }

    /** The first characters with an ellipsis; no letter is cut in two. */
    private static String cut(String text, int length) {
        boolean within = length > 0 && length < text.length()
                && Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
        return text.substring(0, within ? length - 1 : length).stripTrailing() + "…";
    }
}
