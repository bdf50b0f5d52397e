package dev.lastresort.scenario.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name that somebody probably meant. */
public final class Suggestion {

    private static final int LISTED = 8;

    /** What a hostile file can make this cost is bounded: so many names, letters and slips. */
    private static final int LOOKED_AT = 200;
    private static final int LONGEST = 100;
    private static final int MOST_SLIPS = 6;

    private Suggestion() {}

    /** "did you mean 'x'?", or else which names there are. */
    public static String among(Collection<String> known, String written) {
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
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int bearable = Math.clamp((written.length() + 1) / 3, 1, MOST_SLIPS);
        String folded = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .limit(LOOKED_AT)
                .filter(name -> Math.abs(name.length() - written.length()) <= bearable)
                .map(name -> new Candidate(name,
                        distance(name.toLowerCase(Locale.ROOT), folded, bearable)))
                .filter(candidate -> candidate.distance() <= bearable)
                .min(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name);
    }

    public static String list(Collection<String> names) {
        List<String> each = names.stream().distinct().toList();
        List<String> shown = each.stream().limit(LISTED).toList();
        String rest = each.size() > LISTED ? " and " + (each.size() - LISTED) + " more" : "";
        return shown.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                + rest;
    }

    /**
     * Levenshtein's distance, row by row, as far as {@code most}: what is farther gives more than
     * that. Only the cells near the diagonal can be that close.
     */
    public static int distance(String a, String b, int most) {
        int far = most + 1;
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = Math.min(j, far);
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            int diagonal = row[from - 1];
            row[from - 1] = from == 1 ? Math.min(i, far) : far;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                // Above the last cell of the band lies one that is too far away.
                diagonal = j == i + most ? far : row[j];
                row[j] = Math.min(replaced, 1 + Math.min(diagonal, row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least >= far) {
                return far;
            }
        }
        return Math.min(far, row[b.length()]);
    }

    private record Candidate(String name, int distance) {}
}
