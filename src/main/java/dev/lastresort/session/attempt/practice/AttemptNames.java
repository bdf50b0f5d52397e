package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.practice.AttemptsTogether.NamedAttempt;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What attempts are called beside one another: by their files, but for the folders of these. */
public final class AttemptNames {

    private AttemptNames() {}

    /** In the same order; no two have one name, and none has that of a recovery. */
    public static List<NamedAttempt> of(
            Scenario scenario, List<String> files, List<Attempt> attempts) {
        Set<String> taken = new HashSet<>();
        scenario.strategies().stream().map(Strategy::name).forEach(taken::add);
        Set<String> titles = new HashSet<>();
        List<NamedAttempt> named = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            String name = free(attempts.size() == 1 ? AttemptEnd.NAME
                    : AttemptEnd.NAME + "-" + (i + 1), taken);
            named.add(new NamedAttempt(name, free("Attempt " + base(files.get(i)), titles),
                    attempts.get(i)));
        }
        return named;
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /** A folder may hold somebody's name, which nobody has asked a report to tell. */
    private static String base(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        return name.endsWith(AttemptFile.ENDING)
                ? name.substring(0, name.length() - AttemptFile.ENDING.length())
                : name.replaceFirst("\\.json$", "");
    }
}
