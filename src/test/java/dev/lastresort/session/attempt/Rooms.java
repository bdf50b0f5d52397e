package dev.lastresort.session.attempt;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.patience.Patience;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Incidents to live through, and what it takes to measure how that was done. */
final class Rooms {

    static final String ARCHIVE = "dropped-orders-archive";
    static final String PRICES = "price-integer-to-decimal";

    private Rooms() {}

    static Scenario scenario(String id) {
        return ((Loaded.Valid) new BundledScenarios(new ScenarioReader())
                .read(id, List.of(), OptionalLong.empty())).scenario();
    }

    static Room open(String id) {
        return Room.open(scenario(id), ScenarioFiles.contentSha256(new String(
                        BundledScenarios.bytes(id), StandardCharsets.UTF_8), new TreeMap<>()),
                Watch.NONE).orElseThrow();
    }

    static LiveAttempt attempt(Room room) {
        return attempt(room, Optional.empty());
    }

    static LiveAttempt attempt(Room room, Optional<Integer> pressure) {
        return new LiveAttempt(room, pressure, _ -> { }, Patience.LONGEST);
    }

    /** The trunk and the truth, to measure any number of attempts against. */
    static Replayed yardstick(Scenario scenario) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            return new IncidentReplay(scenario.withStrategies(scenario.strategies().stream()
                    .filter(strategy -> strategy.kind() == StrategyKind.NONE).toList()),
                    threads, Watch.NONE).run();
        } finally {
            threads.shutdownNow();
        }
    }

    static BranchResult measured(Replayed yardstick, LiveAttempt live) {
        Replayed.Branch lived =
                AttemptEnd.lived(yardstick.scenario(), live.moment(), Watch.NONE);
        return AttemptEnd.of(new IncidentComparison().compare(new Replayed(
                yardstick.scenario(), yardstick.alertAt(), yardstick.decisionAt(),
                yardstick.factsAtStart(), yardstick.counterfactual(), List.of(lived))));
    }
}
