package dev.lastresort.census;

import dev.lastresort.held.CutStatement;
import dev.lastresort.held.ProgramPath.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What came of the statements of the census, counted by source and form. */
final class CensusTally {

    /** Words that a message may have without naming anything. */
    private static final Set<String> EVERYWHERE = Set.of("a", "in", "is", "it", "of", "on", "to",
            "as", "by", "no", "not", "or", "and", "the", "for", "use", "with", "from", "only",
            "all", "any", "name", "table", "select", "values", "if", "each", "one");

    private final Map<String, Count> bySource = new LinkedHashMap<>();
    private final Map<CensusForm, Count> byForm = new TreeMap<>();
    private final Map<String, List<String>> messages = new TreeMap<>();
    private final Count all = new Count();
    private final List<String> nameless = new ArrayList<>();
    private final Dependents dependents = new Dependents();

    private static final class Count {

        private int ran;
        private int refused;
        private int followed;
        private int failed;

        void add(Fate fate, boolean follows) {
            switch (fate) {
                case Fate.Answered _, Fate.Changed _ -> ran++;
                case Fate.Refused _ -> refused++;
                case Fate.FailedHere _ -> {
                    followed += follows ? 1 : 0;
                    failed += follows ? 0 : 1;
                }
            }
        }

        String line(String label) {
            int sum = ran + refused + followed + failed;
            return String.format("%-30s %5d %5d %5d %5d %5d %4d %%%n", label, sum, ran, refused,
                    followed, failed, sum == 0 ? 0 : 100 * ran / sum);
        }
    }

    void add(String place, CutStatement statement, Fate fate) {
        String source = place.substring(0, place.indexOf('/'));
        String cause = dependents.causeOf(source, statement);
        boolean follows = !cause.isEmpty();
        if (fate instanceof Fate.Refused || follows && fate instanceof Fate.FailedHere) {
            dependents.refused(source, statement, follows ? cause : place);
        }
        all.add(fate, follows);
        bySource.computeIfAbsent(source, _ -> new Count()).add(fate, follows);
        for (CensusForm form : CensusForm.values()) {
            if (form.shows(statement)) {
                byForm.computeIfAbsent(form, _ -> new Count()).add(fate, follows);
            }
        }
        switch (fate) {
            case Fate.Answered _, Fate.Changed _ -> {}
            case Fate.Refused(String rule, String message) -> {
                message("refused [" + rule + "] " + message, place, statement);
                if (!names(message, statement)) {
                    nameless.add(place + " [" + rule + "] " + message);
                }
            }
            case Fate.FailedHere(String state, String message) -> message(follows
                    ? "follows from the refusal at " + cause
                    : "failed " + state + " " + message, place, statement);
        }
    }

    int ran() {
        return all.ran;
    }

    int failed() {
        return all.failed;
    }

    /** Refusals whose message has no word of the statement, so that nobody knows what is meant. */
    List<String> nameless() {
        return List.copyOf(nameless);
    }

    /** Whether a message says what it is about: a word of the statement, or what stands for it. */
    private static boolean names(String message, CutStatement statement) {
        String said = message.toLowerCase(Locale.ROOT);
        String speaking = statement.speaking().toLowerCase(Locale.ROOT);
        boolean transaction = CensusForm.TRANSACTIONS.shows(statement)
                && said.contains("transaction");
        boolean symbol = said.contains(" character ") || said.contains(" operator ")
                || said.contains("regular expression");
        return transaction || symbol || Arrays.stream(speaking.split("[^\\p{L}\\d_]+"))
                .filter(word -> word.length() > 1 && !EVERYWHERE.contains(word))
                .anyMatch(word -> said.matches(".*\\b" + Pattern.quote(word) + "\\b.*"));
    }

    /** The tables, and each message once, the commonest first, with the place of its first. */
    String text() {
        StringBuilder text = new StringBuilder(String.format("%-30s %5s %5s %5s %5s %5s%n", "",
                "all", "run", "refus", "follow", "fail"));
        text.append(all.line("all")).append('\n');
        bySource.forEach((source, count) -> text.append(count.line(source)));
        text.append('\n');
        byForm.forEach((form, count) -> text.append(count.line(form.label())));
        text.append('\n');
        messages.entrySet().stream().sorted(Comparator.comparingInt(
                (Map.Entry<String, List<String>> entry) -> -entry.getValue().size()))
                .forEach(entry -> text.append(String.format("%5d  %s%n       %s%n",
                        entry.getValue().size(), entry.getKey(), entry.getValue().getFirst())));
        text.append(String.format("%n%d refusals name nothing of their statement%n",
                nameless.size()));
        nameless.forEach(line -> text.append("       ").append(line).append('\n'));
        return text.toString();
    }

    private void message(String message, String place, CutStatement statement) {
        String shown = statement.speaking().replaceAll("\\s+", " ");
        messages.computeIfAbsent(message.lines().findFirst().orElse(""), _ -> new ArrayList<>())
                .add(place + " " + shown.substring(0, Math.min(shown.length(), 120)));
    }
}
