package dev.lastresort.session;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * What every recovery would have come to if it had been decided on a step later: the incident is
 * replayed with that delay, and nothing is guessed.
 */
public final class LaterDecision {

    /** A step of waiting in the incident room. */
    public static final Duration STEP = Duration.ofMinutes(5);

    private LaterDecision() {}

    /** The same on threads of its own; whoever is told how far it is may cancel it. */
    public static List<NearMiss> of(
            Comparison measured, DatabaseEngine engine, Progress progress) {
        Object turn = new Object();
        Watch watch = (branch, _) -> {
            synchronized (turn) {
                progress.reached("Replaying " + branch + ", decided later", Progress.UNKNOWN);
            }
        };
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return of(measured.scenario(), measured, engine, threads, watch);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What has to be set in the scenario for it, to try that elsewhere first. */
    public static List<Setting> settings(Scenario scenario) {
        return IntStream.range(0, scenario.alerts().size()).mapToObj(i -> new Setting(
                "/alerts/" + i + "/humanDelay",
                scenario.alerts().get(i).humanDelay().plus(STEP).toSeconds() + " s")).toList();
    }

    /** For each recovery of the comparison; none where nobody would have decided in time. */
    public static List<NearMiss> of(Scenario scenario, Comparison measured, DatabaseEngine engine,
            ExecutorService threads, Watch watch) {
        if (measured.decisionAt().map(at -> at.plus(STEP))
                .filter(measured.scenario().horizon()::isAfter).isEmpty()) {
            return List.of();
        }
        Comparison later = new IncidentComparison(new SideBySide(threads)).compare(
                new IncidentReplay(delayed(scenario), engine, threads, watch).run());
        List<NearMiss> misses = new ArrayList<>();
        for (BranchResult branch : measured.strategies()) {
            later.branches().stream().filter(other -> other.name().equals(branch.name()))
                    .map(other -> new NearMiss(branch.name(), STEP, branch.axes(), other.axes()))
                    .forEach(misses::add);
        }
        return misses;
    }

    private static Scenario delayed(Scenario scenario) {
        return scenario.withAlerts(scenario.alerts().stream().map(alert -> new Alert(
                alert.name(), alert.when(), alert.humanDelay().plus(STEP))).toList());
    }
}
