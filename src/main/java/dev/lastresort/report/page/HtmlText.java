package dev.lastresort.report.page;

import dev.lastresort.model.scenario.Harmless;

/** Text as it may stand in HTML, in an element and in an attribute alike. */
public final class HtmlText {

    private HtmlText() {}

    public static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        Harmless.text(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
