package dev.lastresort.ui.team;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one way on would cost, as its facilitator reads it.
 *
 * @param missed how many of the objectives it would miss
 * @param harms  each measure on which it costs something, in the order of the measures; no two are
 *               added up
 */
public record RecoveryCost(String title, long missed, List<String> harms) {

    private static final int MOST = 6;
    private static final List<String> TOLD =
            List.of("lost: ", "wrong answers: ", "never accepted: ", "down: ", "owed");

    public RecoveryCost {
        harms = List.copyOf(harms);
    }

    /** Of each way; to do nothing is told once. */
    static List<RecoveryCost> of(List<Continuation> ways) {
        return ways.stream().filter(way -> !(way.way() instanceof Way.ByRecovery recovery
                && recovery.strategy().kind() == StrategyKind.NONE))
                .map(RecoveryCost::of).toList();
    }

    private static RecoveryCost of(Continuation way) {
        return new RecoveryCost(title(way.way()), way.objectives().stream()
                .filter(objective -> !objective.met()).count(),
                Stream.concat(
                        way.axes().stream().filter(axis -> !axis.name().contains(": "))
                                .map(RecoveryCost::words),
                        way.axes().stream().filter(RecoveryCost::isTold)
                                .map(RecoveryCost::words))
                        .limit(MOST).toList());
    }

    private static String title(Way way) {
        return switch (way) {
            case Way.AsPlayed() -> "Nothing more is done";
            case Way.OtherAttempt() -> "Another attempt";
            case Way.ByRecovery recovery -> recovery.strategy().title()
                    + (recovery.isRest() ? ", what is left of it" : "");
        };
    }

    private static boolean isTold(Axis axis) {
        return TOLD.stream().anyMatch(axis.name()::startsWith)
                && axis.value().map(value -> value.compareTo(BigDecimal.ZERO) > 0).orElse(true);
    }

    private static String words(Axis axis) {
        return axis.name().contains(": ") ? axis.name() + " " + axis.figure()
                : axis.name() + ": " + axis.figure();
    }

    /** How it stands to what the business can bear. */
    public String limits() {
        return missed == 0 ? "keeps every limit" : "misses " + Wording.count(missed, "limit");
    }
}
