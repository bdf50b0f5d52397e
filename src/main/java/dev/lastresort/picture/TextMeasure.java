package dev.lastresort.picture;

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
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", style) > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
