package dev.lastresort.session;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.replay.Watch;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns the virtual instants that the branches reach into one fraction of all the virtual time to
 * be replayed. Forks are taken to leave the trunk at the incident: near enough for a progress bar.
 */
final class FractionReplayed implements Watch {

    private final Scenario scenario;
    private final Progress progress;
    private final Map<String, Long> replayedSeconds = new HashMap<>();
    private final String trunk;
    private final long totalSeconds;
    private double highest;

    FractionReplayed(Scenario scenario, Progress progress) {
        this.scenario = scenario;
        this.progress = progress;
        trunk = scenario.strategies().stream()
                .filter(strategy -> strategy.kind() == StrategyKind.NONE)
                .findFirst().orElseThrow().name();
        long day = seconds(scenario.start(), scenario.horizon());
        long rest = seconds(scenario.incident().at(), scenario.horizon());
        totalSeconds = day + rest * scenario.strategies().size();
    }

    @Override
    public synchronized void reached(String branch, LocalDateTime now) {
        LocalDateTime from = branch.equals(trunk) ? scenario.start() : scenario.incident().at();
        replayedSeconds.merge(branch, Math.max(0, seconds(from, now)), Math::max);
        long replayed = replayedSeconds.values().stream().mapToLong(Long::longValue).sum();
        highest = Math.clamp((double) replayed / totalSeconds, highest, 1.0);
        progress.reached("Replaying " + branch, highest);
    }

    private static long seconds(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toSeconds();
    }
}
