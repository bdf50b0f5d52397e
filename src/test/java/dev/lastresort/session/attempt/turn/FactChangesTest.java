package dev.lastresort.session.attempt.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.session.attempt.Trial.Changed;
import dev.lastresort.session.attempt.Trial.FactChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
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
            Set<Changed> some = new HashSet<>();
            for (Long id : all) {
                Long was = before.get(id);
                Long is = after.get(id);
                if (was == null || !was.equals(is)) {
                    added += was == null ? 1 : 0;
                    removed += is == null ? 1 : 0;
                    changed += was != null && is != null ? 1 : 0;
                    some.add(new Changed(Optional.ofNullable(was).map(t -> Row.of(id, t)),
                            Optional.ofNullable(is).map(t -> Row.of(id, t))));
                }
            }
            Optional<FactChange> found =
                    FactChanges.between(ORDERS, rows(before), rows(after));
            assertEquals(!some.isEmpty(), found.isPresent(), "seed " + seed);
            if (found.isPresent()) {
                assertEquals(List.of(added, removed, changed), List.of(found.get().added(),
                        found.get().removed(), found.get().changed()), "seed " + seed);
                assertEquals(some, new HashSet<>(found.get().some()));
                assertEquals(COLUMNS, found.get().columns());
            }
        }
    }

    @Test
    void columnsInAnotherOrderAreNoChange() {
        assertEquals(Optional.empty(), FactChanges.between(ORDERS,
                new FactRows(COLUMNS, List.of(Row.of(1L, 5L))),
                new FactRows(List.of("total", "id"), List.of(Row.of(5L, 1L)))));
    }

    @Test
    void whereThereWasNothingTheColumnsAreThoseOfNow() {
        FactChange change = FactChanges.between(ORDERS, new FactRows(List.of(), List.of()),
                new FactRows(COLUMNS, List.of(Row.of(1L, 5L)))).orElseThrow();
        assertEquals(COLUMNS, change.columns());
        assertEquals(1, change.added());
    }

    @Test
    void twoHundredAreShownAndAllAreCounted() {
        List<Row> many = LongStream.range(0, 150).mapToObj(id -> Row.of(id, 1L)).toList();
        List<Row> others = LongStream.range(1_000, 1_150).mapToObj(id -> Row.of(id, 1L)).toList();
        FactChange change = FactChanges.between(ORDERS, new FactRows(COLUMNS, many),
                new FactRows(COLUMNS, others)).orElseThrow();
        assertEquals(150, change.removed());
        assertEquals(150, change.added());
        assertEquals(200, change.some().size());
        List<Row> more = LongStream.range(0, 300).mapToObj(id -> Row.of(id, 1L)).toList();
        assertEquals(200, FactChanges.between(ORDERS, new FactRows(COLUMNS, more),
                new FactRows(COLUMNS, others)).orElseThrow().some().size());
    }
}
