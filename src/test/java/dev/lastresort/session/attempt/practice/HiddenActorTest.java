package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.patience.Patience;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who is not known shows nowhere, until something gives him away. */
@Execution(ExecutionMode.CONCURRENT)
class HiddenActorTest {

    private static final Setting HIDDEN = new Setting("/actors/1/known", "false");

    private static Room room;

    /** A customer calls before anything fails, and the supplier feed is nobody's knowledge. */
    private static OngoingAttempt unaware() {
        return Rooms.attempt(room);
    }

    @BeforeAll
    static void openTheRoom() {
        room = room(List.of(HIDDEN));
    }

    private static Room room(List<Setting> settings) {
        Scenario scenario = ((Loaded.Valid) new BundledScenarios(new ScenarioReader()).read(
                Rooms.PRICES, settings, OptionalLong.empty())).scenario();
        return Room.open(scenario, "", Engines.EMBEDDED, Watch.NONE).orElseThrow();
    }

    @Test
    void anUndiscoveredActorIsInNothingThatIsShown() {
        OngoingAttempt live = unaware();
        ByHand.done(live, new Action.Wait(live.now().plusHours(3)));
        // the author's story may name whom it likes
        String shown = live.view().toString().replace(live.view().story().toString(), "");
        assertFalse(shown.contains("supplier"));
        assertFalse(shown.contains("Supplier"));
        assertEquals(1, live.view().actors().size());
    }

    @Test
    void aQueryOfATableThatOnlyItUsesGivesItAway() {
        OngoingAttempt live = unaware();
        OngoingAttemptTest.console(live, "SELECT COUNT(*) FROM orders");
        assertEquals(1, live.view().actors().size());
        assertFalse(live.view().tables().toString().contains("supplier_feed"));
        OngoingAttemptTest.console(live, "SELECT COUNT(*) FROM supplier_feed");
        assertTrue(live.view().tables().toString().contains("supplier_feed"));
        assertEquals("Supplier feed", live.view().actors().get(1).title());
    }

    @Test
    void aDryRunOnSuchATableGivesItAwayToo() {
        OngoingAttempt live = unaware();
        ByHand.done(live, new Action.DryRun(List.of(
                new Sql("SELECT COUNT(*) FROM supplier_feed", "")), Optional.empty(),
                Optional.empty()));
        assertEquals("Supplier feed", live.view().actors().get(1).title());
    }

    @Test
    void whatTheAlertIsAboutIsKnownFromTheFirstPage() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));
        RoomView view = live.view();
        assertEquals(2, view.actors().size());
        assertTrue(view.log().stream().anyMatch(entry -> entry.kind() == LogEntry.Kind.DISCOVERY),
                view.log()::toString);
        // 10:05, 10:20 and 10:35
        assertEquals(3, view.actors().get(1).failed());
    }

    @Test
    void theHiddenAreNotAmongWhatARestoreWouldTakeAway() {
        OngoingAttempt live = unaware();
        long all = OngoingAttemptTest.first(OngoingAttemptTest.console(live,
                "SELECT COUNT(*) FROM orders WHERE placed_at >= TIMESTAMP '2026-03-02 10:00:00'"));
        RestoreLoss gone = RestorePreviewTest.preview(live, Optional.empty(),
                Optional.of(live.now().toLocalDate().atTime(10, 0)));
        assertEquals(all, gone.count());
        assertTrue(gone.first().stream().allMatch(one -> one.actor().equals("checkout")));
        OngoingAttemptTest.console(live, "SELECT COUNT(*) FROM supplier_feed");
        RestoreLoss known = RestorePreviewTest.preview(live, Optional.empty(),
                Optional.of(live.now().toLocalDate().atTime(10, 0)));
        assertTrue(known.first().stream().anyMatch(one -> !one.actor().equals("checkout")));
    }

    @Test
    void guessingItsNameTellsNothing() {
        OngoingAttempt live = unaware();
        for (Action guess : guesses("supplier-sync")) {
            assertFalse(live.act(guess) instanceof Reply.Done);
        }
        assertEquals(refusals(live, "nobody").toString().replace("nobody", "supplier-sync"),
                refusals(live, "supplier-sync").toString());
        OngoingAttemptTest.console(live, "SELECT COUNT(*) FROM supplier_feed");
        assertEquals(List.of(), refusals(live, "supplier-sync"));
    }

    @Test
    void whatItsTableIsPricedAtIsThatOfNoTableUntilItHasRun() {
        OngoingAttempt live = unaware();
        Action guess = index("i", "supplier_feed");
        Price.Costs told = ByHand.costs(live, guess);
        assertEquals(live.price(index("i", "no_such_feed")), told);
        assertEquals(told.total(), ByHand.done(live, guess).charged());
        // ten minutes to write, and 8,000,000 rows ÷ 250,000/s
        Price.Costs known = ByHand.costs(live, index("j", "supplier_feed"));
        assertEquals(Duration.ofSeconds(600 + 32), known.total());
        assertTrue(known.notes().contains(
                "Refuses requests that write to supplier_feed for 32 s"), known::toString);
        assertInstanceOf(AttemptReplay.Same.class, new AttemptReplay(room)
                .run(live.attempt(), _ -> {}, Patience.LONGEST));
    }

    @Test
    void aDryRunHasFoundItAndTellsHowLongItWouldTake() {
        OngoingAttempt live = unaware();
        Reply.Tried tried = (Reply.Tried) ByHand.done(live, new Action.DryRun(
                ((Action.Console) index("i", "supplier_feed")).statements(), Optional.empty(),
                Optional.empty())).content();
        assertEquals(Duration.ofSeconds(32), tried.run());
    }

    @Test
    void aLockOnItsTableIsReadOnceItIsKnown() {
        OngoingAttempt live = Rooms.attempt(room(List.of(HIDDEN,
                new Setting("/incident/steps/0/locks/-", "\"supplier_feed\""))));
        assertEquals(List.of("products"), locks(live));
        OngoingAttemptTest.console(live, "SELECT COUNT(*) FROM supplier_feed");
        assertEquals(List.of("products, supplier_feed"), locks(live));
    }

    private static List<String> locks(OngoingAttempt live) {
        return live.view().log().stream().map(LogEntry::text)
                .filter(text -> text.startsWith("Locked by "))
                .map(text -> text.substring(text.indexOf(": ") + 2)).toList();
    }

    private static Action index(String name, String table) {
        return new Action.Console(List.of(new Sql(
                "CREATE INDEX " + name + " ON " + table + " (received_at)", "")),
                Optional.empty());
    }

    private static List<Action> guesses(String actor) {
        var stop = new Step.Containment.StopActor(actor);
        return Stream.of(new Step.Contain("Stop", Step.Hands.NONE, stop, Duration.ZERO),
                new Step.Resume("Resume", Step.Hands.NONE, stop, Duration.ZERO),
                new Step.Deploy("Deploy", Step.Hands.NONE, actor, "v2", Duration.ZERO))
                .<Action>map(step -> new Action.Take(step, Optional.empty(), Optional.empty()))
                .toList();
    }

    private static List<String> refusals(OngoingAttempt live, String actor) {
        return guesses(actor).stream().map(live::price)
                .filter(Price.Impossible.class::isInstance).map(Price.Impossible.class::cast)
                .map(Price.Impossible::why).toList();
    }

    @Test
    void hintsAreCounted() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));
        ByHand.done(live, new Action.TakeHint(1));
        ByHand.done(live, new Action.TakeHint(2));
        assertEquals(2, live.view().hintsTaken());
        assertEquals(3, live.view().hints());
    }
}
