package dev.lastresort.database.engine.postgres.running;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what PostgreSQL prints of a whole row or of an array, into the texts of its parts. */
final class RowText {

    private final String text;
    private int at;

    private RowText(String text) {
        this.text = text;
    }

    /** The fields of {@code (1,"two words",)}; null for a value that is not there. */
    static List<@Nullable String> fields(String row) {
        List<@Nullable String> fields = new ArrayList<>();
        RowText reading = new RowText(row.substring(1, row.length() - 1));
        while (true) {
            fields.add(reading.field());
            if (reading.at >= reading.text.length()) {
                return fields;
            }
            reading.at++;
            if (reading.at == reading.text.length()) {
                fields.add(null);
                return fields;
            }
        }
    }

    /** The elements of {@code {1,"two words",NULL}}; an array within it stays as it is. */
    static List<@Nullable String> array(String array) {
        List<@Nullable String> elements = new ArrayList<>();
        RowText reading = new RowText(array.substring(array.indexOf('{') + 1,
                array.length() - 1));
        while (reading.at < reading.text.length()) {
            elements.add(reading.element());
            reading.at++;
        }
        return elements;
    }

    private @Nullable String field() {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean inside = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && inside && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append(c);
                at++;
            } else if (c == '"') {
                inside = !inside;
                quoted = true;
            } else if (c == '\\') {
                value.append(text.charAt(++at));
            } else if (c == ',' && !inside) {
                break;
            } else {
                value.append(c);
            }
        }
        return value.isEmpty() && !quoted ? null : value.toString();
    }

    private @Nullable String element() {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        boolean inside = false;
        int depth = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += inside ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth > 0 || c == '}') {
                value.append(c);
            } else if (c == '"') {
                inside = !inside;
                quoted = true;
            } else if (c == '\\') {
                value.append(text.charAt(++at));
            } else if (c == ',' && !inside) {
                break;
            } else {
                value.append(c);
            }
        }
        return !quoted && value.toString().equals("NULL") ? null : value.toString();
    }
}
