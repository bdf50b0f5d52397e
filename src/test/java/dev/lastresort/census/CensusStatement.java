package dev.lastresort.census;

import java.util.Locale;

/**
 * One statement of the census, without its semicolon.
 *
 * @param text     as it stands in the file, comments between its words included
 * @param speaking the same without comments
 * @param rows     the lines behind COPY … FROM stdin, up to the closing one; empty for all others
 * @param line     where it begins, from 1
 */
record CensusStatement(String text, String speaking, String rows, int line) {

    boolean copies() {
        String lower = speaking.toLowerCase(Locale.ROOT);
        return lower.startsWith("copy") && lower.contains("from stdin");
    }

    /** With its semicolon and rows, as a file holds it. */
    String whole() {
        return copies() ? text + ";\n" + rows + "\\.\n" : text;
    }
}
