package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.outcome.ActorTally.JudgedAnswer;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges one answer against the counterfactual's answer to the same tick. What takes effects back,
 * and what is read for that alone, makes none wrong.
 */
public final class AnswerJudge {

    private static final Comparator<Emitted> BY_WHAT = Comparator.comparing(Emitted::effect)
            .thenComparing(Emitted::key, RowOrder.BY_VALUES);

    private final TakingBack takingBack;

    public AnswerJudge(TakingBack takingBack) {
        this.takingBack = takingBack;
    }

    public JudgedAnswer judge(Answered here, Optional<Answered> there) {
        return switch (here.answer()) {
            case Failed(var sqlState, int statement) -> bad(here, there, Judgement.FAILED,
                    "SQLSTATE " + sqlState + " in statement " + (statement + 1));
            case Refused(var reason, _) -> bad(here, there, Judgement.REFUSED, words(reason));
            case Acknowledged() -> acknowledged(here, there);
        };
    }

    private JudgedAnswer acknowledged(Answered here, Optional<Answered> there) {
        String difference = there
                // What the truth itself did not answer cannot be answered wrongly.
                .filter(truth -> truth.answer() instanceof Acknowledged)
                .flatMap(truth -> difference(here, truth))
                .orElse("");
        return judged(here, difference.isEmpty() ? Judgement.OK : Judgement.WRONG, difference);
    }

    private static JudgedAnswer judged(Answered answered, Judgement judgement, String detail) {
        return new JudgedAnswer(answered.at(), answered.n(), judgement, detail, false);
    }

    private static JudgedAnswer bad(Answered answered, Optional<Answered> there,
            Judgement judgement, String detail) {
        boolean badInTruth = there
                .filter(truth -> !(truth.answer() instanceof Acknowledged)).isPresent();
        return new JudgedAnswer(
                answered.at(), answered.n(), judgement, detail, badInTruth);
    }

    private Optional<String> difference(Answered here, Answered there) {
        // what branches answer alike is often one object
        if (here == there) {
            return Optional.empty();
        }
        List<Observation> mine = takingBack.seenBesides(here);
        List<Observation> truth = takingBack.seenBesides(there);
        if (mine.size() != truth.size()) {
            return Optional.of("showed " + mine.size() + " results instead of " + truth.size());
        }
        // By place, not by statement number: versions of an actor number their statements apart.
        for (int i = 0; i < mine.size(); i++) {
            Optional<String> found = difference(mine.get(i), truth.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return effects(takingBack.effectsBesides(here), takingBack.effectsBesides(there));
    }

    private static Optional<String> difference(Observation mine, Observation truth) {
        String statement = "statement " + (mine.statement() + 1);
        if (mine.rowCount() != truth.rowCount() || mine.rows().size() != truth.rows().size()) {
            return Optional.of(gave(
                    statement, rows(mine.rowCount()), rows(truth.rowCount())));
        }
        for (int i = 0; i < mine.rows().size(); i++) {
            Row row = mine.rows().get(i);
            Row wanted = truth.rows().get(i);
            if (!RowOrder.BY_VALUES.same(row, wanted)) {
                return Optional.of(gave(statement, row, wanted));
            }
        }
        return Optional.empty();
    }

    private static String gave(String statement, Object found, Object wanted) {
        return statement + " gave " + found + " instead of " + wanted;
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private static Optional<String> effects(List<Emitted> mine, List<Emitted> truth) {
        if (mine.size() != truth.size()) {
            return Optional.of(mine.size() + " effects instead of " + truth.size());
        }
        List<Emitted> sortedMine = mine.stream().sorted(BY_WHAT).toList();
        List<Emitted> sortedTruth = truth.stream().sorted(BY_WHAT).toList();
        for (int i = 0; i < sortedMine.size(); i++) {
            Emitted one = sortedMine.get(i);
            Emitted other = sortedTruth.get(i);
            if (BY_WHAT.compare(one, other) != 0) {
                return Optional.of(one.effect() + " " + one.key() + " instead of "
                        + other.effect() + " " + other.key());
            }
            if (!EffectJudge.sameAmount(one.amount(), other.amount())) {
                return Optional.of(
                        one.effect() + " of " + amount(one) + " instead of " + amount(other));
            }
        }
        return Optional.empty();
    }

    private static String amount(Emitted emitted) {
        return emitted.amount().map(java.math.BigDecimal::toPlainString).orElse("no amount");
    }

    private static String words(Refusal reason) {
        return switch (reason) {
            case DATABASE_DOWN -> "the database was down";
            case MAINTENANCE -> "the maintenance page was up";
            case ACTOR_STOPPED -> "the actor was stopped";
            case READ_ONLY -> "the applications were read-only";
            case TABLE_LOCKED -> "a table was locked";
            case DISRUPTED -> "the system was disrupted";
            case QUEUE_FULL -> "the queue was full";
            case STILL_WAITING -> "still waiting at the horizon";
        };
    }
}
