package dev.lastresort.database.engine.dump;

import dev.lastresort.database.engine.draft.Writing;
import dev.lastresort.database.gate.WrittenForms;
import java.util.ArrayList;
import java.util.List;

/** The rows behind a COPY, read one after the other. */
final class CopiedLines {

    private final String data;
    private final CopyOptions options;
    private int at;
    private boolean quoted;

    /**
     * One row, as the values of an INSERT.
     *
     * @param start where it begins in the data
     */
    record RowLine(int start, String values) {}

    private CopiedLines(String data, CopyOptions options) {
        this.data = data;
        this.options = options;
    }

    static List<RowLine> read(String data, CopyOptions options) {
        CopiedLines lines = new CopiedLines(data, options);
        List<RowLine> rows = new ArrayList<>();
        boolean skip = options.header();
        while (lines.at < data.length() && !lines.ends()) {
            int start = lines.at;
            String values = lines.row();
            if (!skip) {
                rows.add(new RowLine(start, values));
            }
            skip = false;
        }
        return rows;
    }

    private boolean ends() {
        return data.startsWith("\\.", at) && (at + 2 == data.length()
                || data.charAt(at + 2) == '\n' || data.charAt(at + 2) == '\r');
    }

    private String row() {
        StringBuilder row = new StringBuilder();
        boolean more = true;
        while (more) {
            String field = options.csv() ? csv() : text();
            row.append(row.isEmpty() ? "" : ", ").append(!quoted && field.equals(options.none())
                    ? "NULL" : Writing.literal(options.csv() ? field : unescaped(field)));
            more = at < data.length() && data.charAt(at) == options.delimiter();
            at += more ? 1 : 0;
        }
        at += data.startsWith("\r\n", at) ? 2 : 1;
        return row.toString();
    }

    private String text() {
        quoted = false;
        int start = at;
        while (at < data.length() && data.charAt(at) != options.delimiter() && !lineEnds()) {
            at += data.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, data.length());
        return data.substring(start, at);
    }

    private String csv() {
        StringBuilder field = new StringBuilder();
        quoted = at < data.length() && data.charAt(at) == options.quote();
        boolean inside = false;
        while (at < data.length()) {
            char c = data.charAt(at);
            if (c == options.quote()) {
                boolean doubled = inside && at + 1 < data.length() && data.charAt(at + 1) == c;
                if (doubled) {
                    field.append(c);
                    at++;
                } else {
                    inside = !inside;
                }
            } else if (!inside && (c == options.delimiter() || lineEnds())) {
                break;
            } else {
                field.append(c);
            }
            at++;
        }
        return field.toString();
    }

    private boolean lineEnds() {
        return data.charAt(at) == '\n' || data.startsWith("\r\n", at);
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == '\\' && i + 1 < field.length()) {
                i = WrittenForms.appendEscaped(field, i + 1, text);
            } else {
                text.append(field.charAt(i));
            }
        }
        return text.toString();
    }
}
