package dev.lastresort.session.attempt.practice;

import static dev.lastresort.session.attempt.practice.OngoingAttemptTest.RUNAWAY;
import static dev.lastresort.session.attempt.practice.OngoingAttemptTest.console;
import static dev.lastresort.session.attempt.practice.OngoingAttemptTest.first;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Action.StopCause;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.patience.Patience;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What comes of SQL that a trainee types in the incident of the dropped archive. */
@Execution(ExecutionMode.CONCURRENT)
class TypedSqlTest {

    private static Room room;

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    @Test
    void whatChangedTablesIsLoggedWhoeverItWas() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));
        console(live, "CREATE TABLE notes (id BIGINT PRIMARY KEY)");
        assertEquals(List.of(
                "10:00:40 Migration V42: CREATE TABLE order_history",
                "10:00:40 Migration V42: DROP TABLE orders_archive",
                // ten minutes to write it, a second to run it
                "10:45:01 Console: CREATE TABLE notes"),
                live.view().ddl().stream().map(ddl -> ddl.at().toLocalTime() + " "
                        + ddl.text().substring(0, ddl.text().concat(" (").indexOf(" (")))
                        .toList());
    }

    @Test
    void aQueryCostsItsMinuteAndSeesTheDatabaseAfterIt() {
        OngoingAttempt live = Rooms.attempt(room);
        // an order every 20 s from 00:00:10
        assertEquals(3 * 60 * 10 + 3 * 36,
                first(console(live, "SELECT COUNT(*) FROM orders")));
        assertEquals(at("10:36"), live.now());
    }

    @Test
    void aBatchThatFailsLeavesNothingBehindNotEvenItsDdl() {
        OngoingAttempt live = Rooms.attempt(room);
        Reply.BatchRan ran =
                (Reply.BatchRan) console(live, "CREATE TABLE t (id BIGINT PRIMARY KEY)",
                        "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)").content();
        assertTrue(ran.error().orElseThrow().startsWith("23505 "));
        assertFalse(live.view().tables().stream().anyMatch(table -> table.name().equals("t")));
    }

    @Test
    void aBatchThatWritesIsDoneWhenItsFormulaSaysSo() {
        OngoingAttempt live = Rooms.attempt(room);
        // ten minutes to write; one of 800 rows stands for 3,250, at 50,000 a second
        Reply.Done came = console(live, "UPDATE customers SET name = 'x' WHERE id = 7");
        assertEquals(Duration.ofSeconds(600 + 1), came.charged());
        assertEquals(1, ((Reply.BatchRan) came.content()).results().getFirst().changed());
    }

    @Test
    void aRunawayQueryEndsAtItsLimitAndTheIncidentGoesOn() {
        OngoingAttempt live = new OngoingAttempt(room, _ -> {}, Duration.ofMillis(300));
        Reply.Done came = console(live, RUNAWAY);
        assertEquals(new Reply.Stopped(true), came.content());
        assertEquals(Optional.of(new Action.Stopped(StopCause.TIMED_OUT, Duration.ofMinutes(1))),
                ((Action.Console) live.attempt().decisions().getLast().action()).stopped());
        OngoingAttempt goesOn = new OngoingAttempt(room, live.attempt(),
                List.of(room.page(), live.moment()), _ -> {}, Patience.LONGEST);
        assertInstanceOf(Reply.BatchRan.class, console(goesOn, "SELECT 1").content());
        assertEquals(at("10:37"), goesOn.now());
        assertInstanceOf(AttemptReplay.Same.class, replay(goesOn.attempt()));
    }

    @Test
    void whatIsCancelledIsRolledBackAndChargedAndNotRunAgain() throws Exception {
        OngoingAttempt live = Rooms.attempt(room);
        AtomicBoolean over = new AtomicBoolean();
        Thread hasty = Thread.ofVirtual().start(() -> Patience.until(over::get, () -> {
            LockSupport.parkNanos(400_000_000L);
            live.stop();
        }, () -> "it cannot be stopped"));
        Reply.Done came = console(live, "UPDATE customers SET name = 'gone'",
                "DELETE FROM customers WHERE id IN (" + RUNAWAY + ")");
        over.set(true);
        hasty.join();
        assertEquals(new Reply.Stopped(false), came.content());
        assertEquals(0, first(console(live,
                "SELECT COUNT(*) FROM customers WHERE name = 'gone'")));
        AttemptReplay.Same same = assertInstanceOf(
                AttemptReplay.Same.class, replay(live.attempt()));
        assertEquals(ByHandTest.canon(live.journal()), ByHandTest.canon(same.live().journal()));
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndLeavesNoTrace() {
        OngoingAttempt live = Rooms.attempt(room);
        OngoingAttempt idle = Rooms.attempt(room);
        Reply.Done came = ByHand.done(live, new Action.DryRun(List.of(new Sql(
                "DELETE FROM order_lines WHERE order_id < 100011", ""),
                new Sql(
                        "DELETE FROM orders WHERE id < 100011", "")),
                Optional.empty(),
                Optional.empty()));
        Reply.Tried tried = (Reply.Tried) came.content();
        assertEquals(List.of(new Reply.FactChange("Orders", 0, 10, 0)), tried.facts());
        assertEquals(20, tried.touched().values().stream().mapToLong(n -> n).sum());
        assertEquals(List.of(), tried.locks());
        // 10 of 1,908 rows of 61,000,000 and of 48,000,000: 319,707 and 251,573 at 50,000 a second
        assertEquals(Duration.ofSeconds(7 + 6), tried.run());
        assertTrue(tried.checks().stream().allMatch(check -> check.before() == check.after()));
        ByHand.done(idle, new Action.Wait(at("10:36")));
        assertEquals(ByHandTest.canon(idle.journal()), ByHandTest.canon(live.journal()));
    }

    private static AttemptReplay.Result replay(Attempt attempt) {
        return new AttemptReplay(room).run(attempt, _ -> {}, Patience.LONGEST);
    }

    private static LocalDateTime at(String time) {
        return LocalTime.parse(time).atDate(room.scenario().start().toLocalDate());
    }
}
