package dev.lastresort.session.importing.draft;

import static dev.lastresort.session.importing.draft.DraftText.NODES;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Texts that look like what the name of their column says, as far as they fit. */
final class TextDraw {

    private static final int ROOM_FOR_MANY = 12;

    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("email", "[a-z]{7}.[a-z]{6}@example.com"),
            Map.entry("phone", "+1555[0-9]{7}"),
            Map.entry("url", "https://example.com/[a-z0-9]{8}"),
            Map.entry("slug", "[a-z]{5}-[a-z0-9]{6}"),
            Map.entry("token", "[a-z0-9]{24}"), Map.entry("hash", "[a-z0-9]{24}"),
            Map.entry("password", "[a-z0-9]{24}"), Map.entry("digest", "[a-z0-9]{24}"),
            Map.entry("sku", "[A-Z]{3}-[0-9]{6}"), Map.entry("code", "[A-Z]{3}-[0-9]{6}"),
            Map.entry("number", "[A-Z]{2}[0-9]{8}"), Map.entry("reference", "[A-Z]{2}[0-9]{8}"),
            Map.entry("postal", "[0-9]{5}"), Map.entry("zip", "[0-9]{5}"),
            Map.entry("street", "[1-9][0-9] [A-Z][a-z]{6} Street"),
            Map.entry("address", "[1-9][0-9] [A-Z][a-z]{6} Street"),
            Map.entry("title", "[A-Z][a-z]{5} [a-z]{7}"),
            Map.entry("name", "[A-Z][a-z]{5} [A-Z][a-z]{7}"));
    private static final Map<String, List<String>> CHOICES = Map.of(
            "currency", List.of("USD", "EUR"), "country", List.of("US", "DE", "FR"),
            "locale", List.of("en", "de"), "status", List.of("active", "pending", "done"),
            "state", List.of("active", "pending", "done"),
            "city", List.of("Lisbon", "Oslo", "Turin"), "timezone", List.of("UTC"),
            "language", List.of("en", "de"));

    private TextDraw() {}

    /** @param longest how many characters it may have */
    static ObjectNode of(String column, long longest, boolean unique, boolean plain) {
        String name = column.toLowerCase(Locale.ROOT);
        if (!unique && !plain) {
            for (Map.Entry<String, List<String>> choice : CHOICES.entrySet()) {
                if (name.contains(choice.getKey()) && choice.getValue().stream()
                        .allMatch(value -> value.length() <= longest)) {
                    ObjectNode node = NODES.objectNode();
                    choice.getValue().forEach(node.putArray("oneOf")::add);
                    return node;
                }
            }
        }
        return NODES.objectNode().put("pattern", pattern(name, longest, unique, plain));
    }

    private static String pattern(String name, long longest, boolean unique, boolean plain) {
        long length = Math.min(longest, unique ? ROOM_FOR_MANY : 8);
        String letters = unique && longest < ROOM_FOR_MANY && !plain ? "[A-Z0-9]" : "[a-z]";
        String otherwise = letters + "{" + Math.max(1, length) + "}";
        if (plain) {
            return otherwise;
        }
        return PATTERNS.entrySet().stream().filter(entry -> name.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                .filter(pattern -> length(pattern) <= longest)
                .filter(pattern -> !unique || length(pattern) >= ROOM_FOR_MANY)
                .findFirst().orElse(otherwise);
    }

    /** How many characters a pattern makes. */
    static long length(String pattern) {
        String counted = pattern.replaceAll("\\[[^]]*]", "x");
        long length = 0;
        for (int i = 0; i < counted.length(); i++) {
            int close = counted.charAt(i) == '{' ? counted.indexOf('}', i) : -1;
            if (close > 0) {
                length += Integer.parseInt(counted.substring(i + 1, close)) - 1;
                i = close;
            } else {
                length++;
            }
        }
        return length;
    }
}
