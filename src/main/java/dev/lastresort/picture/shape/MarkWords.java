package dev.lastresort.picture.shape;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.time.TimeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands beside a marker that others have joined. The turns of an incident are named, the most
 * telling first; how many more there are is counted.
 */
public final class MarkWords {

    private static final int MOST = 3;
    private static final Pattern CLOCK =
            Pattern.compile("( ?[0-9]{4}-[0-9]{2}-[0-9]{2})? ?[0-9]{2}:[0-9]{2}(:[0-9]{2})?$");
    /** In this order, lowest first; all others are counted. */
    private static final Map<MarkerKind, Integer> TURNS = Map.of(
            MarkerKind.MIGRATION, -4, MarkerKind.CHANGE, -4, MarkerKind.DEPLOY, -4,
            MarkerKind.CLOCK_JUMP, -3, MarkerKind.ALERT, -2, MarkerKind.DECISION, -1);

    private MarkWords() {}

    /**
     * From the fullest wording to the shortest.
     *
     * @param marks the first stands at its instant, and the others gave way to it
     */
    public static List<String> of(List<Mark> marks) {
        Mark first = marks.getFirst();
        List<String> words = new ArrayList<>();
        if (TURNS.containsKey(first.kind())) {
            List<String> names = marks.stream().filter(mark -> TURNS.containsKey(mark.kind()))
                    .sorted(Comparator.comparingInt(mark -> TURNS.getOrDefault(mark.kind(), 0)))
                    .map(MarkWords::name).distinct().toList();
            for (int most = Math.min(MOST, names.size()); most > 1; most--) {
                List<String> named = names.subList(0, most);
                long rest = marks.stream().filter(mark -> !named.contains(name(mark))).count();
                words.add(String.join(", ", inOneSentence(named)) + " "
                        + TimeText.clock(first.at()) + more(rest));
            }
        }
        first.wordings().forEach(one -> words.add(one + more(marks.size() - 1)));
        return words;
    }

    private static List<String> inOneSentence(List<String> names) {
        List<String> words = new ArrayList<>(names);
        words.replaceAll(Wording::inSentence);
        words.set(0, names.getFirst());
        return words;
    }

    private static String more(long marks) {
        return marks == 0 ? "" : " +" + marks;
    }

    /** The words, less the time of day that they end with. */
    public static String withoutInstant(String words) {
        return CLOCK.matcher(words).replaceFirst("");
    }

    /** What is marked, without its instant. */
    private static String name(Mark mark) {
        String name = mark.shorter().stream().findFirst()
                .map(MarkWords::withoutInstant).orElse("");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? mark.kind().word() : name;
    }
}
