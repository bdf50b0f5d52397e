package dev.lastresort.library;

import static dev.lastresort.model.outcome.FactLedger.Verdict.LOST;
import static dev.lastresort.model.outcome.FactLedger.Verdict.NEVER_ACCEPTED;
import static dev.lastresort.model.outcome.FactLedger.Verdict.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.EffectLedger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The incidents in which the backup is empty, too large or kept in what was deleted: the counts
 * are those of the files' schedules and rates, and only what its author thinks right is right.
 */
@Execution(ExecutionMode.CONCURRENT)
class RestoresDoneBadlyTest {

    @Test
    void theEmptyDumpIsRightlyLeftAloneForTheReplicaThatIsAboutToApplyTheFault() {
        Measured it = Measured.of("empty-nightly-dump");
        IncidentDay day = it.day;
        assertEquals(List.of("promote-to-the-fault"), it.right());
        LocalDateTime fault = day.incidentEnd(0);
        assertEquals(day.nth("gates", fault, 5).plus(Duration.ofMinutes(8).plusSeconds(30)),
                it.decision());
        // twenty payments a run, until it is stopped, or the database is down for the promotion
        assertEquals(20 * day.between("stray-payments", fault, it.decision().plusMinutes(2)),
                unexpected(it, "promote-to-the-fault", "refund"));
        assertEquals(20 * day.between("stray-payments", fault, it.decision().plusMinutes(7)),
                unexpected(it, "promote-and-no-more", "refund"));
        assertEquals(20 * day.between("stray-payments", fault, it.scenario.horizon()),
                unexpected(it, "do-nothing", "refund"));
        // paused after a minute it stands forty minutes before that
        assertEquals(day.between("gates", it.decision().minusMinutes(39), fault),
                it.rows("promote-as-it-stands", "scans", LOST));
        assertEquals(day.between("gates", day.at("08:10"), fault),
                it.rows("staging-copy", "scans", LOST));
    }

    @Tag("slow")
    @Test
    void theLargestTableRightlyComesLaterWhileWhoeverReadsItIsHeld() {
        Measured it = Measured.of("both-halves-of-the-mirror");
        IncidentDay day = it.day;
        assertEquals(List.of("open-early"), it.right());
        // 12 min for a machine, a gigabyte a minute, and the log since three at fifteenfold pace
        Duration machineAndLog = Duration.ofMinutes(12).plus(
                Duration.between(day.at("03:00"), day.incident()).dividedBy(15));
        LocalDateTime open = it.decision().plusMinutes(7 + 400 - 330).plus(machineAndLog);
        LocalDateTime copied = it.decision().plusMinutes(5 + 330 + 25).plus(machineAndLog);
        assertEquals(Duration.between(it.decision(), open).toSeconds(),
                it.branch("open-early").outcome().timeToRecoverSeconds().orElseThrow());
        assertEquals(day.requests("web", day.incident(), open),
                it.rows("open-early", "issues", NEVER_ACCEPTED), 2);
        assertEquals(day.requests("web", day.incident(), open.plusMinutes(330)),
                it.rows("pitr", "issues", NEVER_ACCEPTED), 2);
        // each invoice that is due before the events are there finds none
        assertEquals(day.between("billing", day.incident(), copied),
                it.rows("open-early-jobs-on", "invoices", WRONG));
        assertEquals(day.between("billing", day.incident(), it.scenario.horizon()),
                it.rows("without-history", "invoices", WRONG));
    }

    @Tag("slow")
    @Test
    void whatNoBackupHoldsIsRightlyRebuiltFromThoseWhoWereToldBeforeItIsOpened() {
        Measured it = Measured.of("nine-seconds");
        IncidentDay day = it.day;
        assertEquals(List.of("rebuild-then-open"), it.right());
        LocalDateTime copy = it.scenario.start().plusDays(2);
        for (String strategy : List.of("rebuild-then-open", "old-copy", "payments-only")) {
            assertEquals(day.between("notes", copy, day.incident()),
                    it.rows(strategy, "notes", LOST), strategy);
        }
        // bookings by telephone have no payment
        assertEquals(day.between("desk", copy, day.incident()),
                it.rows("payments-only", "bookings", LOST));
        // sixty bookings and five cancellations a day, and two days from booking to handover
        Set<Long> cancelled = LongStream.range(0, 10).map(m -> 19_977 + 12 * m).boxed()
                .collect(Collectors.toSet());
        assertEquals(LongStream.range(20_001, 20_121).filter(id -> !cancelled.contains(id)).count(),
                unexpected(it, "old-copy", "no-show-fee"));
        // a minute's page, 10 of approval, 15 + 120 of load, 15 + 10 of script, a minute to open
        assertEquals(10 * day.between("no-shows", it.decision().plusMinutes(172),
                it.scenario.horizon()), unexpected(it, "payments-only", "no-show-fee"));
    }

    private static long unexpected(Measured it, String strategy, String effect) {
        return it.effects(strategy, effect, EffectLedger.Verdict.UNEXPECTED);
    }
}
