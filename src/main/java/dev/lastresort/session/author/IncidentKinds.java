package dev.lastresort.session.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kinds of incidents that an author can start from. All are one outline whose parts come from a
 * small shop, but for those parts that a kind has itself; a part may name others. Invariant: each
 * makes a scenario that compares at once.
 */
final class IncidentKinds {

    private static final List<String> NAMES = List.of("truncate", "missing-where", "dropped-table",
            "dropped-column", "type-change", "wrong-unit", "null-backfill", "wrong-tenant",
            "double-billing", "empty-backup", "corruption", "cascade", "overflow",
            "sequence-behind",
            "unique-index", "enum-order", "rename", "lock-queue");

    private static final Pattern PART = Pattern.compile("@\\{([a-z-]+)}");
    private static final Pattern SECTION = Pattern.compile("(?m)^== ([a-z-]+)$");

    private IncidentKinds() {}

    static List<String> names() {
        return NAMES;
    }

    /** What each kind is about, by its name. */
    static SequencedMap<String, String> meanings() {
        SequencedMap<String, String> meanings = new LinkedHashMap<>();
        NAMES.forEach(name -> meanings.put(name, parts(name).getOrDefault("is", "")));
        return meanings;
    }

    /** A scenario of that kind; empty if there is no such kind. */
    static Optional<String> scenario(String kind, String id, String title) {
        if (!NAMES.contains(kind)) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>(parts("shop"));
        parts.putAll(parts(kind));
        parts.put("id", id);
        parts.put("title", title);
        // A part that is empty leaves no line.
        return Optional.of(filled(text("scenario"), parts).lines()
                .filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String filled(String outline, Map<String, String> parts) {
        return PART.matcher(outline).replaceAll(part -> Matcher.quoteReplacement(
                filled(Objects.requireNonNull(parts.get(part.group(1)), part.group(1)), parts)));
    }

    private static Map<String, String> parts(String name) {
        String text = text(name);
        Map<String, String> parts = new HashMap<>();
        Matcher section = SECTION.matcher(text);
        boolean found = section.find();
        while (found) {
            String title = section.group(1);
            int start = section.end();
            found = section.find();
            // The blanks before its first line belong to it.
            parts.put(title, text.substring(start, found ? section.start() : text.length())
                    .replaceFirst("^\\n", "").stripTrailing());
        }
        return parts;
    }

    private static String text(String name) {
        try (InputStream in = IncidentKinds.class.getResourceAsStream("like/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException(name + ".txt is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
