package dev.lastresort.census;

import dev.lastresort.held.CutStatement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a refused statement would have made or filled, by name: a later one that names it and fails
 * follows from that refusal.
 */
final class Dependents {

    private static final String NAME = "(?:\"?\\w+\"?\\.)?\"?(\\w+)\"?";
    private static final Pattern MADE = Pattern.compile("(?:create (?:or replace )?(?:unique )?"
            + "(?:temp )?(?:materialized )?(?:table|view|type|domain|function|index"
            + "|sequence)(?: if not exists)?|insert into|copy|add(?: column)?(?: if not exists)?)"
            + "\\s+" + NAME);
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Map<String, Map<String, String>> bySource = new HashMap<>();

    /** Where the refusal stands that a statement follows from; empty if it follows from none. */
    String causeOf(String source, CutStatement statement) {
        Map<String, String> gone = bySource.getOrDefault(source, Map.of());
        Matcher words = WORD.matcher(statement.speaking().toLowerCase(Locale.ROOT));
        while (words.find()) {
            if (gone.containsKey(words.group())) {
                return gone.getOrDefault(words.group(), "");
            }
        }
        return "";
    }

    /** @param cause where the refusal stands */
    void refused(String source, CutStatement statement, String cause) {
        Matcher made = MADE.matcher(statement.speaking().toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " "));
        while (made.find()) {
            bySource.computeIfAbsent(source, _ -> new HashMap<>()).putIfAbsent(made.group(1),
                    cause);
        }
    }
}
