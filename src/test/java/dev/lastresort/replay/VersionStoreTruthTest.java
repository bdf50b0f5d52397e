package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.inspection.RowsThen;
import dev.lastresort.inspection.StoredRow;
import dev.lastresort.inspection.TableThen;
import dev.lastresort.inspection.VersionStore;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.recovery.Shop;
import dev.lastresort.replay.ReplayedBranches.OneBranch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables that a journal shows are those of a real database on which the same commits were done
 * again, on every branch, through drops, changes of type and restores.
 */
@Execution(ExecutionMode.CONCURRENT)
class VersionStoreTruthTest {

    @ParameterizedTest
    @ValueSource(strings = "typed")
    void showsTheRealDatabaseAtRandomInstantsOfEachBranchAndAtItsEnd(String id) {
        showsTheRealDatabase(id, 6, 20260302);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"dropped-orders-archive", "price-integer-to-decimal", "typed"})
    void showsTheRealDatabaseAtFiftyRandomInstantsOfEachBranchAndAtItsEnd(String id) {
        showsTheRealDatabase(id, 50, 20260303);
    }

    private static void showsTheRealDatabase(String id, int count, long seed) {
        ReplayedBranches day = new ReplayedBranches(scenario(id));
        List<TableImage> start = StartOfDay.of(day.start);
        List<OneBranch> all = new ArrayList<>(day.branches);
        all.add(day.truth);
        for (OneBranch branch : all) {
            Journal journal = StartOfDay.under(start, branch.journal());
            VersionStore store = VersionStore.of(journal, () -> {});
            String where = branch.strategy().name() + ", seed " + seed;
            compare(day, journal, store, instants(day.replayed.scenario(), new Random(seed), count),
                    where);
            endsAlike(branch, store, day.replayed.scenario().horizon());
        }
    }

    private static void endsAlike(OneBranch branch, VersionStore store, LocalDateTime end) {
        if (store.outage(end).isEmpty()) {
            try (Database database = branch.last().open()) {
                assertEquals(contents(database), contents(store, end), branch.strategy().name());
            }
        }
    }

    private static void compare(ReplayedBranches day, Journal journal, VersionStore store,
            List<LocalDateTime> instants, String where) {
        Deque<Event> events = new ArrayDeque<>(journal.stream().toList());
        History history = History.empty();
        Database database = day.start.open();
        try {
            for (LocalDateTime at : instants) {
                List<Committing> due = new ArrayList<>();
                boolean rewound = false;
                while (!events.isEmpty() && !events.peek().at().isAfter(at)) {
                    Event event = events.pop();
                    history.append(event);
                    if (event instanceof Restored) {
                        rewound = true;
                    } else if (event instanceof Committing committing) {
                        due.add(committing);
                    }
                }
                if (rewound) {
                    database.close();
                    database = day.start.open();
                    due = history.current().stream().filter(Committing.class::isInstance)
                            .map(Committing.class::cast).toList();
                }
                database.redo(due.stream().map(Committing::commit).toList());
                assertEquals(contents(database), contents(store, at), where + " at " + at);
            }
        } finally {
            database.close();
        }
    }

    private static List<LocalDateTime> instants(Scenario scenario, Random random, int count) {
        long seconds = Duration.between(scenario.start(), scenario.horizon()).toSeconds();
        return random.longs(count, 0, seconds).mapToObj(scenario.start()::plusSeconds)
                .sorted().toList();
    }

    private static Map<String, List<Row>> contents(Database database) {
        Map<String, List<Row>> contents = new LinkedHashMap<>();
        for (TableImage image : database.images()) {
            contents.put(image.table() + image.shape().columns(),
                    image.rows().stream().sorted(RowOrder.BY_VALUES).toList());
        }
        return contents;
    }

    private static Map<String, List<Row>> contents(VersionStore store, LocalDateTime at) {
        Map<String, List<Row>> contents = new LinkedHashMap<>();
        for (TableThen then : store.tables(at)) {
            if (then instanceof TableThen.Existing present) {
                RowsThen rows = store.rows(then.table(), at, at).orElseThrow();
                List<Row> read = rows.page(0, Integer.MAX_VALUE).stream()
                        .map(StoredRow::row).toList();
                assertEquals(present.size(), read.size());
                contents.put(then.table() + rows.shape().columns(),
                        read.stream().sorted(RowOrder.BY_VALUES).toList());
            }
        }
        return contents;
    }

    private static Scenario scenario(String id) {
        if (id.equals("typed")) {
            return Shop.typed();
        }
        Loaded loaded = new ScenarioReader().read(
                Path.of("scenarios", id + ".json"), List.of(), OptionalLong.empty());
        return ((Loaded.Valid) loaded).scenario();
    }
}
