package dev.lastresort.sample;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Incident;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Measures;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenarios of the samples: enough of each to brief a reader and to draw a day. */
public final class SampleScenario {

    static final LocalDateTime START = LocalDateTime.parse("2026-03-02T00:00:00");
    static final LocalDateTime HORIZON = START.plusDays(1);
    static final LocalDateTime INCIDENT = at("10:00:00");
    static final LocalDateTime ALERT = at("10:35:00");
    static final LocalDateTime DECISION = at("10:47:00");

    static final Step.RunSql MIGRATION = sql("Migration V42", 0, 0, Duration.ofSeconds(40), "V42",
            "INSERT INTO order_history (id, customer_id, total_cents, ordered_at)\n"
                    + "SELECT id, customer_id, total_cents, ordered_at FROM orders_archive",
            "DROP TABLE orders_archive");

    private SampleScenario() {}

    /** The same scenario, run by that engine. */
    public static Scenario on(Scenario scenario, EngineName engine) {
        RunningSystem was = scenario.system();
        Setup setup = was.setup();
        return scenario.withSystem(new RunningSystem(was.environment(),
                new Setup(setup.version(), setup.items(), setup.outside(), engine),
                was.backups(), was.actors(), was.safeguards()));
    }

    static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    static Step.RunSql sql(
            String name, int authoringMinutes, int reviewMinutes, Duration run, String version,
            String... texts) {
        List<Sql> statements =
                java.util.Arrays.stream(texts).map(text -> new Sql(text, "/x")).toList();
        return new Step.RunSql(name,
                new Hands(Duration.ZERO, Duration.ofMinutes(authoringMinutes),
                        Duration.ofMinutes(reviewMinutes)),
                statements, List.of(), Optional.of(version), run);
    }

    /** The dropped orders_archive. */
    public static Scenario archive() {
        return scenario("dropped-orders-archive", new Briefing(
                "The dropped orders_archive",
                "A web shop: one PostgreSQL database, a checkout, "
                        + "and whatever else still reads from it",
                Briefing.Difficulty.STARTER,
                List.of("At ten in the morning migration V42 tidies up: it copies the old "
                        + "table orders_archive into a new one, order_history, and drops "
                        + "the old one. The release notes call it "
                        + "a clean-up. The shop goes on selling.",
                        "Thirty-five minutes later something that nobody on the team remembers "
                                + "starts to complain."),
                List.of("The first incident of the mission: "
                        + "a dropped table that a forgotten system still reads"),
                Briefing.Objectives.times(
                        new LinkedHashMap<>(Map.of("checkout", Duration.ofMinutes(30))),
                        Optional.of(Duration.ofMinutes(5)))),
                "380", "Migration V42 copies orders_archive into order_history "
                        + "without legacy_ref and drops it.");
    }

    /** The price that changed its unit; for the library only. */
    public static Scenario price() {
        return scenario("price-integer-to-decimal", new Briefing(
                "The price that changed its unit",
                "A web shop with a supplier feed that writes prices every hour",
                Briefing.Difficulty.INTERMEDIATE,
                List.of("A migration turns integer cents into decimal dollars. "
                        + "One program was forgotten."),
                List.of(), Briefing.Objectives.times(
                        new LinkedHashMap<>(Map.of("checkout", Duration.ofMinutes(45))),
                        Optional.empty())),
                "120", "products.price turns from INTEGER cents into DECIMAL(10,2) dollars.");
    }

    private static Scenario scenario(String id, Briefing briefing, String gigabytes,
            String summary) {
        return new Scenario(id, briefing, new Day(42, START, HORIZON), new RunningSystem(
                new Environment(new BigDecimal(gigabytes), new BigDecimal("240"),
                        Duration.ofMinutes(10),
                        new BigDecimal("20")),
                new Setup("V41", List.of()),
                List.of(new Backup("nightly", at("02:00:00"))),
                List.of(actor("checkout", "Checkout", true, Duration.ofSeconds(20),
                        Duration.ofSeconds(10)),
                        actor("tax-export", "Tax export", false, Duration.ofMinutes(15),
                                Duration.ofMinutes(5)))),
                new Incident(INCIDENT, summary, List.of(MIGRATION), List.of()),
                List.of(new Alert("Third failed tax export", new Alert.Failures("tax-export", 3),
                        Duration.ofMinutes(12))),
                new Measures(List.of(), List.of(),
                        new Invariants(Duration.ofMinutes(5), List.of())),
                List.of(), Practice.SILENT);
    }

    private static Actor actor(String name, String title, boolean main, Duration every,
            Duration offset) {
        return new Actor(name, title, main, new Schedule.Every(every, offset, Duration.ZERO),
                new LinkedHashMap<>(), List.of(new Actor.Version("v1", List.of(), List.of())));
    }
}
