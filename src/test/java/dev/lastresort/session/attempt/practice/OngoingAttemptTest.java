package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.patience.Patience;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.state.HandStep.State;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.Sample;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a trainee can do in the incident of the dropped archive, and what comes of it. */
@Execution(ExecutionMode.CONCURRENT)
public class OngoingAttemptTest {

    private static final Step.Hands NONE = Step.Hands.NONE;
    public static final String RUNAWAY = "SELECT COUNT(*) FROM order_events a, order_events b,"
            + " order_events c WHERE a.id + b.id + c.id = 1";

    private static Room room;

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    @Test
    void itOpensPausedAtTheFirstPage() {
        // every 15 min from 00:05: the third failure after 10:00 is that of 10:35
        assertEquals(at("10:35"), Rooms.attempt(room).now());
    }

    @Test
    void aLimitThatStruckThereAsWellIsNoDeparture() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, new Action.Take(new Step.RunSql("Far", NONE, List.of(new Sql(
                "SELECT x FROM GENERATE_SERIES(1, 2000001) g (x)", "")), List.of(),
                Optional.empty(), Duration.ZERO), Optional.empty(), Optional.empty()));
        ByHand.done(live, new Action.Wait(at("11:30")));
        assertEquals(List.of(State.FAILED), states(live));
        ByHand.done(live, new Action.TakeHint(1));
        AttemptReplay.Replay replay = new AttemptReplay(room)
                .replay(live.attempt(), _ -> {}, Patience.LONGEST);
        assertInstanceOf(AttemptReplay.Same.class, replay.result());
        assertEquals(Optional.empty(), replay.strikes().open(live.journal()));
    }

    @Test
    @Tag("slow")
    void whatNoMachineCanBearIsToldAndCanBeTakenBack() {
        OngoingAttempt live = Rooms.attempt(room);
        // the invariant counts 12,000 × 300,000 rows once it is there
        ByHand.done(live, new Action.Take(new Step.RunSql("Too much", NONE, List.of(new Sql(
                "CREATE VIEW orders_archive AS SELECT h.id, h.total_cents, '' AS legacy_ref"
                        + " FROM order_history h, GENERATE_SERIES(1, 300000) g (x)",
                "")),
                List.of(), Optional.empty(), Duration.ZERO), Optional.empty(), Optional.empty()));
        assertInstanceOf(Reply.NotDone.class, live.act(new Action.Wait(at("11:00"))));
        ByHand.done(live, new Action.Cancel(0));
        ByHand.done(live, new Action.Wait(at("11:00")));
    }

    @Test
    void handsAreSerialAndMachinesAreParallel() {
        OngoingAttempt live = Rooms.attempt(room);
        // two restores aside: 5 min of approval each, 10 min + 95 min of machine and redo each
        Step.RestoreAside one = aside("one");
        ByHand.done(live, new Action.Take(one, Optional.empty(), Optional.empty()));
        ByHand.done(live, new Action.Take(aside("two"), Optional.empty(), Optional.empty()));
        assertEquals(List.of(State.HANDS, State.WAITING), states(live));
        ByHand.done(live, new Action.Wait(at("10:40")));
        assertEquals(List.of(State.MACHINE, State.HANDS), states(live));
        ByHand.done(live, new Action.Wait(at("10:45")));
        assertEquals(List.of(State.MACHINE, State.MACHINE), states(live));
    }

    @Test
    void theConsoleWaitsForNobody() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, new Action.Take(aside("one"), Optional.empty(), Optional.empty()));
        assertInstanceOf(Reply.NotDone.class, live.act(sql("SELECT 1")));
        ByHand.done(live, new Action.Cancel(0));
        assertInstanceOf(Reply.BatchRan.class, console(live, "SELECT 1").content());
    }

    @Test
    void theFiveQuestionsStandBeforeARestoreInPlaceAndNotBeforeOneAside() {
        OngoingAttempt live = Rooms.attempt(room);
        Action restore = new Action.Take(new Step.RestoreInPlace("Back", NONE,
                new Step.RecoveryPoint(Optional.of("nightly"), Optional.empty())),
                Optional.empty(), Optional.empty());
        assertInstanceOf(Reply.NotDone.class, live.act(restore));
        ByHand.done(live, new Action.SkipQuestions());
        ByHand.done(live, restore);
    }

    @Test
    void toClaimThatItIsOverEndsNothing() {
        OngoingAttempt live = Rooms.attempt(room);
        Reply.Done claimed = ByHand.done(live, new Action.DeclareResolved());
        Reply.Declared heard = (Reply.Declared) claimed.content();
        // the export that failed at 10:35, and the invariant that its table is there
        assertEquals(1, heard.programs().size());
        assertEquals(1, heard.alarms().size());
        // no strategy times a look: the usual minute
        assertEquals(Duration.ofMinutes(1), claimed.charged());
        assertFalse(live.isOver());
        ByHand.submit(live, live.now(), room.scenario().strategies().stream()
                .filter(s -> s.name().equals("roll-forward")).findFirst().orElseThrow().steps());
        // from 10:36: 12 min of writing, 3 of review, 1 of running
        ByHand.done(live, new Action.Wait(at("10:52")));
        assertEquals(new Reply.Declared(List.of(), List.of()),
                ByHand.done(live, new Action.DeclareResolved()).content());
        assertTrue(live.now().isAfter(at("10:53")));
        assertInstanceOf(Action.Wait.class,
                live.attempt().decisions().getLast().action());
        if (!live.isOver()) {
            ByHand.done(live, new Action.HandOver());
        }
        assertTrue(live.isOver());
    }

    @Test
    void waitingForTheNextEventStopsWhereSomethingIsToBeSeen() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, new Action.Take(new Step.Contain("Stop", NONE,
                new Containment.StopActor("tax-export"), Duration.ZERO), Optional.empty(),
                Optional.empty()));
        assertInstanceOf(Reply.Done.class, live.waitForNext());
        assertEquals(at("10:36"), live.now());
    }

    @Test
    void whatTheDayItselfCannotBearStrikesTheDecisionThatLivesThroughIt() {
        OngoingAttempt live = Rooms.attempt(room);
        // the next order stores more than a value may have
        console(live, "ALTER TABLE orders ADD COLUMN note VARCHAR",
                "ALTER TABLE orders ALTER COLUMN note SET DEFAULT (SELECT STRING_AGG("
                        + "REPEAT('x', 10000), '') FROM GENERATE_SERIES(1, 101) g (x))");
        Action on = new Action.Wait(at("10:50"));
        assertInstanceOf(Reply.NotDone.class, live.act(on));
        assertEquals(new AttemptReplay.Struck(1), replay(live.attempt().with(
                new Decision(live.now(), on, Optional.empty(), Optional.empty()))));
    }

    @Test
    void whatTheDayIsTooShortForIsChargedAsToldAndSaysThatItNeverRan() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, new Action.Wait(room.scenario().horizon().minusSeconds(20)));
        List<Action> late = List.of(sql("SELECT 1"), sql("DELETE FROM customers"),
                new Action.DryRun(List.of(new Sql("SELECT 1", "")), Optional.empty(),
                        Optional.empty()));
        for (Action action : late) {
            OngoingAttempt each = live.retryFrom(1, _ -> {});
            assertEquals(Duration.ofSeconds(20), ByHand.costs(each, action).total());
            Reply.Done came = ByHand.done(each, action);
            assertEquals(Duration.ofSeconds(20), came.charged());
            assertEquals(new Reply.TooLate(), came.content());
        }
    }

    private static Room twiceOfOneName() {
        var readOnly = new Containment.ReadOnly();
        return Room.open(room.scenario().withStrategies(List.of(new Strategy("twice", "Twice",
                StrategyKind.HYBRID, List.of(
                        new Step.Contain("Stop it", NONE, readOnly, Duration.ofMinutes(7)),
                        new Step.Contain("Stop it (2)", NONE, readOnly, Duration.ofMinutes(9))),
                List.of()))), "", Engines.EMBEDDED, Watch.NONE).orElseThrow();
    }

    @Test
    void aStepIsPricedByTheNameThatItWillHave() {
        OngoingAttempt live = Rooms.attempt(twiceOfOneName());
        Action.Take stop = new Action.Take(new Step.Contain("Stop it", NONE,
                new Containment.ReadOnly(), Duration.ZERO), Optional.empty(), Optional.empty());
        for (Duration expected : List.of(Duration.ofMinutes(7), Duration.ofMinutes(9))) {
            LocalDateTime now = live.now();
            assertEquals(expected, ByHand.costs(live, stop).total());
            ByHand.done(live, stop);
            ByHand.done(live, new Action.Wait(now.plus(expected)));
            assertEquals(State.DONE, states(live).getLast());
        }
    }

    @Test
    void aRetryIsAFreshAttemptWithTheSameBeginning() {
        OngoingAttempt live = Rooms.attempt(room);
        console(live, "SELECT 1");
        ByHand.done(live, new Action.Wait(at("11:00")));
        ByHand.done(live, new Action.SkipQuestions());
        OngoingAttempt retried = live.retryFrom(1, _ -> {});
        OngoingAttempt fresh = Rooms.attempt(room);
        console(fresh, "SELECT 1");
        for (OngoingAttempt each : List.of(retried, fresh)) {
            ByHand.done(each, new Action.Wait(at("10:50")));
            console(each, "INSERT INTO customers VALUES (9999, 'new')");
        }
        assertEquals(fresh.attempt(), retried.attempt());
        assertEquals(ByHandTest.canon(fresh.journal()), ByHandTest.canon(retried.journal()));
    }

    @Test
    void graphsAreReadAllDayAndNothingTellsOfItInTheJournal() {
        RoomView view = Rooms.attempt(room).view();
        List<Sample> samples = view.graphs().getFirst().samples();
        // every 5 min from 00:05 to 10:35; then thirty orders in ten minutes
        assertEquals(127, samples.size());
        assertEquals(30, samples.getLast().value().orElseThrow().intValue());
    }

    public static Reply.Done console(OngoingAttempt live, String... statements) {
        return ByHand.done(live, sql(statements));
    }

    private static Action sql(String... statements) {
        return new Action.Console(Arrays.stream(statements)
                .map(text -> new Sql(text, "")).toList(), Optional.empty());
    }

    private static Step.RestoreAside aside(String instance) {
        return new Step.RestoreAside("Aside " + instance, NONE, new Step.RecoveryPoint(
                Optional.empty(), Optional.of(at("09:00"))), instance);
    }

    static long first(Reply.Done came) {
        return Long.parseLong(((Reply.BatchRan) came.content()).results().getFirst().rows()
                .getFirst().getFirst());
    }

    private static List<State> states(OngoingAttempt live) {
        return live.moment().standing().steps().stream().map(step -> step.state()).toList();
    }

    private static AttemptReplay.Result replay(Attempt attempt) {
        return new AttemptReplay(room).run(attempt, _ -> {}, Patience.LONGEST);
    }

    private static LocalDateTime at(String time) {
        return LocalTime.parse(time).atDate(room.scenario().start().toLocalDate());
    }
}
