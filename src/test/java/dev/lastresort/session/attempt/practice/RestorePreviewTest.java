package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RestoreLoss;
import dev.lastresort.session.attempt.moment.Room;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Before a restore in place it is told which acknowledged transactions it would take away. */
@Execution(ExecutionMode.CONCURRENT)
class RestorePreviewTest {

    private static Room room;

    private final OngoingAttempt live = Rooms.attempt(room);

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    @Test
    void allOrdersSinceTheTargetWouldGoAndNoneBeforeIt() {
        ByHand.done(live, new Action.Wait(at("10:47")));
        // an order every 20 s, from 10:00:10 on
        RestoreLoss gone = preview(live, Optional.empty(), Optional.of(at("10:00")));
        assertEquals(47 * 3, gone.count());
        assertEquals(at("10:00").plusSeconds(10), gone.first().getFirst().at());
        assertEquals(at("10:00"), gone.to());
        // approved in 8 min: as many as the strategy of the scenario loses
        ByHand.done(live, new Action.Wait(at("10:55")));
        assertEquals(165, preview(live, Optional.empty(), Optional.of(at("10:00"))).count());
    }

    @Test
    void aBackupAloneTakesAllSinceItAndAThousandAreTold() {
        RestoreLoss gone = preview(live, Optional.of("nightly"), Optional.empty());
        assertEquals(at("02:00"), gone.to());
        // 02:00 to 10:35
        assertEquals((8 * 60 + 35) * 3, gone.count());
        assertEquals(1_000, gone.first().size());
        assertEquals(at("02:00").plusSeconds(10), gone.first().getFirst().at());
    }

    @Test
    void whatWasDiscardedOnceDoesNotGoAgain() {
        ByHand.done(live, new Action.SkipQuestions());
        ByHand.done(live, restore(Optional.of("nightly"), Optional.empty()));
        // 8 min of approval, 10 of provisioning, 380 GB ÷ 4 GB/min = 95: up again at 12:28
        ByHand.done(live, new Action.Wait(at("12:38")));
        assertEquals(10 * 3, preview(live, Optional.of("nightly"), Optional.empty()).count());
        // in the discarded stretch: what is there now goes all the same, and nothing else
        assertEquals(10 * 3,
                preview(live, Optional.empty(), Optional.of(at("10:00"))).count());
        assertEquals(5 * 3, preview(live, Optional.empty(), Optional.of(at("12:33"))).count());
    }

    @Test
    void theQuestionsStandBeforeTheRestoreAndNotBeforeItsPrice() {
        Action restore = restore(Optional.of("nightly"), Optional.empty());
        ByHand.costs(live, restore);
        assertInstanceOf(Reply.NotDone.class, live.act(restore));
    }

    static RestoreLoss preview(
            OngoingAttempt live, Optional<String> backup, Optional<LocalDateTime> target) {
        return ByHand.costs(live, restore(backup, target)).discarded().orElseThrow();
    }

    private static Action restore(Optional<String> backup, Optional<LocalDateTime> target) {
        return new Action.Take(new Step.RestoreInPlace("Back", Step.Hands.NONE,
                new Step.RecoveryPoint(backup, target)), Optional.empty(), Optional.empty());
    }

    private static LocalDateTime at(String time) {
        return LocalTime.parse(time).atDate(room.scenario().start().toLocalDate());
    }
}
