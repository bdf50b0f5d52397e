package dev.lastresort.session.author;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Finds where the values of a JSON text begin and end, so that one can be replaced and every other
 * byte stays. Invariant: the text has been read as a scenario before, so it is sound and not deep.
 */
final class JsonSpans {

    private final String text;
    private int at;

    /**
     * A value in the text.
     *
     * @param end     the place after its last character
     * @param members of an object by name, of a list by index, in the order of the text
     */
    record JsonSpan(int start, int end, SequencedMap<String, JsonSpan> members) {

        boolean has(String member) {
            return members.containsKey(member);
        }

        /** The member of that name; a value without members where there is none. */
        JsonSpan member(String member) {
            return members.getOrDefault(member, new JsonSpan(end, end, new LinkedHashMap<>()));
        }
    }

    private JsonSpans(String text) {
        this.text = text;
    }

    static JsonSpan of(String text) {
        return new JsonSpans(text).value();
    }

    private JsonSpan value() {
        skipBlanks();
        int start = at;
        SequencedMap<String, JsonSpan> members = new LinkedHashMap<>();
        switch (text.charAt(at)) {
            case '{' -> object(members);
            case '[' -> list(members);
            case '"' -> string();
            default -> {
                while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
            }
        }
        return new JsonSpan(start, at, members);
    }

    private void object(SequencedMap<String, JsonSpan> members) {
        at++;
        while (next() != '}') {
            String name = string();
            next();
            at++;
            members.put(name, value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
    }

    private void list(SequencedMap<String, JsonSpan> members) {
        at++;
        while (next() != ']') {
            members.put(String.valueOf(members.size()), value());
            if (next() == ',') {
                at++;
            }
        }
        at++;
    }

    private char next() {
        skipBlanks();
        return text.charAt(at);
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Walks over a text and says what it says. */
    private String string() {
        StringBuilder said = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            said.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
            at++;
        }
        at++;
        return said.toString();
    }

    private char escaped() {
        at++;
        return switch (text.charAt(at)) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            default -> text.charAt(at);
        };
    }
}
