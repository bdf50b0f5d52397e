package dev.lastresort.database.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes JSON as PostgreSQL prints {@code jsonb}. */
final class JsonWriter {

    private JsonWriter() {}

    static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Text(var text) -> quote(text, out);
            case Json.Num(var number) -> out.append(number.toPlainString());
            case Json.Bool(var truth) -> out.append(truth);
            case Json.Null() -> out.append("null");
            case Json.Items(var items) -> items(items, out);
            case Json.Fields(var fields) -> fields(fields, out);
        }
    }

    private static void items(List<Json> items, StringBuilder out) {
        String between = "[";
        for (Json item : items) {
            out.append(between);
            write(item, out);
            between = ", ";
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private static void fields(Map<String, Json> fields, StringBuilder out) {
        String between = "{";
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            out.append(between);
            quote(field.getKey(), out);
            out.append(": ");
            write(field.getValue(), out);
            between = ", ";
        }
        out.append(fields.isEmpty() ? "{}" : "}");
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
