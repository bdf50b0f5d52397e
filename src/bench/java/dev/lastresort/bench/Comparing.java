package dev.lastresort.bench;

import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import java.util.Arrays;
import java.util.List;

/**
 * Compares bundled scenarios once and prints their fingerprints: to see that a change made for
 * speed changed nothing else, and to watch a whole comparison under a profiler.
 * Arguments: settings such as {@code /seed=7}, for both scenarios.
 */
public final class Comparing {

    private Comparing() {}

    public static void main(String[] args) {
        List<Setting> settings = Arrays.stream(args).map(Setting::parse).toList();
        for (String id : BundledScenarios.IDS) {
            long start = System.nanoTime();
            ComparisonResult result = new IncidentSession(
                    BusyDay.read(id, settings), new ScenarioEngines(), 2)
                    .compare(List.of(), Progress.NONE);
            if (!(result instanceof ComparisonResult.Compared compared)) {
                throw new IllegalStateException(result.toString());
            }
            System.out.printf("%s %s in %d ms%n", id, compared.comparison().fingerprint(),
                    (System.nanoTime() - start) / 1_000_000);
        }
    }
}
