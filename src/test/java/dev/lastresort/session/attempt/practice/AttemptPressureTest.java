package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.patience.Patience;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.StepTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where the clock runs on meanwhile, an action costs the larger of its model and the thinking. */
@Execution(ExecutionMode.CONCURRENT)
class AttemptPressureTest {

    private static final Duration QUERY = Duration.ofMinutes(1);

    private static Room room;

    private final OngoingAttempt live = Rooms.attempt(room, Optional.of(60));

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    @Test
    void aQueryIsChargedWhatIsLeftOfItAndNothingIfNothingIs() {
        deliberate(Duration.ofSeconds(40));
        assertEquals(QUERY.minusSeconds(40),
                OngoingAttemptTest.console(live, "SELECT 1").charged());
        deliberate(Duration.ofSeconds(90));
        assertEquals(Duration.ZERO, OngoingAttemptTest.console(live, "SELECT 1").charged());
        // 40 s and 20 s, then 90 s
        assertEquals(room.page().now().plusSeconds(150), live.now());
    }

    @Test
    void aBatchThatWritesStillRunsAsLongAsItsFormulaSays() {
        deliberate(Duration.ofMinutes(3));
        // 7 of 10 minutes are left to write it, and it takes a second
        assertEquals(Duration.ofSeconds(7 * 60 + 1), OngoingAttemptTest.console(
                live, "UPDATE customers SET name = 'x' WHERE id = 7").charged());
    }

    @Test
    void deliberationShortensTheWritingAndNeitherReviewNorRun() {
        deliberate(Duration.ofMinutes(5));
        // 12 min to write, 3 of review, 1 to run
        assertEquals(Duration.ofMinutes(7 + 3 + 1), ByHand.costs(live, rollForward()).total());
        deliberate(Duration.ofMinutes(20));
        Price.Costs price = ByHand.costs(live, rollForward());
        assertEquals(List.of(PhaseKind.REVIEW, PhaseKind.RUN),
                price.phases().stream().map(Phase::kind).toList());
        assertEquals(Duration.ofMinutes(3 + 1), price.total());
    }

    @Test
    void whatIsDoneWithOnesHandsIsShortenedAndWhatOthersDoIsNot() {
        deliberate(Duration.ofSeconds(40));
        assertEquals(Duration.ofSeconds(20), ByHand.costs(live, take(new Step.Contain("Read-only",
                Step.Hands.NONE, new Containment.ReadOnly(), Duration.ZERO))).total());
        Price.Costs restore = ByHand.costs(live,
                take(new Step.RestoreAside("Aside", Step.Hands.NONE,
                        new Step.RecoveryPoint(Optional.empty(),
                                Optional.of(live.now().minusHours(2))),
                        "side")));
        assertEquals(Duration.ofMinutes(5), length(restore.phases().getFirst()));
    }

    @Test
    void whateverIsDoneUsesUpWhatWasDeliberated() {
        for (Action done : List.of(new Action.TakeHint(1), new Action.SkipQuestions(),
                new Action.DeclareResolved(), new Action.Wait(live.now().plusMinutes(61)))) {
            deliberate(Duration.ofMinutes(10));
            ByHand.done(live, done);
            assertEquals(Duration.ofMinutes(12 + 3 + 1),
                    ByHand.costs(live, rollForward()).total(), done::toString);
        }
    }

    @Test
    void aWaitLastsToItsInstantWhateverWasDeliberatedBefore() {
        deliberate(Duration.ofMinutes(2));
        assertEquals(Duration.ofMinutes(5), ByHand.done(
                live, new Action.Wait(live.now().plusMinutes(5))).charged());
    }

    @Test
    void handsThatWriteOneScriptAreNotAtTheNextOne() {
        ByHand.done(live, rollForward());
        deliberate(Duration.ofMinutes(12 + 3));
        // 12 min at the first script, then 3 that count towards these 12
        assertEquals(Duration.ofMinutes(9 + 3 + 1), ByHand.costs(live, rollForward()).total());
    }

    @Test
    void manyTicksAreOneDecisionAndOneMomentAndTheSameBytes() {
        OngoingAttempt once = Rooms.attempt(room, Optional.of(60));
        ByHand.done(once, new Action.Deliberate(once.now().plusMinutes(20)));
        for (int i = 0; i < 20; i++) {
            deliberate(Duration.ofMinutes(1));
        }
        for (OngoingAttempt each : List.of(live, once)) {
            OngoingAttemptTest.console(each, "INSERT INTO customers VALUES (9001, 'new')");
            ByHand.done(each, new Action.TakeHint(1));
        }
        assertEquals(once.attempt(), live.attempt());
        assertEquals(ByHandTest.canon(once.journal()), ByHandTest.canon(live.journal()));
        assertEquals(once.moment().seen(), live.moment().seen());
        OngoingAttempt retried = live.retryFrom(1, _ -> {});
        assertEquals(room.page().now().plusMinutes(20), retried.now());
        assertEquals(room.page().now(), live.retryFrom(0, _ -> {}).now());
    }

    @Test
    void aReplayNeedsNoOtherClockWhateverTheTicksWere() {
        deliberate(Duration.ofMinutes(3));
        ByHand.done(live, rollForward());
        deliberate(Duration.ofMinutes(13).plusMillis(345));
        OngoingAttemptTest.console(live, "SELECT COUNT(*) FROM orders");
        AttemptReplay.Same same = assertInstanceOf(
                AttemptReplay.Same.class, replay(live.attempt()));
        assertEquals(ByHandTest.canon(live.journal()), ByHandTest.canon(same.live().journal()));

        Attempt kept = live.attempt();
        List<Decision> cut = new ArrayList<>(kept.decisions());
        Decision first = cut.removeFirst();
        for (int minute = 2; minute >= 0; minute--) {
            cut.addFirst(new Decision(first.at().plusMinutes(minute),
                    new Action.Deliberate(first.at().plusMinutes(minute + 1)),
                    Optional.empty(), Optional.empty()));
        }
        assertInstanceOf(AttemptReplay.Same.class, replay(new Attempt(kept.scenario(),
                kept.sha256(), kept.seed(), cut, kept.pressure(), Optional.empty())));
    }

    @Test
    void sqlThatIsStoppedAfterItsTimeWasSpentCostsNothingMore() {
        OngoingAttempt hasty =
                new OngoingAttempt(room, Optional.of(60), _ -> {}, Duration.ofMillis(200));
        ByHand.done(hasty, new Action.Deliberate(hasty.now().plusMinutes(2)));
        Reply.Done came = OngoingAttemptTest.console(hasty, OngoingAttemptTest.RUNAWAY);
        assertEquals(Duration.ZERO, came.charged());
        assertInstanceOf(AttemptReplay.Same.class, replay(hasty.attempt()));
    }

    @Test
    void whereTheClockStandsStillNobodyIsChargedForThinking() {
        OngoingAttempt calm = Rooms.attempt(room);
        Action action = new Action.Deliberate(calm.now().plusMinutes(1));
        Reply.NotDone refused = assertInstanceOf(Reply.NotDone.class, calm.act(action));
        assertEquals(new Price.Impossible(refused.why()), calm.price(action));
    }

    private void deliberate(Duration time) {
        ByHand.done(live, new Action.Deliberate(live.now().plus(time)));
    }

    private static Action rollForward() {
        return take(StepTiming.bare(room.scenario().strategies().stream()
                .filter(s -> s.name().equals("roll-forward")).findFirst().orElseThrow()
                .steps().getFirst()));
    }

    private static Action take(Step step) {
        return new Action.Take(step, Optional.empty(), Optional.empty());
    }

    private static Duration length(Phase phase) {
        return Duration.between(phase.start(), phase.end());
    }

    private static AttemptReplay.Result replay(Attempt attempt) {
        return new AttemptReplay(room).run(attempt, _ -> {}, Patience.LONGEST);
    }
}
