package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.Rooms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where work that was ordered will be is told as it then turns out. */
@Execution(ExecutionMode.CONCURRENT)
class QueuedWorkTest {

    private final OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));

    @Test
    void aCopyBackWaitsForTheRestoreThatIsUnderWay() {
        var side = Rooms.scenario(Rooms.ARCHIVE).strategies().stream()
                .filter(strategy -> strategy.kind() == StrategyKind.SIDE_RESTORE).findFirst()
                .orElseThrow();
        List<Step> steps = side.steps().stream().filter(step -> step instanceof Step.RestoreAside
                || step instanceof Step.CopyBack).toList();
        Step.RestoreAside restore = (Step.RestoreAside) steps.getFirst();
        take(restore, Optional.empty());
        assertEquals(List.of(new RoomView.ComingInstance(restore.instance(), 0)),
                live.view().offers().coming());
        assertEquals(List.of(), live.view().offers().instances());
        take(steps.getLast(), Optional.of(0));
        Work built = live.view().works().getFirst();
        Work planned = live.view().works().getLast();
        assertEquals(WorkState.WAITING, planned.progress());
        assertEquals(Optional.of(0), planned.after());
        assertEquals(built.endsAt(), planned.startsAt());
        assertTrue(planned.endsAt().orElseThrow().isAfter(planned.startsAt().orElseThrow()));
        live.act(new Action.Wait(planned.startsAt().orElseThrow().plusSeconds(1)));
        Work begun = live.view().works().getLast();
        assertEquals(WorkState.RUNNING, begun.progress());
        assertEquals(planned.startsAt(), begun.startsAt());
        assertEquals(planned.endsAt(), begun.endsAt());
        assertEquals(planned.phases(), begun.phases());
        assertEquals(List.of(), live.view().offers().coming());
        assertEquals(List.of(restore.instance()), live.view().offers().instances());
    }

    @Test
    void whatWaitsForHandsBeginsWhenTheyAreFree() {
        List<Step> scripts = Rooms.scenario(Rooms.ARCHIVE).strategies().stream()
                .flatMap(strategy -> strategy.steps().stream())
                .filter(Step.RunSql.class::isInstance).limit(2).toList();
        scripts.forEach(script -> take(script, Optional.empty()));
        Work planned = live.view().works().getLast();
        assertEquals(WorkState.WAITING, planned.progress());
        live.act(new Action.Wait(planned.startsAt().orElseThrow().plusSeconds(1)));
        assertEquals(planned.startsAt(), live.view().works().getLast().startsAt());
        assertEquals(WorkState.RUNNING, live.view().works().getLast().progress());
    }

    @Test
    void whatTakesNoTimeStandsWhereItWasDone() {
        take(new Step.Contain("Stop the checkout", Step.Hands.NONE,
                new Step.Containment.StopActor("checkout"), java.time.Duration.ZERO),
                Optional.empty());
        var done = live.now();
        live.act(new Action.Wait(done.plusMinutes(30)));
        Work work = live.view().works().getFirst();
        if (work.phases().isEmpty()) {
            assertEquals(Optional.of(done), work.startsAt());
        } else {
            assertEquals(work.phases().getFirst().start(), work.startsAt().orElseThrow());
        }
    }

    private void take(Step step, Optional<Integer> after) {
        Reply reply = live.act(new Action.Take(step, after, Optional.empty()));
        assertInstanceOf(Reply.Done.class, reply, reply::toString);
    }
}
