package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.SourcesTest;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Backups and replicas in the hands of a trainee, who believes in them until something comes out.
 */
@Execution(ExecutionMode.CONCURRENT)
class SourcesByHandTest {

    private static final Step.Hands NONE = Step.Hands.NONE;

    private static Loaded.Valid loaded;
    private static Room room;
    private static Replayed yardstick;

    @BeforeAll
    static void open() {
        loaded = SourcesTest.loaded();
        room = ((AttemptSession.Open) AttemptSession.open(
                loaded, "0".repeat(64), new ScenarioEngines(), Progress.NONE)).room();
        yardstick = Rooms.yardstick(loaded.scenario());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unreadable-then-morning", "breaking-else", "verified", "gap",
        "promoted-to", "paused", "aside", "early"})
    void stepsByHandAreTheirStrategyAndReplayToTheSameBytes(String name) {
        Scenario scenario = loaded.scenario();
        Strategy strategy = scenario.strategies().stream()
                .filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        Comparison comparison =
                ((ComparisonResult.Compared) new IncidentSession(loaded, new ScenarioEngines())
                        .compare(List.of(name), Progress.NONE)).comparison();
        ByHandTest.same(room, yardstick, comparison, strategy);
    }

    private static Action take(Step step) {
        return new Action.Take(step, Optional.empty(), Optional.empty());
    }

    private static Action restore(String backup) {
        return take(new Step.RestoreInPlace("Back to " + backup, NONE,
                new Step.RecoveryPoint(Optional.of(backup), Optional.empty())));
    }

    private static String found(OngoingAttempt live, String backup) {
        return live.view().offers().backups().stream()
                .filter(one -> one.name().equals(backup)).findFirst().orElseThrow().found();
    }

    @Test
    void aBadBackupLooksAndCostsLikeAGoodOneUntilItIsVerified() {
        OngoingAttempt live = Rooms.attempt(room);
        Price.Costs good = ByHand.costs(live, restore("morning"));
        assertEquals(Duration.ofMinutes(12), good.total());
        for (String bad : List.of("unreadable", "breaking", "missing", "hollow")) {
            assertEquals(good.phases(), ByHand.costs(live, restore(bad)).phases(), bad);
            assertEquals("", found(live, bad));
        }
        ByHand.done(live, take(new Step.VerifyBackup(
                "Look", NONE, Optional.of("breaking"), Duration.ZERO)));
        ByHand.done(live, new Action.Wait(live.now().plusMinutes(20)));
        assertEquals("breaks off while it is loaded", found(live, "breaking"));
        List<String> notes = ByHand.costs(live, restore("breaking")).notes();
        assertTrue(notes.stream().anyMatch(note -> note.startsWith(
                "Known to be bad: backup breaking breaks off while it is loaded, as was found")),
                notes::toString);
        assertEquals(List.of(), ByHand.costs(live, restore("morning")).notes());
        assertEquals(List.of(), ByHand.costs(live, restore("unreadable")).notes());
        assertEquals("", found(live, "unreadable"));
        assertTrue(live.view().log().stream().anyMatch(entry -> entry.text().equals(
                "Backup breaking breaks off while it is loaded")));
    }

    @Test
    void aBackupSaysWhatItCostsAndAReplicaHowFarItHasCome() {
        OngoingAttempt live = Rooms.attempt(room);
        RoomView.Offers offers = live.view().offers();
        assertEquals("30 GB, 2 GB/min, 5 min provisioning, 7 min approval",
                offers.backups().stream().filter(one -> one.name().equals("offsite"))
                        .findFirst().orElseThrow().terms());
        LocalDateTime now = live.now();
        assertEquals(List.of(new RoomView.ReplicaView("late", "late", now.minusHours(1), false),
                new RoomView.ReplicaView("plain", "plain", now, false)), offers.replicas());
        ByHand.done(live, take(new Step.PauseReplica("Pause late", NONE, "late", Duration.ZERO)));
        ByHand.done(live, new Action.Wait(now.plusMinutes(10)));
        RoomView.ReplicaView late = live.view().offers().replicas().getFirst();
        assertTrue(late.paused());
        assertTrue(late.standsAt().isBefore(now.minusMinutes(50)));
    }

    /** An order a minute since the instant as of which the replica stands. */
    @Test
    void thePriceOfAPromotionTellsWhatItWouldTake() {
        OngoingAttempt live = Rooms.attempt(room);
        Price.Costs costs = ByHand.costs(live, take(new Step.RestoreInPlace("Promote", NONE,
                new Step.RecoveryPoint(Optional.empty(), Optional.empty(), List.of(),
                        Optional.of("late"), Portion.ALL, Optional.empty()))));
        assertEquals(live.now().minusHours(1), costs.discarded().orElseThrow().to());
        long minutes = 60;
        long seen = costs.discarded().orElseThrow().count();
        assertTrue(seen == minutes || seen == minutes + 1, () -> seen + " orders");
        assertTrue(live.price(take(new Step.PauseReplica("Pause", NONE, "nope",
                Duration.ZERO))) instanceof Price.Impossible);
    }
}
