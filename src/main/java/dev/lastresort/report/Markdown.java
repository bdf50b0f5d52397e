package dev.lastresort.report;

import dev.lastresort.model.scenario.Harmless;

/** Makes text from a file stand in Markdown as it is: no markup, no HTML, no link of its own. */
final class Markdown {

    private static final String MARKUP = "\\`*_{}[]()<>#+-.!|~&:@";

    private Markdown() {}

    /** On one line, with every character escaped that could mean something. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        Harmless.text(text).codePoints().forEach(character -> {
            if (MARKUP.indexOf(character) >= 0 && (character != '-' || escaped.isEmpty())) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(character);
        });
        return escaped.toString();
    }
}
