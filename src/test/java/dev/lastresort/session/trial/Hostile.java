package dev.lastresort.session.trial;

import dev.lastresort.Launcher;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.bounds.SmallProcess;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** SQL that hears of no end, and trials of it in processes that are in a hurry. */
public final class Hostile {

    /** Of any scenario of {@link #scenario()}: a number of two hundred million digits. */
    public static final String ENDLESS =
            "MOD(FLOOR(CAST((SELECT MAX(n) FROM hostile) AS DECFLOAT)), 7)";

    /** Doubles until the memory is full. */
    public static final String GREEDY =
            "SELECT COUNT(DISTINCT a.x || 'q' || b.x || REPEAT('w', 99))"
                    + " FROM GENERATE_SERIES(1, 9000000) a (x), GENERATE_SERIES(1, 9000000) b (x)";

    private Hostile() {}

    /** The starter, harmless in itself. */
    public static Loaded.Valid scenario() {
        return scenario("", "");
    }

    /** The same with another passage. */
    public static Loaded.Valid scenario(String passage, String replacement) {
        String text = text(passage, replacement);
        return (Loaded.Valid) new ScenarioReader().read("day.json",
                text.getBytes(StandardCharsets.UTF_8), List.of(), OptionalLong.empty());
    }

    public static String text(String passage, String replacement) {
        String first = "\"CREATE TABLE customers";
        String text = ScenarioFiles.starter().replace(first,
                "\"CREATE TABLE hostile (id INTEGER PRIMARY KEY, n VARCHAR)\","
                        + " \"INSERT INTO hostile VALUES (1, '1e1' || '99999999')\", " + first);
        if (!text.contains(passage)) {
            throw new IllegalArgumentException(passage);
        }
        return passage.isEmpty() ? text : text.replace(passage, replacement);
    }

    /** Trials that give a statement so many seconds. */
    public static Trials trials(int seconds) {
        List<String> line = new ArrayList<>(
                new SmallProcess(Launcher.class).trial(TrialServer.COMMAND));
        line.add(1, "-Dlastresort.limit.seconds=" + seconds);
        line.add(line.size() - 4, "-Xmx256m");
        return new Trials(line);
    }
}
