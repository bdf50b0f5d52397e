package dev.lastresort.comparison.ledger;

import static dev.lastresort.comparison.ShopDay.at;
import static dev.lastresort.comparison.ShopDay.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Entry;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.replay.state.Due;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How effects of one key find each other. */
@Execution(ExecutionMode.CONCURRENT)
class EffectJudgeTest {

    private static final Effect CHARGE =
            new Effect("charge", "Card charges", Optional.of("orders"), "cents");

    private static final EffectJudge.RowTruth NOTHING_GONE = new EffectJudge.RowTruth() {
        @Override
        public boolean isGone(Row key) {
            return false;
        }

        @Override
        public boolean wasTurnedAway(Sent expected) {
            return false;
        }
    };

    private static Sent sent(String time, long n, int ordinal, long key, long amount) {
        return new Sent(at(time), 0, "checkout", n, ordinal, row(key),
                Optional.of(BigDecimal.valueOf(amount)));
    }

    private static EffectLedger judge(List<Sent> expected, List<Sent> actual) {
        return EffectJudge.judge(CHARGE, new SentOnBoth(sorted(expected), sorted(actual)),
                SentOnBoth.NOTHING, NOTHING_GONE);
    }

    private static List<Sent> sorted(List<Sent> sent) {
        return sent.stream().sorted(Sent.BY_KEY).toList();
    }

    @Test
    void thoseOfOtherRequestsArePairedInTheOrderOfTime() {
        // neither request of the truth emitted here; two others did, the earlier one rightly
        EffectLedger ledger = judge(
                List.of(sent("10:00", 5, 0, 1, 100), sent("11:00", 1, 0, 1, 200)),
                List.of(sent("12:00", 9, 0, 1, 100), sent("13:00", 2, 0, 1, 200)));
        assertEquals(2, ledger.count(Verdict.OK));
        assertEquals(List.of(), ledger.entries());
    }

    @Test
    void whatIsLeftOverIsTheLatest() {
        EffectLedger missing = judge(
                List.of(sent("11:00", 1, 0, 1, 100), sent("10:00", 5, 0, 1, 100)),
                List.of(sent("12:00", 9, 0, 1, 100)));
        assertEquals(List.of(new Entry(Verdict.MISSING, at("11:00"), "checkout", 1, row(1L),
                Optional.of(BigDecimal.valueOf(100)), Optional.empty())), missing.entries());
        EffectLedger unexpected = judge(
                List.of(sent("12:00", 9, 0, 1, 100)),
                List.of(sent("11:00", 1, 0, 1, 100), sent("10:00", 5, 0, 1, 100)));
        assertEquals(List.of(new Entry(Verdict.TWICE, at("11:00"), "checkout", 1, row(1L),
                Optional.empty(), Optional.of(BigDecimal.valueOf(100)))), unexpected.entries());
    }

    @Test
    void countsOfRandomDaysAreThoseOfTheKeys() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Sent> expected = random(random);
            List<Sent> actual = random(random);
            EffectLedger ledger = judge(expected, actual);
            long[] missingAndMore = new long[2];
            TreeMap<Long, Integer> surplus = new TreeMap<>();
            expected.forEach(sent -> surplus.merge((Long) sent.key().get(0), -1, Integer::sum));
            actual.forEach(sent -> surplus.merge((Long) sent.key().get(0), 1, Integer::sum));
            surplus.values().forEach(more -> missingAndMore[more < 0 ? 0 : 1] += Math.abs(more));
            assertEquals(missingAndMore[0], ledger.count(Verdict.MISSING), "seed " + seed);
            assertEquals(missingAndMore[1],
                    ledger.count(Verdict.UNEXPECTED) + ledger.count(Verdict.TWICE), "seed " + seed);
            long ofNobody = actual.stream().filter(one -> expected.stream()
                    .noneMatch(sent -> sent.key().equals(one.key()))).count();
            assertEquals(ofNobody, ledger.count(Verdict.UNEXPECTED), "seed " + seed);
            assertEquals(expected.size() - missingAndMore[0],
                    ledger.count(Verdict.OK) + ledger.count(Verdict.WRONG_AMOUNT), "seed " + seed);
            List<Entry> entries = ledger.entries();
            for (int i = 1; i < entries.size(); i++) {
                assertEquals(false, entries.get(i).at().isBefore(entries.get(i - 1).at()));
            }
        }
    }

    private static List<Sent> random(Random random) {
        List<Sent> sent = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            if (random.nextInt(3) > 0) {
                sent.add(sent("1%d:00".formatted(n), n, 0, random.nextInt(3),
                        random.nextInt(2)));
            }
        }
        return sent;
    }

    @Test
    void aRequestsOwnEffectIsPairedBeforeAnEarlierOne() {
        EffectLedger ledger = judge(Arrays.asList(sent("10:00", 1, 0, 1, 100)),
                Arrays.asList(sent("09:00", 0, 0, 1, 100), sent("10:00", 1, 0, 1, 7)));
        assertEquals(List.of(Verdict.TWICE, Verdict.WRONG_AMOUNT),
                ledger.entries().stream().map(Entry::verdict).toList());
        assertEquals(List.of(0L, 1L), ledger.entries().stream().map(Entry::n).toList());
    }
}
