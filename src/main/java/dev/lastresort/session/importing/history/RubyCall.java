package dev.lastresort.session.importing.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call with its arguments, as {@code add_column :users, :name, :string, null: false}.
 *
 * @param on    what it is called on; empty for the migration itself
 * @param block whether a block follows
 */
record RubyCall(String on, String verb, List<String> given, Map<String, String> named,
        boolean block) {

    private static final Pattern CALL =
            Pattern.compile("(?:(\\w+)\\.)?(\\w+[?!]?)\\s*(\\(?)(.*)", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("\\bdo(?:\\s*\\|[^|]*\\|)?\\s*$");
    private static final Pattern KEY =
            Pattern.compile("(?::?(\\w+)|\"(\\w+)\"):?\\s*(?:=>|(?<=:))\\s*(.*)", Pattern.DOTALL);

    static Optional<RubyCall> of(String line) {
        Matcher block = BLOCK.matcher(line);
        boolean opens = block.find();
        String text = opens ? line.substring(0, block.start()).strip() : line;
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            return Optional.empty();
        }
        String arguments = call.group(4);
        if (!call.group(3).isEmpty() && arguments.endsWith(")")) {
            arguments = arguments.substring(0, arguments.length() - 1);
        }
        List<String> given = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        for (String argument : split(arguments)) {
            Matcher key = KEY.matcher(argument);
            if (key.matches()) {
                String name = key.group(1) == null ? key.group(2) : key.group(1);
                named.put(name, key.group(3).strip());
            } else {
                given.add(argument);
            }
        }
        return Optional.of(new RubyCall(call.group(1) == null ? "" : call.group(1),
                call.group(2), List.copyOf(given), Map.copyOf(named), opens));
    }

    /** A given argument as the word that it stands for; empty if there is none. */
    String word(int index) {
        return index < given.size() ? word(given.get(index)) : "";
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(named.get(name));
    }

    boolean is(String name, String value) {
        return value.equals(named.get(name));
    }

    /** A symbol or a text without its marks. */
    static String word(String raw) {
        String text = raw.strip();
        if (text.startsWith(":")) {
            text = text.substring(1);
        }
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") && text.endsWith("\"")
                        || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** The elements of a list, or the one that stands alone. */
    static List<String> words(String raw) {
        String text = raw.strip();
        if (text.startsWith("%i[") || text.startsWith("%w[")) {
            return List.of(text.substring(3, text.length() - 1).strip().split("\\s+", -1));
        }
        return text.startsWith("[") && text.endsWith("]")
                ? split(text.substring(1, text.length() - 1)).stream().map(RubyCall::word).toList()
                : List.of(word(text));
    }

    /** At the commas that stand in no bracket and no quote. */
    private static List<String> split(String arguments) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int from = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ',' && depth == 0) {
                parts.add(arguments.substring(from, i).strip());
                from = i + 1;
            } else {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        parts.add(arguments.substring(Math.min(from, arguments.length())).strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
