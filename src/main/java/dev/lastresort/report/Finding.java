package dev.lastresort.report;

import dev.lastresort.model.scenario.Harmless;

/**
 * One remark on a file, as documents and terminals show it.
 *
 * @param file    as the user named it
 * @param line    from 1, or 0 if there is none
 * @param column  from 1, or 0 with line 0
 * @param pointer JSON Pointer of the value concerned
 * @param mend    what to do about it; empty if the message says it
 */
public record Finding(
        String file,
        Severity severity,
        String rule,
        int line,
        int column,
        String pointer,
        String message,
        String mend) {

    /** The label is its word in texts and documents. */
    public enum Severity {
        ERROR("error"),
        WARNING("warning"),
        INFO("info");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One line that editors and terminals turn into a link, with nothing in it that moves a cursor.
     */
    public String text() {
        String place = line > 0 ? file + ":" + line + ":" + column : file;
        return Harmless.text(place + ": " + severity.label + "[" + rule + "] " + message
                + (mend.isEmpty() ? "" : "; " + mend));
    }
}
