package dev.lastresort.recovery;

import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a scenario that can be asked about anew without simulating the day again: the size
 * and rates of restores, the time until the decision, the targets of recoveries, and how long their
 * steps take.
 */
final class Settings {

    private static final Environment ANY = new Environment(
            BigDecimal.ONE, BigDecimal.ONE, Duration.ZERO, BigDecimal.ONE);

    private Settings() {}

    /**
     * What of the environment a strategy's steps take time by.
     *
     * @param restores absent if it restores nothing
     * @param redo     absent if it re-applies no log
     */
    record RestorePace(Optional<Environment> restores, Optional<BigDecimal> redo) {}

    static RestorePace pace(Strategy strategy, Scenario scenario) {
        Environment all = scenario.environment();
        List<Step.RecoveryPoint> points =
                strategy.steps().stream().flatMap(step -> step.recoveryPoint().stream()).toList();
        boolean redoes = points.stream().anyMatch(point -> point.target().isPresent());
        boolean loads = strategy.steps().stream().anyMatch(Settings::loads);
        return new RestorePace(
                !loads ? Optional.empty() : Optional.of(new Environment(
                        all.databaseGigabytes(), all.restoreGigabytesPerHour(),
                        all.provisioning(), BigDecimal.ONE, all.tableGigabytes())),
                redoes ? Optional.of(all.redoPace()) : Optional.empty());
    }

    private static boolean loads(Step step) {
        return step instanceof Step.Restore || step instanceof Step.VerifyBackup;
    }

    /** Whether nothing else differs. */
    static boolean alone(Scenario one, Scenario other) {
        return neutral(one).equals(neutral(other));
    }

    /** Whether nothing that differs has a bearing on the history that all strategies share. */
    static boolean leaveShared(Scenario one, Scenario other) {
        boolean sharedRestores = Stream.concat(one.incident().steps().stream(),
                one.incident().correct().stream())
                .anyMatch(Settings::loads);
        return alone(one, other)
                && (!sharedRestores || one.environment().equals(other.environment()));
    }

    private static Scenario neutral(Scenario s) {
        return s.withSystem(s.system().withEnvironment(ANY))
                .withAlerts(s.alerts().stream().map(Settings::neutral).toList())
                .withStrategies(s.strategies().stream().map(Settings::neutral).toList());
    }

    private static Alert neutral(Alert alert) {
        return new Alert(alert.name(), alert.when(), Duration.ZERO);
    }

    private static Strategy neutral(Strategy strategy) {
        return new Strategy(strategy.name(), strategy.title(), strategy.kind(),
                strategy.steps().stream().map(Settings::neutral).toList(),
                strategy.expectations(), strategy.advice());
    }

    /** How long a strategy's step takes is nothing that happens before the strategies start. */
    private static Step neutral(Step step) {
        Step same = step instanceof Step.Restore restore
                ? restore.withPoint(neutral(restore.point())) : step;
        return same.with(same.name(), Step.Hands.NONE, Duration.ZERO);
    }

    /** Whether there is a target stays: without one no log is re-applied at all. */
    private static Step.RecoveryPoint neutral(Step.RecoveryPoint point) {
        return point.withTarget(point.target().map(_ -> Day.Moving.NOT_YET));
    }
}
