package dev.lastresort.recovery;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small shop to reckon with: an order every minute at :30, a reader every ten minutes from :05
 * on, its table dropped at 01:00:30, so that it fails at 01:05 and 01:15, and the decision falls at
 * 01:20.
 */
public final class Shop {

    private Shop() {}

    /** The scenario with settings as on the command line, {@code POINTER=VALUE}. */
    public static Scenario with(String... settings) {
        return read("shop.json", settings);
    }

    /**
     * A day of rows with drawn keys, instants, documents, labels and lists, and of a log without a
     * key. An order every minute at :30, paid three minutes later; a migration at 01:00:30 loses
     * the documents and the log; the decision falls at 01:20.
     */
    public static Scenario typed(String... settings) {
        return read("typed.json", settings);
    }

    private static Scenario read(String name, String... settings) {
        try (InputStream in = Shop.class.getResourceAsStream(name)) {
            Loaded loaded = new ScenarioReader().read(name, in.readAllBytes(),
                    Arrays.stream(settings).map(Setting::parse).toList(), OptionalLong.empty());
            return switch (loaded) {
                case Loaded.Valid valid -> valid.scenario();
                case Loaded.Invalid invalid -> throw new AssertionError(
                        invalid.problems().getFirst().text());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Replayed replay(String... settings) {
        return replay(with(settings), 2);
    }

    public static Replayed replay(Scenario scenario, int threads) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return new IncidentReplay(scenario, Engines.EMBEDDED, executor, Watch.NONE).run();
        }
    }

    public static Replayed.Finished branch(Replayed replayed, String name) {
        return replayed.branches().stream()
                .filter(branch -> branch.strategy().name().equals(name)).findFirst().orElseThrow();
    }

    public static LocalDateTime at(String time) {
        return LocalTime.parse(time).atDate(java.time.LocalDate.of(2026, 3, 2));
    }
}
