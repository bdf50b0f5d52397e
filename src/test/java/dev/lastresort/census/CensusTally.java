package dev.lastresort.census;

import dev.lastresort.held.CutStatement;
import dev.lastresort.held.ProgramPath.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the statements of the census, counted by source and form. */
final class CensusTally {

    private final Map<String, Count> bySource = new LinkedHashMap<>();
    private final Map<CensusForm, Count> byForm = new TreeMap<>();
    private final Map<String, List<String>> messages = new TreeMap<>();
    private final Count all = new Count();

    private static final class Count {

        private int ran;
        private int refused;
        private int failed;

        void add(Fate fate) {
            switch (fate) {
                case Fate.Answered _, Fate.Changed _ -> ran++;
                case Fate.Refused _ -> refused++;
                case Fate.FailedHere _ -> failed++;
            }
        }

        String line(String label) {
            int sum = ran + refused + failed;
            return String.format("%-30s %5d %5d %5d %5d %4d %%%n", label, sum, ran, refused,
                    failed, sum == 0 ? 0 : 100 * ran / sum);
        }
    }

    void add(String place, CutStatement statement, Fate fate) {
        all.add(fate);
        String source = place.substring(0, place.indexOf('/'));
        bySource.computeIfAbsent(source, _ -> new Count()).add(fate);
        for (CensusForm form : CensusForm.values()) {
            if (form.shows(statement)) {
                byForm.computeIfAbsent(form, _ -> new Count()).add(fate);
            }
        }
        switch (fate) {
            case Fate.Answered _, Fate.Changed _ -> {}
            case Fate.Refused(String rule, String message) ->
                    message("refused [" + rule + "] " + message, place, statement);
            case Fate.FailedHere(String state, String message) ->
                    message("failed " + state + " " + message, place, statement);
        }
    }

    int ran() {
        return all.ran;
    }

    int failed() {
        return all.failed;
    }

    /** The tables, and each message once, the commonest first, with the place of its first. */
    String text() {
        StringBuilder text = new StringBuilder(String.format("%-30s %5s %5s %5s %5s%n", "", "all",
                "run", "refused", "failed"));
        text.append(all.line("all")).append('\n');
        bySource.forEach((source, count) -> text.append(count.line(source)));
        text.append('\n');
        byForm.forEach((form, count) -> text.append(count.line(form.label())));
        text.append('\n');
        messages.entrySet().stream().sorted(Comparator.comparingInt(
                (Map.Entry<String, List<String>> entry) -> -entry.getValue().size()))
                .forEach(entry -> text.append(String.format("%5d  %s%n       %s%n",
                        entry.getValue().size(), entry.getKey(), entry.getValue().getFirst())));
        return text.toString();
    }

    private void message(String message, String place, CutStatement statement) {
        String shown = statement.speaking().replaceAll("\\s+", " ");
        messages.computeIfAbsent(message.lines().findFirst().orElse(""), _ -> new ArrayList<>())
                .add(place + " " + shown.substring(0, Math.min(shown.length(), 120)));
    }
}
