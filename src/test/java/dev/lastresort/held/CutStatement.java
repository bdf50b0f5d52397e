package dev.lastresort.held;

import java.util.Locale;

/**
 * One statement of a file, without its semicolon.
 *
 * @param text     as it stands in the file, comments between its words included
 * @param speaking the same without comments
 * @param rows     the lines behind COPY … FROM stdin, up to the closing one; empty for all others
 * @param line     where it begins, from 1
 */
public record CutStatement(String text, String speaking, String rows, int line) {

    public boolean copies() {
        String lower = speaking.toLowerCase(Locale.ROOT);
        return lower.startsWith("copy") && lower.contains("from stdin");
    }

    /** With its semicolon and rows, as a file holds it. */
    public String whole() {
        return copies() ? text + ";\n" + rows + "\\.\n" : text;
    }
}
