package dev.lastresort.picture.svg;

import dev.lastresort.model.scenario.Harmless;

/**
 * Texts and numbers as they may stand in an SVG file. Names come from strangers: nothing in them
 * may end the text, start markup, or turn round what stands beside it.
 */
final class SvgText {

    private SvgText() {}

    static String escaped(String words) {
        StringBuilder text = new StringBuilder(words.length() + 16);
        Harmless.text(words).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(point);
            }
        });
        return text.toString();
    }

    /** At most two decimals, and none where there is nothing to tell. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "." + (rest < 10 ? "0" : "")
                + (rest % 10 == 0 ? rest / 10 : rest);
    }
}
