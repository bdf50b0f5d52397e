package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The incidents in which nothing errors: each is compared once, meets what its author expects, and
 * comes to the counts that its own schedules and durations give.
 */
@Execution(ExecutionMode.CONCURRENT)
class SilentIncidentsTest {

    @Tag("slow")
    @Test
    void addressesInLowerCase() {
        Measured compared = Measured.of("one-spelling-per-address");
        IncidentDay day = compared.day;
        assertRight(compared, StrategyKind.HYBRID);

        // accounts 3, 13, … 11993 are spelled with capitals, and 3, 203, … have a private twin
        long spelled = LongStream.rangeClosed(1, 12_000).filter(id -> id % 10 == 3).count();
        long twins = LongStream.rangeClosed(1, 12_000).filter(id -> id % 200 == 3).count();
        assertAmount(twins, compared, "do-nothing", "/facts/accounts/lost");
        assertAmount(spelled, compared, "do-nothing", "/facts/accounts/wrong");
        assertAmount(day.ticks("sso", day.commit(), day.horizon()).count(),
                compared, "do-nothing", "/actors/sso/wrong");

        // a whole row copied back takes the telephone numbers of since along
        assertTrue(compared.amount("copy-accounts-back", "/facts/accounts/wrong")
                <= day.ticks("directory-sync", day.at("09:30"), day.horizon()).count());

        LocalDateTime closed = day.decision().plusMinutes(8);
        double lost = day.requests("web", day.at("09:30"), closed)
                + day.ticks("sso", day.at("09:30"), closed).count();
        assertNear(lost, compared, "pitr", "/facts/envelopes/lost");
        long restore = day.recovery(day.at("02:00"), day.at("09:30")).toSeconds();
        assertAmount(8 * 60 + restore, compared, "pitr", "/timeToRecoverSeconds");
    }

    @Tag("slow")
    @Test
    void aStatusThatSortsLast() {
        Measured compared = Measured.of("one-more-status");
        IncidentDay day = compared.day;
        assertRight(compared, StrategyKind.ROLL_FORWARD);

        // what was booked up to half an hour before the desk last looks would have been worked off
        LocalDateTime looked = day.at("23:50").minusMinutes(30).plusNanos(1);
        assertAmount(day.ticks("agencies", day.commit(), looked).count(),
                compared, "do-nothing", "/facts/bookings/wrong");
        // every fourth is declined; it is charged an hour after it was booked, all the same
        long charged = day.ticks("agencies", day.commit(), day.horizon().minusHours(1))
                .filter(n -> (300_001 + n) % 4 == 1).count();
        assertAmount(charged, compared, "do-nothing", "/effects/charge/unexpected");

        LocalDateTime held = day.end("put-in-order", 0);
        assertAmount(day.ticks("captures", held, day.end("put-in-order", 3)).count(),
                compared, "put-in-order", "/actors/captures/refused");

        LocalDateTime closed = day.decision().plusMinutes(8);
        double paid = day.requests("site", day.at("10:00"), closed);
        assertNear(paid, compared, "pitr", "/effects/charge/orphaned");
        assertNear(paid + day.ticks("agencies", day.at("10:00"), closed).count(),
                compared, "pitr", "/facts/bookings/lost");
    }

    @Tag("slow")
    @Test
    void aBackfillOfNoRows() {
        Measured compared = Measured.of("success-zero-rows");
        IncidentDay day = compared.day;
        assertRight(compared, StrategyKind.COMPENSATING_SCRIPT);

        // tick n bills customer n + 1, and every third has a contract
        assertAmount(contracts(day, day.horizon()), compared, "do-nothing",
                "/facts/invoices/wrong");
        assertAmount(contracts(day, day.horizon().minusHours(2)), compared, "zero-for-null",
                "/effects/debit/wrongAmount");
        assertAmount(contracts(day, day.end("fill-for-all", 0)), compared, "fill-for-all",
                "/effects/debit/wrongAmount");
        assertAmount(day.ticks("sales", day.commit(), day.end("fill-for-all", 0)).count(),
                compared, "fill-for-all", "/facts/discounts/wrong");
        LocalDateTime corrected = day.end("fill-and-correct", 0);
        assertTrue(corrected.isBefore(day.commit().plusHours(2)), "before the first wrong debit");
        assertAmount(contracts(day, corrected), compared, "fill-and-correct",
                "/effects/credit-note/ok");
        assertAmount(0, compared, "fill-and-correct", "/effects/debit/wrongAmount");
        assertAmount(day.ticks("invoicing", day.at("10:00"), day.decision().plusMinutes(8))
                .count(), compared, "pitr", "/facts/invoices/lost");
    }

    @Tag("slow")
    @Test
    void anOffsetThatIsGone() {
        Measured compared = Measured.of("nine-oclock-where");
        IncidentDay day = compared.day;
        assertRight(compared, StrategyKind.HYBRID);

        // each tenth of what stood there is by video, and its patient is at no clinic's offset
        long byVideo = LongStream.concat(LongStream.rangeClosed(1, 6000),
                LongStream.concat(LongStream.range(20_000, 20_720),
                        LongStream.rangeClosed(30_001, 34_000)))
                .filter(id -> id % 10 == 4).count();
        assertAmount(byVideo, compared, "offset-of-the-clinic", "/facts/appointments/wrong");

        LocalDateTime held = day.end("hybrid", 0);
        LocalDateTime released = held.plusMinutes(5)
                .plus(day.recovery(day.at("03:00"), day.at("09:00"))).plusMinutes(16);
        assertAmount(day.ticks("fees", held, released).count(),
                compared, "hybrid", "/actors/fees/refused");
        assertAmount(Duration.between(day.decision(), released).toSeconds(),
                compared, "hybrid", "/timeToRecoverSeconds");
        assertAmount(compared.amount("hybrid", "/effects/no-show-fee/takenBack"),
                compared, "hybrid", "/effects/fee-refund/ok");
        // those of the migration's own forty seconds were never accepted
        assertNear(day.requests("booking", day.commit(), day.decision().plusMinutes(8)),
                compared, "pitr", "/facts/appointments/lost");
    }

    @Tag("slow")
    @Test
    void aLogWithoutNumbers() {
        Measured compared = Measured.of("the-last-number");
        IncidentDay day = compared.day;
        assertRight(compared, StrategyKind.ROLL_FORWARD);

        assertAmount((2 + 2 + 3 * 60 + 50) * 60, compared, "widen-in-place",
                "/timeToRecoverSeconds");
        assertAmount(0, compared, "do-nothing", "/effects/collection/ok");
        for (String strategy : List.of("negative-numbers", "new-log-beside")) {
            assertAmount(0, compared, strategy, "/facts/audit/lost");
            assertAmount(compared.amount(strategy, "/actors/api/failed"),
                    compared, strategy, "/facts/audit/neverAccepted");
        }
        // no negative id is greater than the last: the regulator hears of nothing any more
        assertAmount(compared.amount("do-nothing", "/facts/regulator/kept"),
                compared, "negative-numbers", "/facts/regulator/kept");
        Measure off = compared.measure("leave-the-trigger-off", "/stepsEndAt");
        assertNear(day.requests("api", assertInstanceOf(Measure.PointInTime.class, off).value(),
                day.horizon()), compared, "leave-the-trigger-off", "/facts/audit/lost");
    }

    @Tag("slow")
    @Test
    void payersThatWereSetFree() {
        Measured compared = Measured.of("payers-set-free");
        IncidentDay day = compared.day;
        assertRight(compared, StrategyKind.COMPENSATING_SCRIPT);

        assertAmount((25 + 8 + 2) * 60, compared, "provider-knows", "/timeToRecoverSeconds");
        LocalDateTime closed = day.decision().plusMinutes(8);
        assertNear(day.requests("app", day.at("08:50"), closed),
                compared, "pitr", "/facts/documents/lost");
        long down = day.recovery(day.at("02:00"), day.at("08:50")).toSeconds();
        assertAmount(down, compared, "pitr", "/actors/app/downSeconds");
        assertAmount(day.ticks("portal", closed, closed.plusSeconds(down)).count(),
                compared, "pitr", "/actors/portal/refused");
    }

    @Tag("slow")
    @Test
    void idsThatBelongToOthers() {
        Measured compared = Measured.of("ids-from-december");
        IncidentDay day = compared.day;
        assertRight(compared, StrategyKind.COMPENSATING_SCRIPT);

        // each who signs up is mixed up with one other person, so that both read too much
        long newcomers = day.ticks("sign-up", day.at("08:00"), day.horizon()).count();
        assertAmount(newcomers, compared, "do-nothing", "/actors/sign-up/wrong");
        assertAmount(2 * newcomers, compared, "do-nothing", "/facts/people/wrong");
        long before = day.ticks("sign-up", day.at("08:00"), day.end("sequence-forward", 0))
                .count();
        assertAmount(2 * before, compared, "sequence-forward", "/facts/people/wrong");
        assertAmount(before, compared, "numbers-of-their-own", "/actors/sign-up/wrong");
        long deleted = day.ticks("sign-up", day.at("08:00"), day.end("delete-newcomers", 0))
                .count();
        assertAmount(deleted, compared, "delete-newcomers", "/facts/people/lost");
        assertAmount(deleted, compared, "delete-newcomers", "/facts/people/wrong");
        assertNear(day.requests("editor", day.at("08:00"), day.decision().plusMinutes(8)),
                compared, "pitr", "/facts/edits/lost");
    }

    @Test
    void aDefaultOfTwoMeanings() {
        Measured compared = Measured.of("covered-by-default");
        IncidentDay day = compared.day;
        assertRight(compared, StrategyKind.COMPENSATING_SCRIPT);

        assertAmount(oldClients(day, day.horizon()), compared, "do-nothing",
                "/facts/parcels/wrong");
        // the day's last premiums, at five to twelve, are for what was posted an hour before
        assertAmount(oldClients(day, day.at("23:55").minusHours(1)), compared, "do-nothing",
                "/effects/premium/unexpected");
        assertAmount(day.ticks("kiosks", day.commit(), day.horizon()).count(),
                compared, "by-the-log", "/facts/parcels/wrong");
        LocalDateTime corrected = day.end("who-meant-what", 2);
        assertAmount(Duration.between(day.decision(), corrected).toSeconds(),
                compared, "who-meant-what", "/timeToRecoverSeconds");
        assertAmount(oldClients(day, corrected.minusMinutes(10).minusHours(1)), compared,
                "who-meant-what", "/effects/premium-refund/ok");
        LocalDateTime closed = day.decision().plusMinutes(8);
        LocalDateTime target = day.at("09:30");
        assertNear(day.requests("web", target, closed)
                + LongStream.of(day.ticks("app", target, closed).count(),
                        day.ticks("plugin", target, closed).count(),
                        day.ticks("kiosks", target, closed).count()).sum(),
                compared, "pitr", "/facts/parcels/lost");
    }

    /** Parcels from the migration's commit on of clients that do not know of insurance. */
    private static long oldClients(IncidentDay day, LocalDateTime until) {
        return day.ticks("plugin", day.commit(), until).count()
                + day.ticks("kiosks", day.commit(), until).count();
    }

    /** Invoices from the migration's commit on of customers who have a contract. */
    private static long contracts(IncidentDay day, LocalDateTime until) {
        return day.ticks("invoicing", day.commit(), until).filter(n -> (n + 1) % 3 == 0).count();
    }

    /** The kinds that are right are these. */
    private static void assertRight(Measured measured, StrategyKind... right) {
        Set<StrategyKind> kinds = EnumSet.noneOf(StrategyKind.class);
        measured.right().forEach(name -> kinds.add(measured.branch(name).strategy().kind()));
        assertEquals(Set.of(right), kinds);
    }

    private static void assertAmount(
            long expected, Measured measured, String strategy, String measure) {
        assertEquals(expected, measured.amount(strategy, measure), strategy + measure);
    }

    /** A curve says until any instant how many requests there were, give or take one. */
    private static void assertNear(
            double expected, Measured measured, String strategy, String measure) {
        assertEquals(expected, measured.amount(strategy, measure), 2, strategy + measure);
    }
}
