package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Money;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import dev.lastresort.model.scenario.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What is owed and what is forgone, reckoned key by key in plain numbers: an order is charged once
 * in truth, here as often as chance wills; refunds come twice, in part, for too much, or for an
 * order that nobody knows.
 */
@Execution(ExecutionMode.CONCURRENT)
class NettingOracleTest {

    private static final int DAYS = 300;
    private static final int ORDERS = 12;

    private final List<Sent> there = new ArrayList<>();
    private final List<Sent> here = new ArrayList<>();
    private final List<Sent> backThere = new ArrayList<>();
    private final List<Sent> backHere = new ArrayList<>();
    private final Set<Long> gone = new HashSet<>();
    private final Set<Long> turnedAway = new HashSet<>();
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private long owed;
    private long forgone;

    @Test
    void everyDayIsNettedAsPlainArithmeticDoes() {
        Set<Verdict> seen = new HashSet<>();
        long owedInAll = 0;
        long forgoneInAll = 0;
        for (int seed = 1; seed <= DAYS; seed++) {
            NettingOracleTest day = new NettingOracleTest();
            day.draw(new Random(seed));
            day.agree("day of seed " + seed);
            day.counts.forEach((verdict, n) -> {
                if (n > 0) {
                    seen.add(verdict);
                }
            });
            owedInAll += day.owed;
            forgoneInAll += day.forgone;
        }
        // what never happens would prove nothing
        assertEquals(Set.of(Verdict.values()), seen);
        assertTrue(owedInAll > 0 && forgoneInAll > 0);
    }

    private void draw(Random random) {
        for (long key = 1; key <= ORDERS; key++) {
            boolean known = random.nextInt(4) > 0;
            long due = 100 + random.nextInt(5) * 10;
            if (known) {
                there.add(sent("09:00", key, key, due));
            }
            if (known && random.nextInt(4) == 0) {
                gone.add(key);
            }
            boolean own = known && random.nextInt(4) > 0;
            List<Long> charged = new ArrayList<>();
            if (own) {
                charged.add(random.nextInt(3) == 0 ? due + 10 - random.nextInt(3) * 10 : due);
                here.add(sent("10:00", key, key, charged.getFirst()));
            } else if (known && random.nextBoolean()) {
                turnedAway.add(key);
            }
            for (int more = random.nextInt(3); more > 0; more--) {
                charged.add(due);
                here.add(sent("11:0" + more, 100 + more, key, due));
            }
            List<Long> right = known && random.nextInt(5) == 0 ? List.of(due) : List.of();
            for (long cents : right) {
                backThere.add(sent("12:00", 900, key, cents));
            }
            List<Long> back = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                back.add(due - 40 + random.nextInt(3) * 40L);
                backHere.add(sent("13:0" + n, Sent.OF_STEP, key, back.getLast()));
            }
            reckon(key, known, due, own, charged, right, back);
        }
    }

    /** By the words of the rules, with nothing but this key's numbers. */
    private void reckon(long key, boolean known, long cents, boolean own, List<Long> charged,
            List<Long> right, List<Long> back) {
        long due = known && !gone.contains(key) ? cents - sum(right) : 0;
        long over = sum(charged) - sum(back) - due;
        owed += Math.max(0, over);
        long excused = charged.isEmpty() && turnedAway.contains(key) ? Math.min(cents, due) : 0;
        forgone += Math.max(0, -over - excused);
        if (!known) {
            count(Verdict.UNEXPECTED, charged.size());
            return;
        }
        count(Verdict.MISSING, charged.isEmpty() ? 1 : 0);
        count(Verdict.TWICE, Math.max(0, charged.size() - 1));
        if (!charged.isEmpty()) {
            count(gone.contains(key) ? Verdict.ORPHANED
                    : !own || charged.getFirst() == cents ? Verdict.OK : Verdict.WRONG_AMOUNT, 1);
        }
    }

    private void count(Verdict verdict, long n) {
        counts.merge(verdict, n, Long::sum);
    }

    private static long sum(List<Long> cents) {
        return cents.stream().flatMapToLong(LongStream::of).sum();
    }

    private static Sent sent(String time, long n, long key, long cents) {
        return new Sent(at(time), 0, "checkout", n, 0, row(key),
                Optional.of(BigDecimal.valueOf(cents)));
    }

    private void agree(String what) {
        List.of(there, here, backThere, backHere).forEach(list -> list.sort(Sent.BY_KEY));
        EffectJudge.RowTruth truth = new EffectJudge.RowTruth() {
            @Override
            public boolean isGone(Row key) {
                return gone.contains((Long) key.get(0));
            }

            @Override
            public boolean wasTurnedAway(Sent expected) {
                return turnedAway.contains(expected.n());
            }
        };
        Effect charge = new Effect("charge", "Charges", Optional.of("orders"), "cents",
                Optional.empty(), Optional.of("USD"));
        EffectLedger told = EffectJudge.judge(charge, new SentOnBoth(there, here),
                new SentOnBoth(backThere, backHere), truth);
        assertEquals(Optional.of(new Money("USD", "cents", BigDecimal.valueOf(owed),
                BigDecimal.valueOf(forgone))), told.money(), what);
        for (Verdict verdict : Verdict.values()) {
            assertEquals(counts.getOrDefault(verdict, 0L), told.count(verdict),
                    verdict + " on the " + what);
        }
        assertTrue(told.takenBack() <= told.bad(), what);
    }
}
