package dev.lastresort.report;

/** Emphasis on a terminal; plain text where colour is off. */
record Style(boolean colour) {

    private static final String ESCAPE = "\u001B[";

    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String alarm(String text) {
        return styled("1;31", text);
    }

    private String styled(String code, String text) {
        return colour ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
