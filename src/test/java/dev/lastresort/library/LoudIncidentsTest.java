package dev.lastresort.library;

import static dev.lastresort.model.outcome.EffectLedger.Verdict.ORPHANED;
import static dev.lastresort.model.outcome.FactLedger.Verdict.LOST;
import static dev.lastresort.model.outcome.FactLedger.Verdict.NEVER_ACCEPTED;
import static dev.lastresort.model.outcome.FactLedger.Verdict.UNEXPECTED;
import static dev.lastresort.model.outcome.FactLedger.Verdict.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The incidents in which something fails for everybody to see: each count is the one that the
 * file's schedules and durations give, and only the recovery that its author thinks right is.
 */
@Execution(ExecutionMode.CONCURRENT)
class LoudIncidentsTest {

    @Tag("slow")
    @Test
    void truncateCascadeIsRightlyRecoveredAsideSinceNewIssuesGoOnBeingFiled() {
        Measured it = Measured.of("truncate-cascade");
        IncidentDay day = it.day;
        assertEquals(List.of("aside-and-copy"), it.right());
        assertEquals(day.nth("comments", day.incidentEnd(0), 5)
                .plus(Duration.ofMinutes(9).plusSeconds(50)), it.decision());
        var pitr = it.step("pitr", 0);
        assertEquals(filed(it, day.incident(), pitr.machine()), it.rows("pitr", "issues", LOST));
        assertEquals(filed(it, day.incident(), pitr.machine()),
                it.effects("pitr", "filed-mail", ORPHANED));
        assertEquals(filed(it, pitr.machine(), pitr.end()),
                it.rows("pitr", "issues", NEVER_ACCEPTED));
        var snapshot = it.step("snapshot", 0);
        assertEquals(filed(it, day.at("05:00"), snapshot.machine()),
                it.rows("snapshot", "issues", LOST));
        assertEquals(day.between("comments", day.at("05:00"), day.incident()),
                it.rows("snapshot", "comments", LOST));
        assertEquals(12_000 + filed(it, it.scenario.start(), day.incident()),
                it.rows("do-nothing", "issues", LOST));
        assertEquals(day.between("comments", day.incident(), it.step("aside-and-copy", 1).end()),
                it.rows("aside-and-copy", "comments", NEVER_ACCEPTED));
        assertEquals(filed(it, it.step("restore-then-merge", 0).machine(),
                it.step("restore-then-merge", 0).end()),
                it.rows("restore-then-merge", "issues", NEVER_ACCEPTED));
    }

    private static long filed(Measured it, LocalDateTime from, LocalDateTime to) {
        return it.day.between("web", from, to) + it.day.between("api", from, to);
    }

    @Test
    void lockQueueIsRightlyEndedByTakingItsWaiterAwayNotItsHead() {
        Measured it = Measured.of("lock-queue");
        IncidentDay day = it.day;
        assertEquals(List.of("cancel-the-waiter"), it.right());
        LocalDateTime newest = Stream.of("uploads", "sync-clients")
                .flatMap(actor -> day.ticks(actor).stream())
                .filter(tick -> tick.isBefore(day.incident()))
                .max(LocalDateTime::compareTo).orElseThrow();
        LocalDateTime look = it.scenario.start();
        while (!newest.isBefore(look.minusMinutes(5))) {
            look = look.plusMinutes(2);
        }
        assertEquals(look.plusMinutes(6), it.decision());
        // people give up; what the sync clients could not deliver they bring later
        assertEquals(day.between("uploads", day.incident(), it.step("cancel-the-waiter", 0).end()),
                it.rows("cancel-the-waiter", "objects", NEVER_ACCEPTED));
        LocalDateTime end = it.scenario.horizon();
        assertEquals(day.between("uploads", day.incident(), end)
                + day.between("sync-clients", day.incident(), end),
                it.rows("do-nothing", "objects", NEVER_ACCEPTED));
        long taken = day.between("invoice-run", it.scenario.start(),
                it.step("kill-the-blocker", 0).end());
        assertEquals(taken, it.rows("kill-the-blocker", "invoices", LOST));
        assertEquals(taken, it.effects("kill-the-blocker", "card-charge", ORPHANED));
        var pitr = it.step("pitr", 0);
        assertEquals(day.between("invoice-run", day.incident(), pitr.machine()),
                it.rows("pitr", "invoices", LOST));
        assertEquals(day.between("invoice-run", pitr.machine(), pitr.end()),
                it.rows("pitr", "invoices", NEVER_ACCEPTED));
        assertEquals(day.between("downloads", day.incident(), pitr.end()),
                it.bad("pitr", "downloads"));
    }

    @Tag("slow")
    @Test
    void cachedColumnIsRightlyCuredByBringingEveryReaderToItsNewestVersion() {
        Measured it = Measured.of("cached-column");
        IncidentDay day = it.day;
        assertEquals(List.of("restart-readers"), it.right());
        assertEquals(day.nth("gateway", day.incidentEnd(0), 9)
                .plus(Duration.ofMinutes(7).plusSeconds(15)), it.decision());
        long app = day.between("gateway", day.incident(), it.step("restart-readers", 0).end());
        long shops = day.between("kiosk", day.incident(), it.step("restart-readers", 1).end());
        assertEquals(app, it.bad("restart-readers", "gateway"));
        assertEquals(shops, it.bad("restart-readers", "kiosk"));
        assertEquals(app + shops, it.rows("restart-readers", "parcels", NEVER_ACCEPTED));
        LocalDateTime end = it.scenario.horizon();
        assertEquals(day.between("gateway", day.incident(), end)
                + day.between("kiosk", day.incident(), end),
                it.rows("do-nothing", "parcels", NEVER_ACCEPTED));
        var pitr = it.step("pitr", 0);
        assertEquals(day.between("booking", day.incident(), pitr.machine()),
                it.rows("pitr", "parcels", LOST));
        assertEquals(day.between("booking", pitr.machine(), pitr.end()),
                it.bad("pitr", "booking"));
        assertEquals(day.between("booking", it.step("refill-column", 0).machine(),
                it.step("refill-column", 0).end()), it.bad("refill-column", "booking"));
    }

    @Tag("slow")
    @Test
    void renameWithAViewNeedsAScriptForTheClicksThatTheViewRefused() {
        Measured it = Measured.of("rename-with-view");
        IncidentDay day = it.day;
        assertEquals(List.of("fix-and-replay"), it.right());
        assertEquals(day.nth("crm-sync", day.incidentEnd(0), 3).plusMinutes(8), it.decision());
        assertEquals(clicks(it, it.step("fix-the-view", 0).end()),
                it.rows("fix-the-view", "contacts", WRONG));
        assertEquals(clicks(it, it.step("rename-back", 0).end()),
                it.rows("rename-back", "contacts", WRONG));
        assertEquals(clicks(it, it.scenario.horizon()), it.rows("do-nothing", "contacts", WRONG));
        var pitr = it.step("pitr", 0);
        assertEquals(clicks(it, pitr.end()), it.rows("pitr", "contacts", WRONG));
        assertEquals(day.between("signup", day.incident(), pitr.machine()),
                it.rows("pitr", "contacts", LOST));
        // reader 2001 + n clicks at the n-th instant, and is due for a mail at mail n - 100
        List<LocalDateTime> clicked = day.ticks("unsubscribe");
        List<LocalDateTime> mailed = day.ticks("mailer");
        long unwanted = 0;
        for (int n = 100; n < clicked.size(); n++) {
            LocalDateTime click = clicked.get(n);
            if (!click.isBefore(day.incident()) && click.isBefore(mailed.get(n - 100))) {
                unwanted++;
            }
        }
        assertEquals(unwanted, it.rows("do-nothing", "sends", UNEXPECTED));
    }

    private static long clicks(Measured it, LocalDateTime until) {
        return it.day.between("unsubscribe", it.day.incident(), until);
    }

    @Tag("slow")
    @Test
    void deletedAccountsAreRightlyCopiedBackAsOfTheCommitOfTheDelete() {
        Measured it = Measured.of("unique-email");
        IncidentDay day = it.day;
        assertEquals(List.of("copy-back"), it.right());
        assertEquals(day.incidentEnd(0).plusMinutes(8), it.decision());
        LocalDateTime gone = day.incidentEnd(0);
        assertEquals(day.between("petrol", gone, it.step("copy-back", 1).end()),
                it.bad("copy-back", "petrol"));
        assertEquals(day.between("petrol", gone, it.step("rebuild-accounts", 0).end()),
                it.bad("rebuild-accounts", "petrol"));
        assertEquals(300, it.rows("do-nothing", "members", LOST));
        assertEquals(340, it.rows("finish-the-migration", "members", LOST));
        var pitr = it.step("pitr", 0);
        assertEquals(day.between("signup", day.incident(), pitr.machine()),
                it.rows("pitr", "members", LOST));
        assertEquals(day.between("signup", pitr.machine(), pitr.end()),
                it.rows("pitr", "members", NEVER_ACCEPTED));
        assertEquals(day.between("tills", pitr.machine(), pitr.end()), it.bad("pitr", "tills"));
        assertEquals(day.between("signup", day.at("03:00"), it.step("snapshot", 0).machine()),
                it.rows("snapshot", "members", LOST));
    }

    @Tag("slow")
    @Test
    void aSmallDatabaseAtNightIsRightlyRecoveredInPlaceOnceNothingIsChargedAnyMore() {
        Measured it = Measured.of("contract-before-backfill");
        IncidentDay day = it.day;
        assertEquals(List.of("stop-refund-restore"), it.right());
        LocalDateTime empty = day.incidentEnd(1);
        assertEquals(day.nth("exits", empty, 3).plusMinutes(4), it.decision());
        for (String strategy : List.of("stop-refund-restore", "restore-only", "three-o-clock")) {
            int restore = strategy.equals("stop-refund-restore") ? 3 : 0;
            assertEquals(day.between("exits", empty, it.step(strategy, restore).end()),
                    it.bad(strategy, "exits"), strategy);
            assertEquals(0, it.bad(strategy, "city-exits"), strategy);
        }
        assertEquals(day.between("exits", day.at("03:00"), day.incident()),
                it.rows("three-o-clock", "passes", LOST));
        assertEquals(day.between("exits", empty, it.step("goodwill", 0).end()),
                it.bad("goodwill", "exits"));
        assertEquals(day.between("web-load", it.step("stop-refund-restore", 1).end(),
                it.step("stop-refund-restore", 3).end()),
                it.bad("stop-refund-restore", "web-load"));
        // it believes what it reads
        assertEquals(0, it.bad("do-nothing", "auto-load"));
    }

    @Tag("slow")
    @Test
    void rolledBackCodeNeedsAReaderOfWhatWasWrittenMeanwhile() {
        Measured it = Measured.of("rolled-back-code");
        IncidentDay day = it.day;
        assertEquals(List.of("readers-forward"), it.right());
        assertEquals(day.between("dispatcher", day.incident(),
                it.step("readers-forward", 0).end()), it.bad("readers-forward", "dispatcher"));
        assertEquals(day.nth("dispatcher", day.incident(), 6)
                .plus(Duration.ofMinutes(7).plusSeconds(10)), it.decision());
        assertEquals(day.between("dispatcher", day.incident(), it.step("read-both", 0).end()),
                it.bad("read-both", "dispatcher"));
        assertEquals(day.between("status-checks", day.incident(), it.step("read-both", 2).end()),
                it.bad("read-both", "status-checks"));
        assertEquals(day.between("api", day.incident(), it.scenario.horizon()),
                it.rows("do-nothing", "runs", NEVER_ACCEPTED));
        assertEquals(day.between("api", it.scenario.start(), day.incident()),
                it.rows("remove-unreadable", "builds", LOST));
        var midnight = it.step("midnight", 0);
        assertEquals(day.between("api", it.scenario.start(), midnight.machine()),
                it.rows("midnight", "builds", LOST));
        assertEquals(day.between("api", midnight.machine(), midnight.end()),
                it.rows("midnight", "builds", NEVER_ACCEPTED));
    }

    @Tag("slow")
    @Test
    void twoHistoriesAreRightlyMergedByARuleForEachTable() {
        Measured it = Measured.of("old-backup-over-live");
        IncidentDay day = it.day;
        assertEquals(List.of("merge-by-rule"), it.right());
        // of 600 bicycles a day, as many as the hours' weights say, give or take two
        assertEquals(600, it.rows("do-nothing", "jobs", LOST), 2);
        LocalDateTime machine = it.step("back-to-half-past-five", 0).machine();
        assertEquals(LocalDateTime.parse("2026-02-03T12:28"), machine);
        double untilThen = 600.0 * (4 + 7 + 9 + 9 + 8 + 6 * 28 / 60.0) / 96;
        assertEquals(untilThen, it.rows("back-to-half-past-five", "jobs", LOST), 2);
        // the bank's payments between the backup and the mistake, and those that found it down
        LocalDateTime up = day.incidentEnd(0);
        long forgotten = day.between("bank-import", day.at("01:00"), day.incident());
        long refused = day.between("bank-import", day.incident(), up);
        assertEquals(forgotten + refused, it.rows("do-nothing", "invoices", WRONG));
        assertEquals(refused, it.bad("merge-by-rule", "bank-import"));
        long since = day.between("bank-import", up, it.step("side-wins", 1).end());
        assertEquals(true, it.rows("side-wins", "invoices", WRONG) > since / 2);
    }

    @Tag("slow")
    @Test
    void whatNoScriptCanTellApartIsRightlyRecoveredToTheInstantOfTheDamage() {
        Measured it = Measured.of("damaged-array");
        IncidentDay day = it.day;
        assertEquals(List.of("stop-and-recover"), it.right());
        LocalDateTime closed = it.step("stop-and-recover", 0).end();
        assertEquals(day.between("imports", day.incident(), closed),
                it.rows("stop-and-recover", "deals", LOST));
        assertEquals(day.between("imports", closed, it.step("stop-and-recover", 3).end()),
                it.rows("stop-and-recover", "deals", NEVER_ACCEPTED));
        assertEquals(day.between("imports", day.at("01:00"), it.step("nightly", 0).end()),
                it.rows("nightly", "deals", LOST));
        // 1,200 notes a day by the hours' weights, of which 120 are one; give or take two
        assertEquals(day.at("07:06"), closed);
        assertEquals(10 * (0.8 * 1 + 2 + 4 + 0.1 * 8),
                it.rows("stop-and-recover", "notes", LOST), 2);
        assertEquals(day.at("07:34"), it.step("recover-while-open", 1).machine());
        assertEquals(10 * (0.8 * 1 + 2 + 4 + 34 / 60.0 * 8),
                it.rows("recover-while-open", "notes", LOST), 2);
        long accounts = LongStream.rangeClosed(1, 4000)
                .filter(id -> id * 13 % 11 == 4 || id * 13 % 11 == 7).count();
        long notes = LongStream.rangeClosed(1, 12_000).filter(id -> id * 41 % 97 == 5
                || id * 41 % 97 == 6 || id * 41 % 97 == 60).count();
        assertEquals(accounts, it.rows("fail-over", "accounts", WRONG));
        // and perhaps one of the few that were written since midnight
        assertEquals(notes, it.rows("fail-over", "notes", LOST), 2);
        assertEquals(0, it.rows("aside-keep-the-night", "accounts", WRONG));
    }
}
