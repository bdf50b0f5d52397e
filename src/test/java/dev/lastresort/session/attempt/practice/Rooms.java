package dev.lastresort.session.attempt.practice;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.patience.Patience;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Incidents to live through, and what it takes to measure how that was done. */
public final class Rooms {

    public static final String ARCHIVE = "dropped-orders-archive";
    public static final String PRICES = "price-integer-to-decimal";

    private static final Map<String, Room> OPEN = new ConcurrentHashMap<>();
    private static final Map<Scenario, Replayed> YARDSTICKS = new ConcurrentHashMap<>();

    private Rooms() {}

    public static Scenario scenario(String id) {
        return ((Loaded.Valid) new BundledScenarios(new ScenarioReader())
                .read(id, List.of(), OptionalLong.empty())).scenario();
    }

    /** The room of a scenario as its file says. It never changes: all tests share one. */
    public static Room open(String id) {
        return OPEN.computeIfAbsent(id, Rooms::openAnew);
    }

    private static Room openAnew(String id) {
        return Room.open(scenario(id), ScenarioFiles.contentSha256(new String(
                BundledScenarios.bytes(id), StandardCharsets.UTF_8), new TreeMap<>()),
                Engines.EMBEDDED, Watch.NONE).orElseThrow();
    }

    public static OngoingAttempt attempt(Room room) {
        return attempt(room, Optional.empty());
    }

    public static OngoingAttempt attempt(Room room, Optional<Integer> pressure) {
        return new OngoingAttempt(room, pressure, _ -> {}, Patience.LONGEST);
    }

    /**
     * The trunk and the truth, to measure any number of attempts against; one for them all,
     * whatever recoveries a scenario has.
     */
    public static Replayed yardstick(Scenario scenario) {
        return YARDSTICKS.computeIfAbsent(scenario.withStrategies(scenario.strategies().stream()
                .filter(strategy -> strategy.kind() == StrategyKind.NONE).toList()),
                Rooms::replayed);
    }

    private static Replayed replayed(Scenario scenario) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            return new IncidentReplay(scenario, Engines.EMBEDDED, threads, Watch.NONE).run();
        } finally {
            threads.shutdownNow();
        }
    }

    public static BranchResult measured(Replayed yardstick, OngoingAttempt live) {
        Replayed.Finished simulated =
                AttemptEnd.simulated(yardstick.scenario(), live.moment(), Watch.NONE);
        return AttemptEnd.of(new IncidentComparison().compare(new Replayed(
                yardstick.scenario(), yardstick.alertAt(), yardstick.decisionAt(),
                yardstick.factsAtStart(), yardstick.counterfactual(), List.of(simulated))));
    }
}
