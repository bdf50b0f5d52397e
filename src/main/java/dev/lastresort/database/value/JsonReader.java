package dev.lastresort.database.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON as PostgreSQL does. Nesting and exponents are bounded, so that no text costs much. */
public final class JsonReader {

    private static final int DEEPEST = 500;
    private static final int LARGEST_EXPONENT = 1000;
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE]([+-]?[0-9]++))?+");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** Throws {@link BadText} if that is no JSON. */
    public static Json read(String text) {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value();
        reader.gap();
        if (reader.at < text.length()) {
            throw reader.bad();
        }
        return value;
    }

    private Json value() {
        gap();
        if (at == text.length() || ++depth > DEEPEST) {
            throw bad();
        }
        Json value = switch (text.charAt(at)) {
            case '{' -> fields();
            case '[' -> items();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            default -> number();
        };
        depth--;
        return value;
    }

    private Json fields() {
        Map<String, Json> fields = new HashMap<>();
        at++;
        gap();
        if (next('}')) {
            return Json.Fields.of(fields);
        }
        do {
            gap();
            if (at == text.length() || text.charAt(at) != '"') {
                throw bad();
            }
            String name = string();
            gap();
            if (!next(':')) {
                throw bad();
            }
            fields.put(name, value());
            gap();
        } while (next(','));
        return closed('}', Json.Fields.of(fields));
    }

    private Json items() {
        List<Json> items = new ArrayList<>();
        at++;
        gap();
        if (next(']')) {
            return new Json.Items(List.of());
        }
        do {
            items.add(value());
            gap();
        } while (next(','));
        return closed(']', new Json.Items(List.copyOf(items)));
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return out.toString();
            }
            if (c < ' ') {
                throw bad();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw bad();
    }

    private char escaped() {
        at++;
        char c = at < text.length() ? text.charAt(at) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourDigits();
            default -> throw bad();
        };
    }

    private char fourDigits() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw bad();
            }
            code = code * 16 + digit;
        }
        if (code == 0) {
            throw bad();
        }
        return (char) code;
    }

    private Json number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw bad();
        }
        String exponent = number.group(1);
        if (exponent != null && (exponent.length() > 5
                || Math.abs(Integer.parseInt(exponent)) > LARGEST_EXPONENT)) {
            throw bad();
        }
        at = number.end();
        return new Json.Num(new BigDecimal(number.group()));
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw bad();
        }
        at += word.length();
        return value;
    }

    private Json closed(char end, Json value) {
        if (!next(end)) {
            throw bad();
        }
        return value;
    }

    private boolean next(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void gap() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private BadText bad() {
        return new BadText("json", text, "");
    }
}
