package dev.lastresort.recovery;

import static dev.lastresort.recovery.Shop.branch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.CopiedBack;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.outcome.Replayed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Figures by arithmetic on {@link Shop#typed}: order n is placed at minute n − 1, at :30. */
@Execution(ExecutionMode.CONCURRENT)
class TypedDayTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:30Z");
    private static final int ORDERS = 240;
    /** Placed before the migration ended, at the instant of order 61. */
    private static final int BEFORE = 60;

    private static Replayed day;

    @BeforeAll
    static void replay() {
        day = Shop.replay(Shop.typed(), 2);
    }

    @Test
    void aKeyThatTheDatabaseDrawsIsTheSameOnEveryBranch() {
        Map<Long, UUID> truth = keys(day.counterfactual());
        assertEquals(ORDERS, truth.size());
        assertEquals(ORDERS, new HashSet<>(truth.values()).size());
        truth.values().forEach(key -> assertEquals(4, key.version()));
        for (Replayed.Finished branch : day.branches()) {
            Map<Long, UUID> keys = keys(branch);
            assertTrue(truth.entrySet().containsAll(keys.entrySet()), branch.strategy().name());
        }
    }

    @Test
    void whoFollowsPathsAndComparesLabelsIsAnsweredAllDay() {
        assertEquals(24 + ORDERS, day.counterfactual().journal().stream(Answered.class)
                .filter(answered -> answered.answer() instanceof Acknowledged).count());
    }

    @Test
    void aDefaultOfNowIsTheInstantOfTheRequest() {
        Replayed.Finished nothing = branch(day, "do-nothing");
        for (Row row : nothing.facts().get("orders").rows()) {
            long number = (Long) row.get(1);
            assertEquals(START.plus(number - 1, ChronoUnit.MINUTES), row.get(3));
        }
    }

    @Test
    void aMigrationThatOverwritesDocumentsIsSeenInTheRowsThatItTouched() {
        Map<Long, Row> truth = rows(day.counterfactual());
        Map<Long, Row> mine = rows(branch(day, "do-nothing"));
        long differ = truth.keySet().stream()
                .filter(number -> !truth.get(number).equals(mine.get(number))).count();
        // three orders were not paid yet, and were paid after it
        assertEquals(BEFORE - 3, differ);
        assertEquals(Row.of("refunded", "{}"), mine.get(1L).pick(2, 4));
        assertEquals(Row.of("paid", "{\"n\": 1.50, \"last\": {\"b\": [1, 2]}}"),
                truth.get(1L).pick(2, 4));
    }

    @Test
    void aRecoveryToBeforeTheNewLabelBringsBackTheOldEnumAndDocuments() {
        Map<Long, Row> truth = rows(day.counterfactual());
        Map<Long, Row> recovered = rows(branch(day, "pitr"));
        for (long number = 1; number <= BEFORE - 3; number++) {
            assertEquals(truth.get(number), recovered.get(number));
        }
        assertTrue(recovered.values().stream().noneMatch(row -> row.get(2).equals("refunded")));
    }

    @Test
    void copyingBackATableWithoutAKeyBringsEachRowAsOftenAsItWas() {
        Replayed.Finished aside = branch(day, "aside");
        CopiedBack copied = aside.journal().stream(CopiedBack.class).findFirst().orElseThrow();
        Map<Row, Integer> before = log(aside, START.plus(BEFORE, ChronoUnit.MINUTES));
        assertEquals(2, before.get(Row.of(Instant.parse("2026-03-02T00:00:00Z"), "start",
                SqlNull.NULL)));
        Map<Row, Integer> live =
                log(aside, copied.at().atOffset(ZoneOffset.UTC).toInstant());
        long missing = before.entrySet().stream()
                .mapToLong(row -> Math.max(0, row.getValue() - live.getOrDefault(row.getKey(), 0)))
                .sum();
        long all = before.values().stream().mapToLong(Integer::longValue).sum();
        assertEquals(missing, copied.copied());
        assertEquals(all - missing, copied.kept());
        assertEquals(0, copied.replaced());
    }

    /** The log as the journal's own images make it, up to before an instant. */
    private static Map<Row, Integer> log(Replayed.Finished branch, Instant end) {
        Map<Row, Integer> rows = new HashMap<>();
        branch.journal().start().orElseThrow().stream()
                .filter(image -> image.table().equals("log"))
                .flatMap(image -> image.rows().stream()).forEach(row -> count(rows, row, 1));
        branch.journal().stream().filter(Committing.class::isInstance)
                .filter(event -> event.at().atOffset(ZoneOffset.UTC).toInstant().isBefore(end))
                .flatMap(event -> ((Committing) event).commit().changes().stream())
                .forEach(change -> count(rows, change));
        return rows;
    }

    private static void count(Map<Row, Integer> rows, Change change) {
        switch (change) {
            case Change.RowInserted(var shape, var after) when shape.table().equals("log") ->
                    count(rows, after, 1);
            case Change.RowDeleted(var shape, var before) when shape.table().equals("log") ->
                    count(rows, before, -1);
            default -> {}
        }
    }

    private static void count(Map<Row, Integer> rows, Row row, int by) {
        rows.merge(row, by, Integer::sum);
        rows.remove(row, 0);
    }

    @Test
    void whatAStepDrawsIsTheSameHoweverOftenTheDayIsReplayed() {
        Replayed again = Shop.replay(Shop.typed(), 1);
        for (Replayed.Finished branch : day.branches()) {
            assertEquals(tokens(branch),
                    tokens(branch(again, branch.strategy().name())), branch.strategy().name());
        }
        assertEquals(BEFORE, tokens(branch(day, "do-nothing")).size());
    }

    /** What the migration drew for each order that stood then: its image has them last but one. */
    private static Set<Object> tokens(Replayed.Finished branch) {
        Set<Object> tokens = new HashSet<>();
        branch.journal().stream().filter(Committing.class::isInstance)
                .flatMap(event -> ((Committing) event).commit().changes().stream())
                .flatMap(change -> change instanceof Change.SchemaChanged schema
                        && schema.sql().contains("token") ? schema.remade().stream()
                                : Stream.empty())
                .forEach(image -> image.rows().forEach(row -> tokens.add(row.get(
                        image.shape().columns().indexOf("token")))));
        return tokens;
    }

    private static Map<Long, UUID> keys(Replayed.Finished branch) {
        Map<Long, UUID> keys = new HashMap<>();
        rows(branch).forEach((number, row) -> keys.put(number, (UUID) row.get(0)));
        return keys;
    }

    private static Map<Long, Row> rows(Replayed.Finished branch) {
        Map<Long, Row> rows = new HashMap<>();
        List<Row> all = branch.facts().get("orders").rows();
        all.forEach(row -> rows.put((Long) row.get(1), row));
        assertEquals(all.size(), rows.size());
        return rows;
    }
}
