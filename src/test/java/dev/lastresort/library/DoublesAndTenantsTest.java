package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Measure;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The incidents of a second biller, of one tenant among twenty and of a correction that did not
 * reach all machines: each meets what its author expects, only that strategy is right which is
 * named here, and counts come to what schedules, seeds and durations give.
 */
@Execution(ExecutionMode.CONCURRENT)
class DoublesAndTenantsTest {

    @Test
    void twoBillers() {
        Measured measured = Measured.of("billed-by-both");
        assertEquals(List.of("stop-and-refund"), measured.right());
        IncidentDay day = measured.day;

        LocalDateTime stopped = measured.step("stop-and-refund", 0).end();
        List<Integer> refunded = doubled(day, stopped).boxed().toList();
        assertAmount(refunded.size(), measured, "stop-and-refund",
                "/effects/invoice-mail/takenBack");
        assertAmount(refunded.stream().filter(DoublesAndTenantsTest::byDebit).count(),
                measured, "stop-and-refund", "/effects/refund/ok");
        assertEquals(fees(doubled(day, stopped)), owed(measured, "stop-it"));
        assertEquals(fees(doubled(day, day.at("20:00"))), owed(measured, "do-nothing"));
        // what came after the refunds is not refunded
        LocalDateTime repaired = measured.step("refund-and-look-later", 0).end();
        assertAmount(day.between("billing-old", repaired, day.at("20:00")), measured,
                "refund-and-look-later", "/facts/invoices/unexpected");
    }

    /** Memberships that both billers bill up to an instant: the n-th tick bills the n-th. */
    private static IntStream doubled(IncidentDay day, LocalDateTime until) {
        List<LocalDateTime> ticks = day.ticks("billing-old");
        return IntStream.rangeClosed(1, ticks.size())
                .filter(id -> !ticks.get(id - 1).isBefore(day.incident())
                        && ticks.get(id - 1).isBefore(until));
    }

    /** Cards have a gateway that refuses the same charge twice. */
    private static boolean byDebit(int membership) {
        return membership % 5 > 1;
    }

    private static long fees(IntStream memberships) {
        return memberships.filter(DoublesAndTenantsTest::byDebit).mapToLong(id -> {
            if (id % 40 == 7) {
                return 89_000 + 10_000 * (id % 7);
            }
            return id % 4 == 1 ? 24_900 + 1_000 * (id % 5) : 9_900 + 500 * (id % 6);
        }).sum();
    }

    @Tag("slow")
    @Test
    void oneOfTwenty() {
        Measured measured = Measured.of("one-of-twenty");
        assertEquals(List.of("their-rows-and-mail"), measured.right());
        IncidentDay day = measured.day;
        LocalDateTime commit = measured.day.incidentEnd(0);
        Duration restore = day.recovery(day.at("04:00"), commit);

        assertAmount(12_000 / 20, measured, "do-nothing", "/facts/pages@harbour/lost");
        assertAmount(Duration.ofMinutes(1 + 5).plus(restore).plusMinutes(8).toSeconds(),
                measured, "their-rows-and-mail", "/timeToRecoverSeconds");

        // a recovery in place closes all, and forgets what any site was sent since the commit
        LocalDateTime closed = measured.decision().plusMinutes(8);
        assertAmount(Duration.ofMinutes(8).plus(restore).toSeconds(), measured, "pitr",
                "/timeToRecoverSeconds");
        assertAmount(day.ticks("mail-in", commit, closed).count(), measured, "pitr",
                "/facts/tickets/lost");
        // the deletion that was asked for is undone, too: site 4 has each 20th page
        assertAmount(IntStream.rangeClosed(1, 3_000).map(g -> 4 * g - g % 4)
                .filter(page -> (page - 1) % 20 + 1 == 4).count(), measured, "pitr",
                "/facts/checklists/unexpected");
        for (String site : Set.of("alder", "linden", "yew")) {
            for (String fact : Set.of("/facts/pages@" + site, "/facts/users@" + site)) {
                assertAmount(0, measured, "their-rows-and-mail", fact + "/lost");
                assertAmount(0, measured, "their-rows-and-mail", fact + "/wrong");
            }
            assertTrue(measured.amount("copy-whole-tables", "/facts/pages@" + site + "/wrong") > 0,
                    "a copy back of whole tables rewinds " + site);
        }
    }

    @Tag("slow")
    @Test
    void eighteenOfTwentyMachines() {
        Measured measured = Measured.of("above-three-hundred");
        assertEquals(List.of("go-back-on-all"), measured.right());
        IncidentDay day = measured.day;

        LocalDateTime closed = measured.decision().plusMinutes(2);
        LocalDateTime open = closed.plusMinutes(6 + 5)
                .plus(day.recovery(day.at("06:00"), day.at("09:00"))).plusMinutes(5);
        assertAmount(Duration.between(closed, open).toSeconds(), measured, "go-back-on-all",
                "/actors/matches/downSeconds");
        assertEquals(day.requests("matches", day.at("09:00"), closed),
                measured.amount("go-back-on-all", "/facts/matches/lost"), 2);
        assertEquals(day.requests("matches", closed, open),
                measured.amount("go-back-on-all", "/actors/matches/refused"), 2);
        assertAmount(day.ticks("store", day.at("00:00"), day.at("18:00")).count(), measured,
                "go-back-on-all", "/effects/purchase/ok");
        // each stash that was cut was paid out once
        assertAmount(measured.amount("do-nothing", "/facts/stash/wrong"), measured,
                "do-nothing", "/facts/items/unexpected");
        // the two machines serve one in ten of those who sign in
        long cutByAll = measured.amount("last-two-machines", "/facts/stash/wrong");
        assertTrue(measured.amount("go-back", "/facts/stash/wrong") > 0);
        assertTrue(cutByAll <= day.ticks("sign-in", day.at("09:00"),
                measured.decision().plusMinutes(6)).count());
    }

    private static long owed(Measured measured, String strategy) {
        return assertInstanceOf(Measure.Sum.class,
                measured.measure(strategy, "/effects/charge/owed")).value().longValueExact();
    }

    private static void assertAmount(
            long expected, Measured measured, String strategy, String measure) {
        assertEquals(expected, measured.amount(strategy, measure), strategy + measure);
    }
}
