package dev.lastresort.recovery;

import static dev.lastresort.recovery.Shop.at;
import static dev.lastresort.recovery.Shop.branch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.outcome.Replayed;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * At one instant: ends and commits, backups, starts of steps, requests by the actor's place,
 * alerts, decisions. Each from end to end on the small shop.
 */
@Execution(ExecutionMode.CONCURRENT)
class InstantOrderTest {

    private static final String ON_THE_MINUTE = "/actors/0/schedule/offset=\"0 s\"";

    @ParameterizedTest
    @CsvSource({"01:00:29, 30", "01:00:30, 0"})
    void aMigrationThatEndsAtTheInstantOfABackupIsInIt(String backup, int notes) {
        Replayed replayed = Shop.replay("/backups/1/at=\"2026-03-02T" + backup + '"',
                "/strategies/1/steps/0={\"type\":\"restoreInPlace\",\"name\":\"Late\","
                        + "\"backup\":\"late\"}");
        assertEquals(notes, branch(replayed, "pitr").facts().get("notes").rows().size());
    }

    @Test
    void aMigrationThatEndsAtTheInstantOfARequestIsMetByIt() {
        Replayed.Finished trunk =
                branch(Shop.replay("/incident/steps/0/run=\"5 min\""), "do-nothing");
        assertInstanceOf(Failed.class, answer(trunk, "reader", "01:05:00").answer());
    }

    @Test
    void aRequestAtTheInstantOfABackupIsNotInIt() {
        Replayed.Finished backup = branch(Shop.replay(ON_THE_MINUTE), "backup");
        // 00:00 to 00:09; the one of 00:10 came after the backup
        assertEquals(LongStream.rangeClosed(1, 10).boxed().toList(),
                backup.facts().get("orders").rows().stream().map(row -> (Long) row.get(0))
                        .filter(id -> id <= 60).sorted().toList());
    }

    @Test
    void aRequestAtTheInstantOfARecoveryTargetIsGone() {
        Replayed.Finished pitr = branch(Shop.replay(ON_THE_MINUTE), "pitr");
        // 00:00 to 00:59 and from 01:38 (number 98) on
        assertEquals(LongStream.concat(LongStream.rangeClosed(1, 60),
                LongStream.rangeClosed(99, 240))
                .boxed().toList(),
                pitr.facts().get("orders").rows().stream()
                        .map(row -> (Long) row.get(0)).sorted().toList());
    }

    @Test
    void aRestoreIsDownFromARequestAtItsStartAndUpForOneAtItsEnd() {
        Replayed.Finished pitr = branch(Shop.replay(ON_THE_MINUTE), "pitr");
        assertInstanceOf(Acknowledged.class, answer(pitr, "shop", "01:20:00").answer());
        assertInstanceOf(Refused.class, answer(pitr, "shop", "01:21:00").answer());
        assertInstanceOf(Refused.class, answer(pitr, "shop", "01:37:00").answer());
        assertInstanceOf(Acknowledged.class, answer(pitr, "shop", "01:38:00").answer());
    }

    @Test
    void actorsComeInTheirPlaceInTheFile() {
        Replayed.Finished trunk = branch(Shop.replay(ON_THE_MINUTE), "do-nothing");
        assertEquals(List.of("shop", "reader"), trunk.journal().stream(Answered.class)
                .filter(answer -> answer.at().equals(at("00:05:00"))).map(Answered::actor)
                .toList());
    }

    @Test
    void alertAndDecisionFollowTheRequestsOfTheirInstantInThisOrder() {
        Replayed replayed = Shop.replay(ON_THE_MINUTE, "/alerts/0/humanDelay=\"0 s\"");
        assertEquals(Optional.of(at("01:15:00")), replayed.alertAt());
        assertEquals(Optional.of(at("01:15:00")), replayed.decisionAt());
        List<String> order = branch(replayed, "pitr").journal().stream()
                .filter(event -> event.at().equals(at("01:15:00")))
                .map(event -> event.getClass().getSimpleName()).toList();
        assertEquals(List.of("Answered", "Answered", "InvariantsChecked", "AlertRaised",
                "DecisionMade", "StepStarted"), order);
    }

    @Test
    void aStepsEndIsLookedAtBeforeTheRequestsOfItsInstant() {
        Replayed replayed = Shop.replay("/incident/steps/0/run=\"5 min\"");
        List<String> order = branch(replayed, "do-nothing").journal().stream()
                .filter(event -> event.at().equals(at("01:05:00")))
                .filter(event -> !(event instanceof Event.AnswerableAgain))
                .map(event -> event.getClass().getSimpleName()).limit(3).toList();
        assertEquals(List.of("StepEnded", "InvariantsChecked", "Answered"), order);
    }

    @Test
    void ofTwoAlertsAtOneInstantTheFirstInTheFileCalls() {
        String customer = "{\"name\":\"Customer\",\"when\":{\"at\":\"2026-03-02T01:15:00\"},"
                + "\"humanDelay\":\"%s\"}";
        String failures = "{\"name\":\"Reader fails\",\"when\":{\"failures\":"
                + "{\"actor\":\"reader\",\"count\":2}},\"humanDelay\":\"5 min\"}";
        Replayed first = Shop.replay(
                "/alerts=[" + customer.formatted("9 min") + "," + failures + "]");
        Replayed second = Shop.replay(
                "/alerts=[" + failures + "," + customer.formatted("9 min") + "]");
        assertEquals(Optional.of(at("01:24:00")), first.decisionAt());
        assertEquals(Optional.of(at("01:20:00")), second.decisionAt());
        assertEquals(1, branch(second, "do-nothing").journal()
                .stream(Event.AlertRaised.class).count());
    }

    @Test
    void nothingHappensAtTheHorizonButTheLastLook() {
        Replayed.Finished trunk =
                branch(Shop.replay("/horizon=\"2026-03-02T02:05:00\""), "do-nothing");
        List<Event> last = trunk.journal().stream()
                .filter(event -> !event.at().isBefore(at("02:05:00"))).toList();
        assertEquals(1, last.size(), last.toString());
        assertTrue(last.getFirst() instanceof Event.InvariantsChecked);
    }

    private static Answered answer(Replayed.Finished branch, String actor, String time) {
        return branch.journal().stream(Answered.class)
                .filter(answer -> answer.actor().equals(actor) && answer.at().equals(at(time)))
                .findFirst().orElseThrow();
    }
}
