package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.RoomView.Goal;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.AttemptSession;
import dev.lastresort.session.attempt.practice.ByHand;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a trainee may know at a moment. */
@Execution(ExecutionMode.CONCURRENT)
class ViewsTest {

    private static Room room;

    private final OngoingAttempt live = new OngoingAttempt(room, _ -> {}, Patience.LONGEST);

    @BeforeAll
    static void openTheRoom() {
        room = room(List.of());
    }

    private static Room room(List<Setting> settings) {
        Loaded.Valid archive = assertInstanceOf(Loaded.Valid.class,
                new BundledScenarios(new ScenarioReader()).read(
                        "dropped-orders-archive", settings, OptionalLong.empty()));
        return assertInstanceOf(AttemptSession.Open.class,
                AttemptSession.open(archive, "", new ScenarioEngines(), Progress.NONE)).room();
    }

    private static OngoingAttempt opened(List<Setting> settings) {
        return new OngoingAttempt(room(settings), _ -> {}, Patience.LONGEST);
    }

    @Test
    void anActorsOutageCountsAndTheWorkAtStakeIsThatSinceTheNewestBackup() {
        live.act(new Action.Wait(live.now().plusMinutes(40)));
        // paged at 10:35, backed up at 02:00; the checkout itself never fails
        assertEquals(List.of(
                new Goal.Recovery(new Objective.Rto("checkout", "checkout",
                        Duration.ofMinutes(30), Duration.ZERO, false, List.of()), false),
                new Goal.Loss(Duration.ofMinutes(5),
                        Duration.ofMinutes(9 * 60 + 15))),
                live.view().goals());
    }

    /** Restored from 10:43, approved in 8 min, and down since. */
    @Test
    void aRestoreInPlaceIsAnOutageFromTheInstantAtWhichTheDatabaseGoesDown() {
        live.act(new Action.SkipQuestions());
        live.act(restore("nightly"));
        LocalDateTime down = live.now().plusMinutes(8);
        live.act(new Action.Wait(down.plusMinutes(31)));
        Goal.Recovery goal = assertInstanceOf(Goal.Recovery.class,
                live.view().goals().getFirst());
        // the last answer that it was asked for came at most 20 s before
        assertTrue(goal.isDown());
        assertEquals(Duration.ofMinutes(31), goal.soFar().longest());
        assertEquals("RTO of checkout missed: 31 min of outage, 30 min allowed; down now",
                goal.words());
    }

    @Test
    void aJumpOfTheClockIsKnownFromTheInstantAtWhichItJumps() {
        OngoingAttempt jumping = opened(List.of(new Setting("/clockJumps",
                "[{\"at\": \"11:00\", \"by\": \"-1 h\"}]")));
        assertEquals(List.of(), jumps(jumping));
        jumping.act(new Action.Wait(LocalDateTime.parse("2026-03-02T11:10")));
        assertEquals(List.of(new LogEntry(LocalDateTime.parse("2026-03-02T11:00"),
                LogEntry.Kind.CLOCK, Optional.empty(), "Clock goes back by 1 h", false)),
                jumps(jumping));
    }

    @Test
    void aJumpThatIsWhatWentWrongIsToldToNobody() {
        OngoingAttempt jumping = opened(List.of(new Setting("/clockJumps",
                "[{\"at\":\"11:00\",\"by\":\"-1 h\",\"inCounterfactual\":false}]")));
        jumping.act(new Action.Wait(LocalDateTime.parse("2026-03-02T11:10")));
        assertEquals(List.of(), jumps(jumping));
    }

    private static List<LogEntry> jumps(OngoingAttempt attempt) {
        return attempt.view().log().stream()
                .filter(line -> line.kind() == LogEntry.Kind.CLOCK).toList();
    }

    /** Nobody may read from the room's limits that there is somebody else. */
    @Test
    void theLimitOfAHiddenActorIsNotTold() {
        OngoingAttempt live = opened(List.of(new Setting("/objectives/recoveryTime",
                "{\"tax-export\": \"10 min\", \"checkout\": \"30 min\"}")));
        boolean hidden = live.view().actors().stream()
                .noneMatch(actor -> actor.name().equals("tax-export"));
        assertEquals(hidden ? 1 : 2, live.view().goals().stream()
                .filter(Goal.Recovery.class::isInstance).count());
    }

    @Test
    void aBackupThatFellDueWhileTheDatabaseWasDownIsNotThere() {
        OngoingAttempt live = opened(List.of(new Setting("/backups/-",
                "{\"name\": \"noon\", \"at\": \"2026-03-02T12:00:00\"}")));
        Action noon = restore("noon");
        ByHand.costs(live, noon);
        live.act(new Action.SkipQuestions());
        live.act(restore("nightly"));
        // approved in 8 min, and up again 105 min later, at 12:28
        live.act(new Action.Wait(live.now().plusHours(2)));
        assertEquals(List.of("nightly"),
                live.view().offers().backups().stream().map(backup -> backup.name()).toList());
        live.act(new Action.SkipQuestions());
        String why = "backup noon was not taken: the database was down at 12:00";
        assertEquals(new Reply.NotDone(why), live.act(noon));
        assertEquals(new Price.Impossible(why), live.price(noon));
    }

    private static Action restore(String backup) {
        return new Action.Take(new Step.RestoreInPlace("Back", Step.Hands.NONE,
                new Step.RecoveryPoint(Optional.of(backup), Optional.empty())),
                Optional.empty(), Optional.empty());
    }

    @Test
    void whatARestoreWouldDiscardIsToldWithItsPrice() {
        Action restore = new Action.Take(new Step.RestoreInPlace("Back", Step.Hands.NONE,
                new Step.RecoveryPoint(Optional.empty(),
                        Optional.of(live.now().minusMinutes(2)))),
                Optional.empty(), Optional.empty());
        RestoreLoss gone = ByHand.costs(live, restore).discarded().orElseThrow();
        assertEquals(live.now().minusMinutes(2), gone.to());
        // tick 0 was at 00:00:10, tick 3 × 633 is the first after 10:33
        assertEquals(List.of(1899L, 1900L, 1901L, 1902L, 1903L, 1904L),
                gone.first().stream().map(RestoreLoss.LostTransaction::n).toList());
        assertEquals(6, gone.count());
    }
}
