package dev.lastresort.picture.svg;

import dev.lastresort.model.scenario.Harmless;

/**
 * Text as it may stand in an SVG file. Names come from strangers: nothing in them may end the text,
 * start markup, or turn round what stands beside it.
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
}
