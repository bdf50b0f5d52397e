package dev.lastresort.session.attempt.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.session.attempt.Reply.FactChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How a fact's rows differ from those before. */
class FactChangesTest {

    private static final Fact ORDERS = new Fact("orders", "Orders", List.of("id"), List.of());
    private static final List<String> COLUMNS = List.of("id", "total");

    private static FactRows rows(TreeMap<Long, Long> rows) {
        List<Row> list = new ArrayList<>();
        rows.forEach((id, total) -> list.add(Row.of(id, total)));
        return new FactRows(COLUMNS, list);
    }

    private static TreeMap<Long, Long> random(Random random) {
        TreeMap<Long, Long> rows = new TreeMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            rows.put((long) random.nextInt(8), (long) random.nextInt(2));
        }
        return rows;
    }

    @Test
    void everyRowIsAddedRemovedChangedOrTheSame() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            TreeMap<Long, Long> before = random(random);
            TreeMap<Long, Long> after = random(random);
            Set<Long> all = new HashSet<>(before.keySet());
            all.addAll(after.keySet());
            long added = 0;
            long removed = 0;
            long changed = 0;
            for (Long id : all) {
                Long was = before.get(id);
                Long is = after.get(id);
                if (was == null || !was.equals(is)) {
                    added += was == null ? 1 : 0;
                    removed += is == null ? 1 : 0;
                    changed += was != null && is != null ? 1 : 0;
                }
            }
            Optional<FactChange> found =
                    FactChanges.between(ORDERS, rows(before), rows(after));
            assertEquals(added + removed + changed == 0 ? Optional.empty()
                    : Optional.of(new FactChange("Orders", added, removed, changed)), found,
                    "seed " + seed);
        }
    }

    @Test
    void columnsInAnotherOrderAreNoChange() {
        assertEquals(Optional.empty(), FactChanges.between(ORDERS,
                new FactRows(COLUMNS, List.of(Row.of(1L, 5L))),
                new FactRows(List.of("total", "id"), List.of(Row.of(5L, 1L)))));
    }

    @Test
    void whereThereWasNothingEveryRowIsAdded() {
        assertEquals(Optional.of(new FactChange("Orders", 1, 0, 0)),
                FactChanges.between(ORDERS, new FactRows(List.of(), List.of()),
                        new FactRows(COLUMNS, List.of(Row.of(1L, 5L)))));
    }
}
