package dev.lastresort.picture.shape;

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
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(cut(text, middle), style) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return cut(text, low);
    }

    /** The first characters with an ellipsis; no letter is cut in two. */
    private static String cut(String text, int length) {
        boolean within = length > 0 && length < text.length()
                && Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
        return text.substring(0, within ? length - 1 : length).stripTrailing() + "…";
    }
}
