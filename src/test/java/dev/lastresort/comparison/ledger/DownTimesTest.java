package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.commit;
import static dev.lastresort.comparison.ShopDay.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ShopDay;
import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.comparison.service.ActorTallies;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.Outage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** From when to when an actor is down or degraded. Its requests come each half hour. */
@Execution(ExecutionMode.CONCURRENT)
class DownTimesTest {

    private static final String[] HALF_HOURS = {"09:30", "10:00", "10:30", "11:00", "11:30"};

    private static Diary good() {
        Diary day = line();
        for (int n = 0; n < HALF_HOURS.length; n++) {
            day.did(HALF_HOURS[n], "sync", n);
        }
        return day;
    }

    private static ActorTally tally(Diary here, Diary there) {
        return ActorTallies.tally("sync",
                new AnswerJudge(new TakingBack(ShopDay.scenario())),
                BranchAnswers.of(here.journal()),
                BranchAnswers.of(there.journal()),
                at("00:00"), at("00:00").plusDays(1));
    }

    private static Diary locked(String since) {
        return line().did("09:30", "sync", 0).did("10:00", "sync", 1)
                .then(new Answered(at("10:30"), "sync", "v1", 2,
                        new Refused(Refusal.TABLE_LOCKED, at(since)), List.of(), List.of(),
                        commit()));
    }

    @Test
    void aLockOfFifteenSecondsCostsFifteenSeconds() {
        ActorTally tally = tally(locked("10:29:50").answerable("10:30:05", "sync", 2)
                .did("11:00", "sync", 3).did("11:30", "sync", 4), good());
        assertEquals(15, tally.downSeconds());
        assertEquals(List.of(new Outage(at("10:29:50"), at("10:30:05"), false)), tally.outages());
        assertEquals(1, tally.bad());
    }

    @Test
    void aCauseIsNotFeltBeforeTheRequestThatDidNotMeetIt() {
        ActorTally tally = tally(locked("09:50").answerable("10:30:05", "sync", 2)
                .did("11:00", "sync", 3), good());
        assertEquals(30 * 60 + 5, tally.downSeconds(), "from 10:00 to 10:30:05");
    }

    @Test
    void aFailedRequestIsDownUntilItWouldWorkAgain() {
        ActorTally tally = tally(line().did("09:30", "sync", 0).did("10:00", "sync", 1)
                .failed("10:30", "sync", 2).answerable("10:32", "sync", 2)
                .did("11:00", "sync", 3), good());
        assertEquals(120, tally.downSeconds());
        assertEquals(Duration.ofMinutes(2), tally.longestOutage());
    }

    @Test
    void withoutSuchAnInstantTheNextGoodAnswerEndsIt() {
        ActorTally tally = tally(line().did("09:30", "sync", 0).failed("10:00", "sync", 1)
                .failed("10:30", "sync", 2).did("11:00", "sync", 3), good());
        assertEquals(3600, tally.downSeconds());
        assertEquals(List.of(new Outage(at("10:00"), at("11:00"), false)), tally.outages());
    }

    @Test
    void whatIsStillBadIsOpenAtTheHorizon() {
        ActorTally tally = tally(line().did("09:30", "sync", 0).failed("23:00", "sync", 1),
                line().did("09:30", "sync", 0).did("23:00", "sync", 1));
        assertEquals(3600, tally.downSeconds());
        assertEquals(true, tally.isDownAtHorizon());
    }

    @Test
    void whatTheTruthDidNotAnswerEitherStartsNothing() {
        Diary there = line().did("09:30", "sync", 0).refused("10:00", "sync", 1)
                .failed("10:30", "sync", 2).did("11:00", "sync", 3);
        Diary here = line().did("09:30", "sync", 0).failed("10:00", "sync", 1)
                .refused("10:30", "sync", 2).did("11:00", "sync", 3);
        ActorTally tally = tally(here, there);
        assertEquals(0, tally.downSeconds());
        assertEquals(List.of(), tally.outages());
        assertEquals(0, tally.bad());
        assertEquals(1, tally.count(Judgement.FAILED), "they stay counted");
        assertEquals(1, tally.count(Judgement.REFUSED));
    }

    @Test
    void anExcusedAnswerEndsBeingDown() {
        // 10:00 fails here only; 10:30 fails on both, and is not bad
        ActorTally tally = tally(
                line().did("09:30", "sync", 0).failed("10:00", "sync", 1)
                        .failed("10:30", "sync", 2).did("11:00", "sync", 3),
                line().did("09:30", "sync", 0).did("10:00", "sync", 1)
                        .failed("10:30", "sync", 2).did("11:00", "sync", 3));
        assertEquals(30 * 60, tally.downSeconds());
    }

    @Test
    void degradedIsFromAWrongAnswerToTheNextRequestAndNeverWhileDown() {
        Diary there = line();
        Diary here = line();
        for (int n = 0; n < 3; n++) {
            there.saw(HALF_HOURS[n], "sync", n, new Observation(0, 1, List.of()));
        }
        there.did("11:00", "sync", 3);
        here.saw("09:30", "sync", 0, new Observation(0, 1, List.of()))
                .saw("10:00", "sync", 1, new Observation(0, 2, List.of()))
                .then(new Answered(at("10:30"), "sync", "v1", 2,
                        new Refused(Refusal.DATABASE_DOWN, at("10:20")), List.of(), List.of(),
                        commit()))
                .did("11:00", "sync", 3);
        ActorTally tally = tally(here, there);
        assertEquals(20 * 60, tally.degradedSeconds(), "10:00 to 10:20, where it goes down");
        assertEquals(40 * 60, tally.downSeconds(), "10:20 to 11:00");
    }
}
