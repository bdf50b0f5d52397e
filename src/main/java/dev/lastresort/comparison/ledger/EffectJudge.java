package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.EffectLedger.Entry;
import dev.lastresort.model.outcome.EffectLedger.Money;
import dev.lastresort.model.outcome.EffectLedger.Verdict;
import dev.lastresort.model.scenario.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the emissions of one effect against the counterfactual's, key by key, and nets them with
 * those of the effects that take it back. Order in time does not matter for the netting, and what
 * is owed for one key is never set off against another.
 */
public final class EffectJudge {

    /** An entry that is not ok, with the emission that tells where it stands in time. */
    private record Placed(Sent sent, Entry entry) {}

    private final Effect effect;
    private final RowTruth due;
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final List<Placed> placed = new ArrayList<>();
    private BigDecimal owed = BigDecimal.ZERO;
    private BigDecimal forgone = BigDecimal.ZERO;

    private EffectJudge(Effect effect, RowTruth due) {
        this.effect = effect;
        this.due = due;
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
    }

    /** What is known of the rows and requests that effects belong to. */
    public interface RowTruth {

        /** Whether the fact row that an effect of this key belongs to is gone. */
        boolean isGone(Row key);

        /** Whether the request that emitted this on the counterfactual was not accepted here. */
        boolean wasTurnedAway(Sent expected);
    }

    /**
     * The ledger of one effect.
     *
     * @param charges of the effect itself
     * @param back    of all effects that take it back; of such an effect itself, none
     */
    public static EffectLedger judge(Effect effect, SentOnBoth charges, SentOnBoth back,
            RowTruth due) {
        EffectJudge judge = new EffectJudge(effect, due);
        SentOnBoth.byKey(charges, back, judge::judgeKey);
        judge.placed.sort(Comparator.comparing(Placed::sent, Sent.IN_TIME));
        return new EffectLedger(judge.counts,
                judge.placed.stream().map(Placed::entry).toList(), judge.money());
    }

    /** The ledger of an effect that takes another back, held against what there was to take. */
    public static EffectLedger judgeReversing(
            Effect effect, SentOnBoth back, SentOnBoth charges, RowTruth due) {
        EffectJudge judge = new EffectJudge(effect, due);
        SentOnBoth.byKey(charges, back, judge::judgeKeyOfReversing);
        judge.placed.sort(Comparator.comparing(Placed::sent, Sent.IN_TIME));
        return new EffectLedger(judge.counts,
                judge.placed.stream().map(Placed::entry).toList());
    }

    private Optional<Money> money() {
        return effect.money().filter(_ -> effect.reverses().isEmpty())
                .map(currency -> new Money(currency, effect.unit(), owed, forgone));
    }

    private void judgeKey(SentOnBoth.OfKey key) {
        boolean gone = due.isGone(key.key());
        Matching pairs = Matching.of(key.charges());
        BigDecimal toGive = sum(key.back().here())
                .subtract(gone ? BigDecimal.ZERO : sum(key.back().there()));
        Verdict more = key.charges().there().isEmpty() ? Verdict.UNEXPECTED : Verdict.TWICE;
        List<Excess> bad = new ArrayList<>();
        for (Matching.Pair pair : pairs.met()) {
            Optional<BigDecimal> wanted = pair.there().amount();
            Optional<BigDecimal> found = pair.here().amount();
            Verdict verdict = gone ? Verdict.ORPHANED
                    : sameAmount(wanted, found) ? Verdict.OK : Verdict.WRONG_AMOUNT;
            bad.add(new Excess(verdict, pair.here(), wanted, found, switch (verdict) {
                case ORPHANED -> amount(pair.here());
                case WRONG_AMOUNT -> amount(pair.here()).subtract(amount(pair.there()));
                default -> BigDecimal.ZERO;
            }));
        }
        for (Sent sent : pairs.unexpected()) {
            bad.add(new Excess(more, sent, Optional.empty(), sent.amount(), amount(sent)));
        }
        bad.sort(Comparator.comparing(Excess::sent, Sent.IN_TIME));
        for (Excess one : bad) {
            boolean takenBack = one.over().signum() > 0 && toGive.compareTo(one.over()) >= 0;
            toGive = takenBack ? toGive.subtract(one.over()) : toGive;
            count(one.verdict(), one.sent(), one.wanted(), one.found(), takenBack);
        }
        pairs.missing().forEach(sent -> count(
                Verdict.MISSING, sent, sent.amount(), Optional.empty(), false));
        addMoney(key, gone, pairs);
    }

    /** @param over by how much more was charged than was due, as far as that can be given back */
    private record Excess(Verdict verdict, Sent sent, Optional<BigDecimal> wanted,
            Optional<BigDecimal> found, BigDecimal over) {}

    private void addMoney(SentOnBoth.OfKey key, boolean gone, Matching pairs) {
        BigDecimal wanted = wanted(key, gone);
        BigDecimal difference = sum(key.charges().here())
                .subtract(sum(key.back().here())).subtract(wanted);
        if (difference.signum() > 0) {
            owed = owed.add(difference);
        } else {
            BigDecimal turnedAway = sum(
                    pairs.missing().stream().filter(due::wasTurnedAway).toList());
            BigDecimal excused = turnedAway.min(wanted.max(BigDecimal.ZERO));
            forgone = forgone.add(
                    difference.negate().subtract(excused).max(BigDecimal.ZERO));
        }
    }

    /** What the customer should have paid in the end, for what is there. */
    private static BigDecimal wanted(SentOnBoth.OfKey key, boolean gone) {
        return gone ? BigDecimal.ZERO
                : sum(key.charges().there()).subtract(sum(key.back().there()));
    }

    /** What takes back is right as far as there is something to take back. */
    private void judgeKeyOfReversing(SentOnBoth.OfKey key) {
        Matching pairs = Matching.of(key.back());
        pairs.met().forEach(pair -> count(
                sameAmount(pair.there().amount(), pair.here().amount())
                        ? Verdict.OK : Verdict.WRONG_AMOUNT,
                pair.here(), pair.there().amount(), pair.here().amount(), false));
        BigDecimal over = sum(key.charges().here())
                .subtract(wanted(key, due.isGone(key.key())))
                .subtract(sum(pairs.met().stream().map(Matching.Pair::here).toList()));
        for (Sent sent : pairs.unexpected()) {
            Verdict verdict = over.signum() <= 0 ? Verdict.UNEXPECTED
                    : over.compareTo(amount(sent)) < 0 ? Verdict.WRONG_AMOUNT : Verdict.OK;
            count(verdict, sent, Optional.of(over).filter(_ -> verdict == Verdict.WRONG_AMOUNT),
                    sent.amount(), false);
            over = over.subtract(amount(sent));
        }
        pairs.missing().forEach(sent -> count(
                Verdict.MISSING, sent, sent.amount(), Optional.empty(), false));
    }

    private void count(
            Verdict verdict,
            Sent sent,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual,
            boolean takenBack) {
        counts.merge(verdict, 1L, Long::sum);
        if (verdict != Verdict.OK) {
            placed.add(new Placed(sent, new Entry(verdict, sent.at(), sent.actor(), sent.n(),
                    sent.key(), expected, actual, takenBack)));
        }
    }

    private static BigDecimal sum(List<Sent> sent) {
        return sent.stream().map(EffectJudge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What has no amount counts as one. */
    private static BigDecimal amount(Sent sent) {
        return sent.amount().orElse(BigDecimal.ONE);
    }

    static boolean sameAmount(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }
}
