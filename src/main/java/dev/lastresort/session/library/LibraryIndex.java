package dev.lastresort.session.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which scenarios come with the program, in which order, and which of them a route takes.
 * Invariant: each id stands once, and so does each place of a route.
 *
 * @param ids    in the order of the library
 * @param routes the ids that each takes, in its order; no route is missing
 */
public record LibraryIndex(List<String> ids, Map<Route, List<String>> routes) {

    private static final String RESOURCE = "library.txt";

    public LibraryIndex {
        ids = List.copyOf(ids);
        routes = Map.copyOf(routes);
    }

    /** The index that came with the program. */
    public static LibraryIndex bundled() {
        try (InputStream in = LibraryIndex.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without " + RESOURCE);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads lines of an id and {@code route:place} each; a line that starts with # says nothing.
     *
     * @throws IllegalArgumentException if an id or a place stands twice, or a route is unknown
     */
    static LibraryIndex read(List<String> lines) {
        List<String> ids = new ArrayList<>();
        Map<Route, SortedMap<Integer, String>> routes = new EnumMap<>(Route.class);
        Arrays.stream(Route.values()).forEach(route -> routes.put(route, new TreeMap<>()));
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                continue;
            }
            if (ids.contains(words[0])) {
                throw new IllegalArgumentException(words[0] + " stands twice");
            }
            ids.add(words[0]);
            for (String stop : Arrays.asList(words).subList(1, words.length)) {
                String[] parts = stop.split(":");
                Route route = Route.valueOf(parts[0].toUpperCase(Locale.ROOT));
                String other = routes.getOrDefault(route, new TreeMap<>())
                        .put(Integer.valueOf(parts[1]), words[0]);
                if (other != null) {
                    throw new IllegalArgumentException(
                            words[0] + " and " + other + " have one place of " + route.title());
                }
            }
        }
        Map<Route, List<String>> ordered = new EnumMap<>(Route.class);
        routes.forEach((route, stops) -> ordered.put(route, List.copyOf(stops.values())));
        return new LibraryIndex(ids, ordered);
    }

    /** What the route takes, in its order. */
    public List<String> along(Route route) {
        return routes.getOrDefault(route, List.of());
    }
}
