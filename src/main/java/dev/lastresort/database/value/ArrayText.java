package dev.lastresort.database.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an array of scalars as PostgreSQL writes it: {@code {1,2,NULL}}, {@code {"two words"}}.
 */
public final class ArrayText {

    private final String text;
    private int at;

    private ArrayText(String text) {
        this.text = text;
    }

    /** The elements; NULL is empty. Throws {@link BadText} if that is no such array. */
    public static List<Optional<String>> read(String text) {
        ArrayText reader = new ArrayText(text.strip());
        List<Optional<String>> elements = reader.elements();
        if (reader.at != reader.text.length()) {
            throw reader.bad();
        }
        return elements;
    }

    private List<Optional<String>> elements() {
        List<Optional<String>> elements = new ArrayList<>();
        expect('{');
        gap();
        if (peek() == '}') {
            at++;
            return elements;
        }
        while (true) {
            gap();
            elements.add(peek() == '"' ? Optional.of(quoted()) : plain());
            gap();
            if (peek() == '}') {
                at++;
                return elements;
            }
            expect(',');
        }
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            at += peek() == '\\' ? 1 : 0;
            out.append(peek());
        }
        at++;
        return out.toString();
    }

    private Optional<String> plain() {
        StringBuilder out = new StringBuilder();
        for (; peek() != ',' && peek() != '}'; at++) {
            if (peek() == '{' || peek() == '"') {
                throw bad();
            }
            at += peek() == '\\' ? 1 : 0;
            out.append(peek());
        }
        String element = out.toString().strip();
        if (element.isEmpty()) {
            throw bad();
        }
        return element.equalsIgnoreCase("null") ? Optional.empty() : Optional.of(element);
    }

    private char peek() {
        if (at >= text.length()) {
            throw bad();
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw bad();
        }
        at++;
    }

    private void gap() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    private BadText bad() {
        return new BadText("array", text, "");
    }
}
