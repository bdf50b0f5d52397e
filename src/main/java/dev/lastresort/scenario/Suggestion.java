package dev.lastresort.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that somebody probably meant. */
public final class Suggestion {

    private static final int LISTED = 8;

    private Suggestion() {}

    /** "did you mean 'x'?", or else which names there are. */
    static String among(Collection<String> known, String written) {
        if (known.isEmpty()) {
            return "there is none to choose from";
        }
        return nearest(known, written)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> "choose one of " + list(known));
    }

    /**
     * The known name with the fewest letters to change, if that is few enough to be a slip; the
     * first of equals.
     */
    public static Optional<String> nearest(Collection<String> known, String written) {
        int bearable = Math.max(1, (written.length() + 1) / 3);
        String folded = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .map(name -> new Candidate(name, distance(name.toLowerCase(Locale.ROOT), folded)))
                .filter(candidate -> candidate.distance() <= bearable)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    static String list(Collection<String> names) {
        List<String> each = names.stream().distinct().toList();
        List<String> shown = each.stream().limit(LISTED).toList();
        String rest = each.size() > LISTED ? " and " + (each.size() - LISTED) + " more" : "";
        return shown.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                + rest;
    }

    /** Levenshtein's distance, row by row. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private record Candidate(String name, int distance) {}
}
