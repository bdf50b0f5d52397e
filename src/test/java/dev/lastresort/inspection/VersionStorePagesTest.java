package dev.lastresort.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Pages out of many events, against a map; prints how long they took. */
@Execution(ExecutionMode.CONCURRENT)
class VersionStorePagesTest {

    private static final int EVENTS = 200_000;
    private static final int PAGES = 300;
    private static final int WIDTH = 60;
    private static final LocalDateTime START = LocalDateTime.parse("2026-03-02T00:00:00");
    private static final TableShape SHAPE =
            new TableShape("t", List.of("id", "v", "s"), List.of("id"));

    private final Random random = new Random(7);

    @Test
    void pagesOfManyEventsAreRight() {
        List<Event> events = new ArrayList<>(EVENTS);
        TreeMap<Long, Row> standing = new TreeMap<>();
        List<List<Row>> checks = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(event(i, standing));
            if (i % (EVENTS / 10) == EVENTS / 20) {
                checks.add(List.copyOf(standing.values()));
            }
        }
        Journal journal = new Journal(
                Optional.of(List.of(new TableImage(SHAPE, List.of()))), List.of(events));
        long began = System.nanoTime();
        VersionStore store = VersionStore.of(journal, () -> {});
        long built = System.nanoTime() - began;
        for (int i = 0; i < checks.size(); i++) {
            LocalDateTime at = instant(i * (EVENTS / 10) + EVENTS / 20);
            RowsThen then = store.rows("t", at, at.minusMinutes(1)).orElseThrow();
            List<Row> expected = checks.get(i);
            assertEquals(expected.size(), then.count());
            int offset = random.nextInt(expected.size() - WIDTH);
            assertEquals(expected.subList(offset, offset + WIDTH),
                    then.page(offset, WIDTH).stream().map(StoredRow::row).toList());
        }
        report(built, times(store));
    }

    private double[] times(VersionStore store) {
        double[] millis = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            LocalDateTime at = instant(random.nextInt(EVENTS));
            long before = System.nanoTime();
            RowsThen then = store.rows("t", at, at.minusMinutes(1)).orElseThrow();
            int offset = then.count() == 0 ? 0 : random.nextInt(then.count());
            then.page(offset, WIDTH);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void report(long built, double[] millis) {
        System.out.printf(EVENTS + " events: read in %.1f s; a page at another instant: "
                + "median %.2f ms, p95 %.2f ms, worst %.2f ms%n", built / 1e9,
                millis[PAGES / 2], millis[PAGES * 95 / 100], millis[PAGES - 1]);
    }

    private Event event(int i, TreeMap<Long, Row> standing) {
        long key = random.nextInt(EVENTS / 2);
        Row after = Row.of(key, (long) i, "value " + i % 97);
        Optional<Row> before = Optional.ofNullable(standing.get(key));
        Change change;
        if (before.isEmpty()) {
            standing.put(key, after);
            change = new Change.RowInserted(SHAPE, after);
        } else if (random.nextInt(4) == 0) {
            standing.remove(key);
            change = new Change.RowDeleted(SHAPE, before.get());
        } else {
            standing.put(key, after);
            change = new Change.RowUpdated(SHAPE, before.get(), after);
        }
        return new Event.Answered(instant(i), "writer", "v1", i, new Event.Acknowledged(),
                List.of(), List.of(), new Commit(List.of(change), new TreeMap<>()));
    }

    private static LocalDateTime instant(int event) {
        return START.plusNanos(event * 86_000_000L);
    }
}
