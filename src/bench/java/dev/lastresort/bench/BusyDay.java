package dev.lastresort.bench;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The first bundled scenario, as it is or with a checkout that is a hundred times as busy. */
final class BusyDay {

    static final Duration BETWEEN_ORDERS = Duration.ofMillis(200);

    private static final List<Setting> HUNDREDFOLD = List.of(
            new Setting("/actors/0/schedule/every", "200 ms"),
            new Setting("/actors/0/schedule/offset", "100 ms"));

    private BusyDay() {}

    /** 4,320 orders in the day. */
    static Loaded.Valid normal() {
        return read(BundledScenarios.IDS.getFirst(), List.of());
    }

    /** 432,000 orders in the day. */
    static Loaded.Valid busy() {
        return read(BundledScenarios.IDS.getFirst(), HUNDREDFOLD);
    }

    static Loaded.Valid read(String id, List<Setting> settings) {
        Loaded loaded =
                new BundledScenarios(new ScenarioReader()).read(id, settings,
                        OptionalLong.empty());
        if (loaded instanceof Loaded.Valid valid) {
            return valid;
        }
        throw new IllegalStateException(loaded.toString());
    }

    static Scenario scenario() {
        return busy().scenario();
    }
}
