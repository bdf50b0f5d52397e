package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Checked;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.Watch;
import dev.lastresort.session.attempt.Claim;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView.ReceivedMessage;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What does not help does not pay, whatever is claimed of it. */
@Execution(ExecutionMode.CONCURRENT)
class FalseAllClearTest {

    private static final String USELESS =
            "CREATE VIEW orders_archive AS SELECT * FROM order_history";
    private static final String SILENCING = "CREATE VIEW orders_archive AS SELECT id, customer_id,"
            + " total_cents, ordered_at, CAST(NULL AS VARCHAR(20)) AS legacy_ref"
            + " FROM order_history";

    private static Room room;

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    private static Action console(String sql) {
        return new Action.Console(List.of(new Sql(sql, "")), Optional.empty());
    }

    private static Comparison measured(OngoingAttempt live) {
        return AttemptEnd.compare(room, live.moment(), Watch.NONE);
    }

    private static List<String> said(OngoingAttempt live) {
        return live.view().messages().stream().map(ReceivedMessage::text).toList();
    }

    /** 12,000 orders without their reference, and an export that goes on failing. */
    @Test
    void aUselessViewIsToldAtOnceAndIsWorseThanACarefulRestore() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, console(USELESS));
        Reply.Declared heard = (Reply.Declared) ByHand.done(
                live, new Action.DeclareResolved(Set.of(Checked.CHECKS))).content();
        assertFalse(heard.silent());
        assertTrue(heard.programs().getFirst().startsWith("Tax export: "), heard::toString);
        assertFalse(live.isOver());
        ByHand.done(live, new Action.HandOver());
        Comparison comparison = measured(live);
        BranchResult branch = AttemptEnd.of(comparison);
        assertEquals(12_000, branch.outcome().fact("archived-orders").count(Verdict.WRONG));
        AttemptResult result = AttemptResult.of(branch, false);
        assertEquals(AttemptGroup.NOT_RESOLVED, result.group());
        assertTrue(new Claims(live, comparison).all().get(1).isFalse());

        OngoingAttempt careful = Rooms.attempt(room);
        Strategy aside = room.scenario().strategies().stream()
                .filter(one -> one.name().equals("side-restore")).findFirst().orElseThrow();
        ByHand.submit(careful, careful.now(), aside.steps());
        AttemptResult restored = AttemptResult.of(AttemptEnd.of(measured(careful)), false);
        assertEquals(List.of(restored), AttemptResult.best(List.of(result, restored),
                one -> one, _ -> careful.now()));
    }

    /** The invariant counts rows alone, so nothing speaks against it until somebody looks. */
    @Test
    void aViewThatOnlySilencesMeetsSilenceAndThenACorrectionByThoseWhoRead() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, console(SILENCING));
        Reply.Declared heard = (Reply.Declared) ByHand.done(
                live, new Action.DeclareResolved()).content();
        assertEquals(new Reply.Declared(List.of(), List.of()), heard);
        assertFalse(live.isOver());
        ByHand.done(live, new Action.Wait(live.now().plusHours(3)));
        assertTrue(said(live).stream().anyMatch(text -> text.startsWith("Auditor: ")),
                () -> said(live).toString());
        Comparison comparison = measured(live);
        Claims found = new Claims(live, comparison);
        assertTrue(found.endFalsely());
        assertEquals(AttemptGroup.NOT_RESOLVED, AttemptResult.of(
                AttemptEnd.of(comparison), found.endFalsely()).group());
        Claim claim = found.all().values().iterator().next();
        assertTrue(claim.isFalse());
        assertEquals(List.of(), claim.told());
        assertTrue(claim.troubles().getFirst().contains("wrong answers"), claim::toString);
    }

    @Test
    void whatHoldsIsNoFalseAllClear() {
        OngoingAttempt live = Rooms.attempt(room);
        Strategy aside = room.scenario().strategies().stream()
                .filter(one -> one.name().equals("side-restore")).findFirst().orElseThrow();
        ByHand.submit(live, live.now(), aside.steps());
        // 5 min + 10 min + 95 min + redo, and 6 min to copy
        ByHand.done(live, new Action.Wait(live.now().plusHours(3)));
        ByHand.done(live, new Action.DeclareResolved());
        Claims claims = new Claims(live, measured(live));
        assertEquals(0, claims.falseOnes());
        assertFalse(claims.endFalsely());
        assertTrue(said(live).stream().anyMatch(text -> text.contains("thank you")),
                () -> said(live).toString());
    }

    @Test
    void whatAReviewWouldHaveSeenIsToldOfWorkThatWentOutWithoutOne() {
        OngoingAttempt live = Rooms.attempt(room);
        String cut = "DELETE FROM order_lines WHERE order_id < 100011";
        Action.Take script = new Action.Take(new Step.RunSql("Cut", Step.Hands.NONE,
                List.of(new Sql(cut, "")), List.of(), Optional.empty(), Duration.ZERO),
                Optional.empty(), Optional.empty());
        ByHand.done(live, script.unreviewed());
        ByHand.done(live, new Action.Wait(live.now().plusMinutes(30)));
        ByHand.done(live, script);
        List<DecisionLine> lines = Debriefs.of(
                live, live.view(), Map.of(), Optional.empty()).decisions();
        assertEquals(Optional.of(List.of(
                "it breaks: There are as many order lines as orders")), lines.get(0).missed()
                        .map(missed -> missed.stream().filter(line -> line.startsWith("it breaks"))
                                .toList()));
        assertEquals(Optional.empty(), lines.get(2).missed());
        assertTrue(lines.get(0).words().startsWith("took, unreviewed"), lines::toString);
        assertTrue(live.view().log().stream().anyMatch(
                entry -> entry.text().equals("Cut: begun, unreviewed")));
    }

    @Test
    void whatWasSaidAndWasNotSoIsMarkedAtTheEnd() {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.done(live, new Action.Wait(live.now().plusHours(1)));
        List<LogEntry> rumours = Debriefs.of(
                live, live.view(), Map.of(), Optional.empty()).rumours();
        assertEquals(1, rumours.size());
        assertTrue(said(live).contains(rumours.getFirst().text()));
    }
}
