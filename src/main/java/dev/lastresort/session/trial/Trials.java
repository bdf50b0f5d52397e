package dev.lastresort.session.trial;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.BundledScenarios;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The trials of the scenarios that a window has opened, one for each content and seed; those asked
 * for last are kept. Invariant: only what comes with the program, byte by byte, is trusted.
 */
public final class Trials implements AutoCloseable {

    private static final int KEPT = 2;

    private final List<String> line;
    private final LinkedHashMap<String, TrialProcess> kept = new LinkedHashMap<>(4, 0.75f, true);
    private final Set<String> trusted = BundledScenarios.IDS.stream()
            .map(id -> ScenarioFiles.contentSha256(new String(BundledScenarios.bytes(id),
                    StandardCharsets.UTF_8), new TreeMap<>()))
            .collect(Collectors.toUnmodifiableSet());

    /** @param line how a {@link TrialServer} is started; empty: nothing is tried */
    public Trials(List<String> line) {
        this.line = List.copyOf(line);
    }

    /** Trusts everything. */
    public static Trials none() {
        return new Trials(List.of());
    }

    /** Of a scenario as it was read; of one that comes with the program nothing is tried. */
    public Trial of(Loaded.Valid scenario) {
        return isTrusted(scenario) ? Trial.NONE : ofSqlByHand(scenario);
    }

    /** Of what somebody does by hand, with whichever scenario. */
    public synchronized Trial ofSqlByHand(Loaded.Valid scenario) {
        // a server is a process of its own, with limits of its own
        if (line.isEmpty() || scenario.scenario().engine() != EngineName.EMBEDDED) {
            return Trial.NONE;
        }
        TrialProcess trial = kept.computeIfAbsent(
                sha256(scenario) + " " + scenario.scenario().seed() + " "
                        + scenario.scenario().engine().word(),
                _ -> new TrialProcess(scenario, line));
        if (kept.size() > KEPT) {
            kept.pollFirstEntry().getValue().close();
        }
        return trial;
    }

    public boolean isTrusted(Loaded.Valid scenario) {
        return trusted.contains(sha256(scenario));
    }

    @Override
    public synchronized void close() {
        kept.values().forEach(Trial::close);
        kept.clear();
    }

    private static String sha256(Loaded.Valid scenario) {
        return ScenarioFiles.contentSha256(
                scenario.source().text(), scenario.places().sqlFiles());
    }
}
