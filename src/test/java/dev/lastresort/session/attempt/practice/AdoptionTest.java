package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.replay.DayStart;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.moment.Stretch;
import dev.lastresort.session.attempt.turn.FactChanges;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A trainee's own repair counts, though it does not go by the name that the author gave it. */
@Execution(ExecutionMode.CONCURRENT)
class AdoptionTest {

    private static final String REBUILT = "V43-archive-table";
    private static final String[] REBUILD = {
        "CREATE TABLE orders_archive (id BIGINT PRIMARY KEY, customer_id BIGINT NOT NULL,"
                + " total_cents INTEGER NOT NULL, ordered_at TIMESTAMP NOT NULL,"
                + " legacy_ref VARCHAR(20))",
        "INSERT INTO orders_archive SELECT h.id, h.customer_id, h.total_cents, h.ordered_at,"
                + " e.reference FROM order_history h LEFT JOIN order_events e"
                + " ON e.order_id = h.id AND e.kind = 'archived'"};
    private static final String VIEW = "CREATE VIEW orders_archive AS SELECT id, customer_id,"
            + " total_cents, ordered_at, CAST(NULL AS VARCHAR(20)) AS legacy_ref"
            + " FROM order_history";

    private static Room room;
    private static FactRows truth;

    private final OngoingAttempt live = Rooms.attempt(room);

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
        truth = DayStart.of(room.scenario(), Engines.EMBEDDED).facts().get("archived-orders");
    }

    @Test
    void whatIsCopiedBackWithoutAVersionIsBack() {
        ByHand.submit(live, live.now(), List.of(
                new Step.RestoreAside("Aside", Step.Hands.NONE, new Step.RecoveryPoint(
                        Optional.empty(), Optional.of(at("10:00"))), "side"),
                new Step.CopyBack("Back", Step.Hands.NONE, "side",
                        List.of(new CopiedTable("orders_archive", Optional.empty(),
                                OnConflict.FAIL)),
                        Optional.empty(), Duration.ZERO)));
        assertEquals(Optional.empty(), differing());
    }

    @Test
    void whatIsRebuiltInTheConsoleCountsRowByRow() {
        OngoingAttemptTest.console(live, REBUILD);
        long without = Long.parseLong(rows("SELECT COUNT(*) FROM orders_archive"
                + " WHERE legacy_ref IS NULL").getFirst().getFirst());
        Reply.FactChange archived = differing().orElseThrow();
        assertTrue(without > 0 && without < 1_000, () -> "without a reference: " + without);
        assertEquals(without, archived.changed());
        assertEquals(0, archived.added() + archived.removed());
    }

    @Test
    void aVersionThatNobodyKnowsIsRecordedBesideWhatItMakesReadable() {
        script(Optional.of("mine"), REBUILD);
        assertEquals(List.of("V41", "V42", "mine", REBUILT), history());
    }

    @Test
    void aVersionThatTheScenarioKnowsDecides() {
        script(Optional.of("V43-archive-view"), REBUILD);
        assertEquals(List.of("V41", "V42", "V43-archive-view"), history());
    }

    @Test
    void aViewIsNoTableAndIsNotTakenForOne() {
        OngoingAttemptTest.console(live, VIEW);
        assertEquals(List.of("V41", "V42"), history());
    }

    @Test
    void whatWasReadableBeforeIsNotAdoptedAfterwards() {
        script(Optional.of("V43-archive-view"), REBUILD);
        OngoingAttemptTest.console(live, "UPDATE orders_archive SET legacy_ref = 'x' WHERE id = 1");
        assertEquals(List.of("V41", "V42", "V43-archive-view"), history());
    }

    @Test
    void aBatchThatFailsTeachesNothing() {
        OngoingAttemptTest.console(live, REBUILD[0], REBUILD[1], REBUILD[1]);
        assertEquals(List.of("V41", "V42"), history());
    }

    @Test
    void aDryRunTellsWhatWouldBeMeasured() {
        Reply.Tried tried = (Reply.Tried) ByHand.done(live, new Action.DryRun(
                sql(REBUILD), Optional.empty(), Optional.empty())).content();
        String archived = room.scenario().facts().get(1).title();
        assertTrue(tried.facts().stream().anyMatch(
                fact -> fact.title().equals(archived) && fact.changed() > 11_000),
                tried.facts()::toString);
        assertEquals(List.of("V41", "V42"), history());
    }

    @Test
    void aRestoreTakesItBackAndTheIncidentsOwnVersionIsNeverAdopted() {
        OngoingAttemptTest.console(live, REBUILD);
        ByHand.done(live, new Action.SkipQuestions());
        ByHand.done(live, new Action.Take(new Step.RestoreInPlace("Back", Step.Hands.NONE,
                new Step.RecoveryPoint(Optional.of("nightly"), Optional.empty())),
                Optional.empty(), Optional.empty()));
        ByHand.done(live, new Action.Wait(at("20:00")));
        assertEquals(List.of("V41"), history());
        OngoingAttemptTest.console(live, "CREATE TABLE order_history (id BIGINT PRIMARY KEY,"
                + " customer_id BIGINT, total_cents INTEGER, ordered_at TIMESTAMP)");
        assertEquals(List.of("V41"), history());
    }

    private void script(Optional<String> version, String... statements) {
        ByHand.done(live, new Action.Take(new Step.RunSql("Script", Step.Hands.NONE,
                sql(statements), List.of(), version, Duration.ZERO), Optional.empty(),
                Optional.empty()));
        ByHand.done(live, new Action.Wait(live.now().plusHours(8)));
    }

    /** How the archived orders differ in the evening from what they were before it all. */
    private Optional<Reply.FactChange> differing() {
        ByHand.done(live, new Action.Wait(at("23:00")));
        try (Stretch evening = room.from(live.moment())) {
            return FactChanges.between(room.scenario().facts().get(1), truth,
                    evening.responder().facts(evening.now()).get("archived-orders"));
        }
    }

    private List<String> history() {
        return rows("SELECT version FROM schema_history ORDER BY installed_rank").stream()
                .map(List::getFirst).toList();
    }

    private List<List<String>> rows(String query) {
        return ((Reply.BatchRan) OngoingAttemptTest.console(live, query).content())
                .results().getFirst().rows();
    }

    private static List<Sql> sql(String... statements) {
        return Arrays.stream(statements).map(text -> new Sql(text, "")).toList();
    }

    private static LocalDateTime at(String time) {
        return LocalTime.parse(time).atDate(room.scenario().start().toLocalDate());
    }
}
