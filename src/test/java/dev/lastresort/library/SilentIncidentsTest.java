package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ComparisonResult.Compared;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.CompareService.Request;
import dev.lastresort.session.desk.ScenarioSource;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The incidents in which nothing errors: each is compared once, meets what its author expects, and
 * comes to the counts that its own schedules and durations give.
 */
class SilentIncidentsTest {

    @Test
    void addressesInLowerCase() {
        FileFigures file = new FileFigures("one-spelling-per-address");
        Comparison compared = compared("one-spelling-per-address", StrategyKind.HYBRID);

        // accounts 3, 13, … 11993 are spelled with capitals, and 3, 203, … have a private twin
        long spelled = LongStream.rangeClosed(1, 12_000).filter(id -> id % 10 == 3).count();
        long twins = LongStream.rangeClosed(1, 12_000).filter(id -> id % 200 == 3).count();
        assertAmount(twins, compared, "do-nothing", "/facts/accounts/lost");
        assertAmount(spelled, compared, "do-nothing", "/facts/accounts/wrong");
        assertAmount(file.ticks("sso", file.commit(), file.horizon()).count(),
                compared, "do-nothing", "/actors/sso/wrong");

        // a whole row copied back takes the telephone numbers of since along
        assertTrue(amount(compared, "copy-accounts-back", "/facts/accounts/wrong")
                <= file.ticks("directory-sync", file.at("09:30"), file.horizon()).count());

        LocalDateTime closed = file.decision().plusMinutes(8);
        double lost = file.requests("web", file.at("09:30"), closed)
                + file.ticks("sso", file.at("09:30"), closed).count();
        assertNear(lost, compared, "pitr", "/facts/envelopes/lost");
        long restore = file.recovery(file.at("02:00"), file.at("09:30")).toSeconds();
        assertAmount(8 * 60 + restore, compared, "pitr", "/timeToRecoverSeconds");
    }

    @Test
    void aStatusThatSortsLast() {
        FileFigures file = new FileFigures("one-more-status");
        Comparison compared = compared("one-more-status", StrategyKind.ROLL_FORWARD);

        // what was booked up to half an hour before the desk last looks would have been worked off
        LocalDateTime looked = file.at("23:50").minusMinutes(30).plusNanos(1);
        assertAmount(file.ticks("agencies", file.commit(), looked).count(),
                compared, "do-nothing", "/facts/bookings/wrong");
        // every fourth is declined; it is charged an hour after it was booked, all the same
        long charged = file.ticks("agencies", file.commit(), file.horizon().minusHours(1))
                .filter(n -> (300_001 + n) % 4 == 1).count();
        assertAmount(charged, compared, "do-nothing", "/effects/charge/unexpected");

        LocalDateTime held = file.end("put-in-order", 0);
        assertAmount(file.ticks("captures", held, file.end("put-in-order", 3)).count(),
                compared, "put-in-order", "/actors/captures/refused");

        LocalDateTime closed = file.decision().plusMinutes(8);
        double paid = file.requests("site", file.at("10:00"), closed);
        assertNear(paid, compared, "pitr", "/effects/charge/orphaned");
        assertNear(paid + file.ticks("agencies", file.at("10:00"), closed).count(),
                compared, "pitr", "/facts/bookings/lost");
    }

    @Test
    void aBackfillOfNoRows() {
        FileFigures file = new FileFigures("success-zero-rows");
        Comparison compared = compared("success-zero-rows", StrategyKind.ROLL_FORWARD);

        // tick n bills customer n + 1, and every third has a contract
        assertAmount(contracts(file, file.horizon()), compared, "do-nothing",
                "/facts/invoices/wrong");
        assertAmount(contracts(file, file.horizon().minusHours(2)), compared, "zero-for-null",
                "/effects/debit/wrongAmount");
        assertAmount(contracts(file, file.end("fill-for-all", 0)), compared, "fill-for-all",
                "/effects/debit/wrongAmount");
        assertAmount(file.ticks("sales", file.commit(), file.end("fill-for-all", 0)).count(),
                compared, "fill-for-all", "/facts/discounts/wrong");
        LocalDateTime corrected = file.end("roll-forward", 0);
        assertTrue(corrected.isBefore(file.commit().plusHours(2)), "before the first wrong debit");
        assertAmount(contracts(file, corrected), compared, "roll-forward",
                "/effects/credit-note/ok");
        assertAmount(0, compared, "roll-forward", "/effects/debit/wrongAmount");
        assertAmount(file.ticks("invoicing", file.at("10:00"), file.decision().plusMinutes(8))
                .count(), compared, "pitr", "/facts/invoices/lost");
    }

    @Test
    void anOffsetThatIsGone() {
        FileFigures file = new FileFigures("nine-oclock-where");
        Comparison compared = compared("nine-oclock-where", StrategyKind.HYBRID);

        // each tenth of what stood there is by video, and its patient is at no clinic's offset
        long byVideo = LongStream.concat(LongStream.rangeClosed(1, 6000),
                LongStream.concat(LongStream.range(20_000, 20_720),
                        LongStream.rangeClosed(30_001, 34_000)))
                .filter(id -> id % 10 == 4).count();
        assertAmount(byVideo, compared, "offset-of-the-clinic", "/facts/appointments/wrong");

        LocalDateTime held = file.end("hybrid", 0);
        LocalDateTime released = held.plusMinutes(5)
                .plus(file.recovery(file.at("03:00"), file.at("09:00"))).plusMinutes(16);
        assertAmount(file.ticks("fees", held, released).count(),
                compared, "hybrid", "/actors/fees/refused");
        assertAmount(Duration.between(file.decision(), released).toSeconds(),
                compared, "hybrid", "/timeToRecoverSeconds");
        assertAmount(amount(compared, "hybrid", "/effects/no-show-fee/takenBack"),
                compared, "hybrid", "/effects/fee-refund/ok");
        // those of the migration's own forty seconds were never accepted
        assertNear(file.requests("booking", file.commit(), file.decision().plusMinutes(8)),
                compared, "pitr", "/facts/appointments/lost");
    }

    @Test
    void aLogWithoutNumbers() {
        FileFigures file = new FileFigures("the-last-number");
        Comparison compared = compared("the-last-number", StrategyKind.ROLL_FORWARD);

        assertAmount((2 + 2 + 3 * 60 + 50) * 60, compared, "widen-in-place",
                "/timeToRecoverSeconds");
        assertAmount(0, compared, "do-nothing", "/effects/collection/ok");
        for (String strategy : List.of("negative-numbers", "new-log-beside")) {
            assertAmount(0, compared, strategy, "/facts/audit/lost");
            assertAmount(amount(compared, strategy, "/actors/api/failed"),
                    compared, strategy, "/facts/audit/neverAccepted");
        }
        // no negative id is greater than the last: the regulator hears of nothing any more
        assertAmount(amount(compared, "do-nothing", "/facts/regulator/kept"),
                compared, "negative-numbers", "/facts/regulator/kept");
        Measure off = measure(compared, "leave-the-trigger-off", "/stepsEndAt");
        assertNear(file.requests("api", assertInstanceOf(Measure.PointInTime.class, off).value(),
                file.horizon()), compared, "leave-the-trigger-off", "/facts/audit/lost");
    }

    @Test
    void payersThatWereSetFree() {
        FileFigures file = new FileFigures("payers-set-free");
        Comparison compared = compared("payers-set-free", StrategyKind.COMPENSATING_SCRIPT);

        assertAmount((25 + 8 + 2) * 60, compared, "provider-knows", "/timeToRecoverSeconds");
        LocalDateTime closed = file.decision().plusMinutes(8);
        assertNear(file.requests("app", file.at("08:50"), closed),
                compared, "pitr", "/facts/documents/lost");
        long down = file.recovery(file.at("02:00"), file.at("08:50")).toSeconds();
        assertAmount(down, compared, "pitr", "/actors/app/downSeconds");
        assertAmount(file.ticks("portal", closed, closed.plusSeconds(down)).count(),
                compared, "pitr", "/actors/portal/refused");
    }

    @Test
    void idsThatBelongToOthers() {
        FileFigures file = new FileFigures("ids-from-december");
        Comparison compared = compared("ids-from-december", StrategyKind.COMPENSATING_SCRIPT);

        // each who signs up is mixed up with one other person, so that both read too much
        long newcomers = file.ticks("sign-up", file.at("08:00"), file.horizon()).count();
        assertAmount(newcomers, compared, "do-nothing", "/actors/sign-up/wrong");
        assertAmount(2 * newcomers, compared, "do-nothing", "/facts/people/wrong");
        long before = file.ticks("sign-up", file.at("08:00"), file.end("sequence-forward", 0))
                .count();
        assertAmount(2 * before, compared, "sequence-forward", "/facts/people/wrong");
        assertAmount(before, compared, "numbers-of-their-own", "/actors/sign-up/wrong");
        long deleted = file.ticks("sign-up", file.at("08:00"), file.end("delete-newcomers", 0))
                .count();
        assertAmount(deleted, compared, "delete-newcomers", "/facts/people/lost");
        assertAmount(deleted, compared, "delete-newcomers", "/facts/people/wrong");
        assertNear(file.requests("editor", file.at("08:00"), file.decision().plusMinutes(8)),
                compared, "pitr", "/facts/edits/lost");
    }

    @Test
    void aDefaultOfTwoMeanings() {
        FileFigures file = new FileFigures("covered-by-default");
        Comparison compared = compared("covered-by-default", StrategyKind.COMPENSATING_SCRIPT);

        assertAmount(oldClients(file, file.horizon()), compared, "do-nothing",
                "/facts/parcels/wrong");
        // the day's last premiums, at five to twelve, are for what was posted an hour before
        assertAmount(oldClients(file, file.at("23:55").minusHours(1)), compared, "do-nothing",
                "/effects/premium/unexpected");
        assertAmount(file.ticks("kiosks", file.commit(), file.horizon()).count(),
                compared, "by-the-log", "/facts/parcels/wrong");
        LocalDateTime corrected = file.end("who-meant-what", 2);
        assertAmount(Duration.between(file.decision(), corrected).toSeconds(),
                compared, "who-meant-what", "/timeToRecoverSeconds");
        assertAmount(oldClients(file, corrected.minusMinutes(10).minusHours(1)), compared,
                "who-meant-what", "/effects/premium-refund/ok");
        LocalDateTime closed = file.decision().plusMinutes(8);
        LocalDateTime target = file.at("09:30");
        assertNear(file.requests("web", target, closed)
                + LongStream.of(file.ticks("app", target, closed).count(),
                        file.ticks("plugin", target, closed).count(),
                        file.ticks("kiosks", target, closed).count()).sum(),
                compared, "pitr", "/facts/parcels/lost");
    }

    /** Parcels from the migration's commit on of clients that do not know of insurance. */
    private static long oldClients(FileFigures file, LocalDateTime until) {
        return file.ticks("plugin", file.commit(), until).count()
                + file.ticks("kiosks", file.commit(), until).count();
    }

    /** Invoices from the migration's commit on of customers who have a contract. */
    private static long contracts(FileFigures file, LocalDateTime until) {
        return file.ticks("invoicing", file.commit(), until).filter(n -> (n + 1) % 3 == 0).count();
    }

    /** All is as its author expects, and the kinds that are right are these. */
    private static Comparison compared(String id, StrategyKind... right) {
        Comparison comparison = assertInstanceOf(Compared.class,
                new CompareDesk(new ScenarioSource(new ScenarioReader())).compare(
                        new Request(id, List.of(), OptionalLong.empty(), List.of()), (_, _) -> {}))
                .comparison();
        comparison.branches().forEach(
                branch -> assertEquals(List.of(), branch.missed(), branch.name()));
        Set<StrategyKind> kinds = EnumSet.noneOf(StrategyKind.class);
        kinds.addAll(List.of(right));
        assertEquals(kinds, comparison.branches().stream()
                .filter(branch -> branch.kind() != StrategyKind.COUNTERFACTUAL)
                .filter(BranchResult::isRight).map(BranchResult::kind)
                .collect(Collectors.toSet()), id);
        return comparison;
    }

    private static void assertAmount(
            long expected, Comparison comparison, String strategy, String measure) {
        assertEquals(expected, amount(comparison, strategy, measure), strategy + measure);
    }

    /** A curve says until any instant how many requests there were, give or take one. */
    private static void assertNear(
            double expected, Comparison comparison, String strategy, String measure) {
        assertEquals(expected, amount(comparison, strategy, measure), 2, strategy + measure);
    }

    private static long amount(Comparison comparison, String strategy, String measure) {
        return assertInstanceOf(Measure.Amount.class, measure(comparison, strategy, measure),
                measure).value();
    }

    private static Measure measure(Comparison comparison, String strategy, String pointer) {
        BranchResult branch = comparison.branches().stream()
                .filter(one -> one.name().equals(strategy)).findFirst().orElseThrow();
        return Objects.requireNonNull(Measure.of(branch.outcome()).get(pointer), pointer);
    }
}
