package dev.lastresort.library;

import static dev.lastresort.model.outcome.FactLedger.Verdict.LOST;
import static dev.lastresort.model.outcome.FactLedger.Verdict.NEVER_ACCEPTED;
import static dev.lastresort.model.outcome.FactLedger.Verdict.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.EffectLedger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The incidents in which something was deleted that was thought to be elsewhere, or must be given
 * up, or whose numbers come a second time: counts worked out from the files' rules for rows.
 */
@Execution(ExecutionMode.CONCURRENT)
class LateDiscoveriesTest {

    @Tag("slow")
    @Test
    void filesThatWereNeverCopiedAreThoseOfOfficersWhoHaveLeftAsFarAsTheMoveHasCome() {
        Measured it = Measured.of("copied-then-deleted");
        IncidentDay day = it.day;
        assertEquals(List.of("stop-then-restore-what-is-missing"), it.right());
        // twenty files a batch, all of them before the horizon
        long all = 20 * day.between("mover", day.incident(), it.scenario.horizon());
        assertTrue(all >= 12_000);
        assertEquals(ofThoseWhoLeft(12_000), it.rows("do-nothing", "files", LOST));
        // the join is right from 22 min after the decision on
        LocalDateTime right = it.decision().plusMinutes(22);
        assertEquals(ofThoseWhoLeft(20 * day.between("mover", day.incident(), right)),
                it.rows("fix-the-join", "files", LOST));
        // the register knows no status; every fourth file was closed
        LocalDateTime stopped = it.decision().plusMinutes(1);
        assertEquals(LongStream
                .rangeClosed(1, 20 * day.between("mover", day.incident(), stopped))
                .filter(LateDiscoveriesTest::left).filter(file -> file % 4 == 0).count(),
                it.rows("from-the-register", "files", WRONG));
        // a bundle is short if the move has passed one of its files of those who left
        LongPredicate shortOne = tick -> {
            LocalDateTime at = day.ticks("bundles").get((int) tick);
            long moved = 20 * day.between("mover", day.incident(), at.plusSeconds(1));
            return LongStream.range(0, 8).map(file -> 1 + 7 * tick + 1500 * file)
                    .anyMatch(file -> file <= moved && left(file));
        };
        assertEquals(LongStream.range(0, day.ticks("bundles").size()).filter(shortOne).count(),
                it.effects("do-nothing", "bundle", EffectLedger.Verdict.WRONG_AMOUNT));
    }

    private static long ofThoseWhoLeft(long moved) {
        return LongStream.rangeClosed(1, Math.min(moved, 12_000))
                .filter(LateDiscoveriesTest::left).count();
    }

    private static boolean left(long file) {
        return (1 + file * 13 % 400) % 9 == 0;
    }

    @Tag("slow")
    @Test
    void cardsWithoutAMovementInTheShortTableGoThreeWeeksAfterTheirFirstNight() {
        Measured it = Measured.of("cards-in-a-drawer");
        assertEquals(List.of("from-the-archive"), it.right());
        LocalDate lastNight = it.scenario.horizon().toLocalDate().minusDays(1);
        assertAway(deletable(lastNight), it.rows("do-nothing", "cards", LOST));
        // the oldest backup is of the twenty-fifth: it has what went in the nights since
        assertAway(deletable(LocalDate.of(2026, 3, 24)),
                it.rows("oldest-backup-aside", "cards", LOST));
        // each that was used once has less on it than was printed
        long usedOnce = LongStream.rangeClosed(1, 10_000).filter(card -> card % 12 == 1)
                .filter(card -> deleted(card, LocalDate.of(2026, 3, 30))).count();
        long refused = it.bad("from-the-archive", "tills");
        assertEquals(usedOnce, it.rows("face-value", "cards", WRONG), usedOnce * USED + refused);
        // what is wrong in the end is what nobody could spend meanwhile
        assertTrue(it.rows("from-the-archive", "cards", WRONG) <= refused);
    }

    /** A card that is used before its three weeks are over loses its mark. */
    private static void assertAway(long due, long lost) {
        assertTrue(lost <= due && lost >= due * (1 - USED), lost + " of " + due);
    }

    /** The share of all cards that the tills see in three weeks, twice over. */
    private static final double USED = 2.0 * 26 * 21 / 10_000;

    private static long deletable(LocalDate lastNight) {
        return LongStream.rangeClosed(1, 10_000).filter(card -> deleted(card, lastNight)).count();
    }

    /** Marked by a night that finds all its movements archived, and 21 days later deleted. */
    private static boolean deleted(long card, LocalDate lastNight) {
        long age = 10 + card * 7919 % 1040;
        long moved = card % 12 == 0 ? age : card % 12 == 1 ? age - 5 : 0;
        LocalDateTime last = LocalDateTime.of(2026, 2, 28, 10, 0).minusDays(moved);
        LocalDateTime lastMark = lastNight.minusDays(21).atTime(1, 0);
        return !lastMark.isBefore(LocalDateTime.of(2026, 3, 2, 1, 0))
                && last.isBefore(lastMark.minusDays(365));
    }

    @Tag("slow")
    @Test
    void theTableThatCanBeMadeAgainIsRightlyGivenUp() {
        Measured it = Measured.of("table-to-give-up");
        IncidentDay day = it.day;
        assertEquals(List.of("give-up-the-words"), it.right());
        LocalDateTime open = it.decision().plusMinutes(10 + 5 + 22 + 2);
        assertEquals(day.requests("api", day.incident(), open),
                it.rows("give-up-the-words", "mails", NEVER_ACCEPTED), 2);
        // four of five mails were opened, and one every two minutes since midnight
        assertEquals(5_600 + day.between("edge", it.scenario.start(), day.incident()),
                it.rows("give-up-the-openings", "openings", LOST));
        // each month that ends once writes are taken is billed as one without openings
        LocalDateTime late = it.decision().plusMinutes(10 + 5 + 18 + 2 + 20 + 10 + 5 + 22);
        assertEquals(day.between("billing", late, it.scenario.horizon()),
                it.rows("give-up-the-openings", "bills", WRONG));
        assertEquals(2 * 7_000 + 2 * day.requests("api", it.scenario.start(), day.incident()),
                it.rows("give-up-and-leave", "words", LOST), 4);
    }

    @Tag("slow")
    @Test
    void aRecoveryIsRightOnceTheTokensOfTheHalfHourAreThrownAwayBeforeItOpens() {
        Measured it = Measured.of("numbers-from-one");
        IncidentDay day = it.day;
        assertEquals(List.of("close-recover-revoke"), it.right());
        LocalDateTime reset = day.incidentEnd(0);
        assertEquals(day.nth("tablets", reset, 5).plusSeconds(20 * 60 + 30), it.decision());
        LocalDateTime closed = it.decision().plusMinutes(1);
        assertEquals(day.requests("app", reset, closed),
                it.rows("close-recover-revoke", "messages", LOST), 2);
        // the restore begins five minutes after the decision; until then people register
        assertEquals(day.requests("app", reset, it.decision().plusMinutes(5)),
                it.rows("recover-and-open", "messages", LOST), 2);
        // a minute, five of approval, ten of machine, forty of load, and a minute each
        Duration recovery = Duration.ofMinutes(1 + 5 + 10 + 40 + 1 + 1).plusSeconds(
                Math.ceilDiv(Duration.between(day.at("02:00"), reset).toSeconds(), 20));
        assertEquals(recovery.toSeconds(), it.branch("close-recover-revoke").outcome()
                .timeToRecoverSeconds().orElseThrow());
        assertEquals(day.between("tablets", day.at("02:00"), reset),
                it.rows("nightly", "attendance", LOST));
        assertEquals(day.between("lunches", day.at("02:00"), reset),
                it.rows("nightly", "lunches", LOST));
    }
}
