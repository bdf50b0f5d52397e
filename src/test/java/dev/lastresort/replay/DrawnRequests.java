package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.replay.draw.Chance;
import dev.lastresort.replay.draw.Parameters;
import dev.lastresort.replay.program.RequestScript;
import dev.lastresort.replay.state.MigrationHistory;
import dev.lastresort.replay.state.World;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a day's requests ask for, and the rows of its seeds, for another database to take. */
public final class DrawnRequests {

    private final World world;
    private final Map<Setup.Seed, List<Row>> seeded = new HashMap<>();

    private DrawnRequests(World world) {
        this.world = world;
    }

    public static DrawnRequests of(Scenario scenario) {
        DrawnRequests drawn =
                new DrawnRequests(DayStart.of(scenario, Engines.EMBEDDED).image().world());
        if (scenario.setup().items().stream().anyMatch(Setup.Seed.class::isInstance)) {
            drawn.seed(scenario);
        }
        return drawn;
    }

    /** The day set up once more, to tell the rows of each seed from all others. */
    private void seed(Scenario scenario) {
        try (Database database = Engines.EMBEDDED.create()) {
            MigrationHistory.create(database);
            database.commit();
            Seeding seeding = new Seeding(database, world.programs(), scenario.seed());
            List<Setup.Item> items = scenario.setup().items();
            for (int i = 0; i < items.size(); i++) {
                database.at(Chance.of(scenario.seed(), "setup", i, scenario.start()));
                switch (items.get(i)) {
                    case Setup.Statement(var sql) ->
                            database.run(world.programs().statement(sql), Map.of());
                    case Setup.Seed seed -> {
                        List<Row> before = rows(database, seed);
                        seeding.fill(seed, scenario.setup().pointer(i));
                        List<Row> after = new ArrayList<>(rows(database, seed));
                        before.forEach(after::remove);
                        seeded.put(seed, after);
                    }
                }
                database.commit();
            }
        }
    }

    private static List<Row> rows(Database database, Setup.Seed seed) {
        return database.query(SqlStatement.parse("SELECT "
                + String.join(", ", seed.columns().sequencedKeySet()) + " FROM "
                + seed.table()), Map.of()).rows();
    }

    /** The rows of a seed, each with the columns that it names. */
    public List<Row> rows(Setup.Seed seed) {
        return seeded.getOrDefault(seed, List.of());
    }

    /** @param truth whether it is asked for as if all had gone well */
    public Parameters parameters(boolean truth, String actor, long n, LocalDateTime at) {
        return (truth ? world.counterfactual() : world).parameters(actor, n, at);
    }

    public List<RequestStatement> statements(String actor, String version) {
        return world.programs().script(actor, version).statements().stream()
                .map(RequestScript.Prepared::declared).toList();
    }
}
