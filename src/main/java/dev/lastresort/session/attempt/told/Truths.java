package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.RoomView.Work;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the comparison can say of each of the five questions. Invariant: where it measured nothing
 * of the kind it says so, and judges nobody.
 */
final class Truths {

    private final Comparison comparison;
    private final Optional<Work> restore;
    private final Optional<RestoreMeasured> measured;

    /** What was measured, and whether a yes is right where that can be told. */
    private record Answer(String words, Optional<Boolean> yes) {}

    /** @param restore the one that the questions stood before, if it was taken */
    Truths(Comparison comparison, Optional<Work> restore) {
        this.comparison = comparison;
        this.restore = restore;
        this.measured =
                restore.flatMap(work -> comparison.attempt().flatMap(attempt -> RestoreMeasured
                        .of(attempt, work.number(), comparison.scenario().horizon())));
    }

    /** @param place of the question among the five, from 0 */
    Held hold(int place, String question, Prediction prediction) {
        return switch (place) {
            case 0 -> held(question, prediction,
                    offered(StrategyKind.ROLL_FORWARD, "rolls forward"));
            case 1 -> held(question, prediction,
                    offered(StrategyKind.COMPENSATING_SCRIPT, "runs a compensating script"));
            case 2 -> number(question, prediction, this::rows);
            case 3 -> number(question, prediction, this::downtime);
            default -> held(question, prediction, running());
        };
    }

    private static Held held(String question, Prediction prediction, Answer answer) {
        Held.Verdict verdict = switch (prediction) {
            case Prediction.Unknown _ -> Held.Verdict.UNKNOWN;
            case Prediction.YesOrNo(boolean yes) -> answer.yes()
                    .map(truth -> truth == yes ? Held.Verdict.RIGHT : Held.Verdict.WRONG)
                    .orElse(Held.Verdict.OPEN);
            case Prediction.Range _ -> Held.Verdict.OPEN;
        };
        return new Held(question, Faced.words(prediction), answer.words(), verdict);
    }

    /** Only what worked proves something: that one script failed does not say that all would. */
    private Answer offered(StrategyKind kind, String does) {
        List<BranchResult> such = comparison.strategies().stream()
                .filter(branch -> branch.kind() == kind).toList();
        if (such.isEmpty()) {
            return new Answer("No recovery of this scenario " + does + ".", Optional.empty());
        }
        return such.stream().filter(branch -> branch.outcome().serviceBackAt().isPresent())
                .min(Comparator.comparingLong((BranchResult branch) -> rows(branch, Verdict.LOST))
                        .thenComparingLong(branch -> rows(branch, Verdict.WRONG)))
                .map(best -> new Answer("Yes: “" + best.title() + "” has service back at "
                        + Wording.clock(best.outcome().serviceBackAt().orElseThrow(),
                                comparison.scenario().start())
                        + " with " + harm(best)
                        + comparison.attempt().map(mine -> "; yours with " + harm(mine)).orElse("")
                        + ".", Optional.of(true)))
                .orElseGet(() -> new Answer(
                        "“" + such.getFirst().title() + "” did not bring service back; "
                                + "what else could be written was not measured.",
                        Optional.empty()));
    }

    private static String harm(BranchResult branch) {
        return Wording.number(rows(branch, Verdict.LOST)) + " rows lost and "
                + Wording.number(rows(branch, Verdict.WRONG)) + " wrong";
    }

    private static long rows(BranchResult branch, Verdict verdict) {
        return branch.outcome().rows(verdict);
    }

    private Answer running() {
        String main = comparison.scenario().mainActor().name();
        String title = comparison.scenario().mainActor().title();
        List<BranchResult> recovered = comparison.strategies().stream()
                .filter(branch -> branch.outcome().serviceBackAt().isPresent()).toList();
        List<BranchResult> never = recovered.stream()
                .filter(branch -> branch.outcome().actor(main).downSeconds() == 0).toList();
        if (!never.isEmpty()) {
            return new Answer("Yes: " + title + " was never down in " + never.size() + " of "
                    + recovered.size() + " recoveries that worked, such as “"
                    + never.getFirst().title() + "”.", Optional.of(true));
        }
        return recovered.stream().map(branch -> branch.outcome().actor(main).downSeconds())
                .min(Comparator.naturalOrder())
                .map(least -> new Answer(title + " was down for at least "
                        + Wording.duration(least) + " in every recovery that worked.",
                        Optional.empty()))
                .orElseGet(() -> new Answer("No recovery that worked was measured.",
                        Optional.empty()));
    }

    private Held number(String question, Prediction prediction,
            Function<RestoreMeasured, Judging.InFigures> measure) {
        if (measured.isEmpty()) {
            Held.Verdict verdict = prediction instanceof Prediction.Unknown
                    ? Held.Verdict.UNKNOWN : Held.Verdict.OPEN;
            return new Held(question, Faced.words(prediction), restore.isEmpty()
                    ? "No restore in place was taken after it: nothing was measured."
                    : "The restore never took the database down: nothing was measured.", verdict);
        }
        Judging.InFigures truth = measure.apply(measured.get());
        return new Held(question, Faced.words(prediction), truth.words(),
                Judging.of(prediction, truth, measured.get().ended()));
    }

    private Judging.InFigures rows(RestoreMeasured truth) {
        return new Judging.InFigures(Wording.number(truth.lostRows()) + (truth.lostRows() == 1
                ? " row is" : " rows are") + " lost by it at the end of the day.",
                BigDecimal.valueOf(truth.lostRows()), true);
    }

    private Judging.InFigures downtime(RestoreMeasured truth) {
        String objective = comparison.attempt().stream()
                .flatMap(branch -> branch.objectives().stream())
                .filter(one -> one instanceof Objective.Rto
                        || one instanceof Objective.RtoOfGroup)
                .map(one -> " " + one.verdict() + ".")
                .collect(Collectors.joining());
        return new Judging.InFigures(
                "The database was down for " + Wording.duration(truth.downSeconds())
                        + (truth.ended() ? "." : ", and still was at the end of the day.")
                        + objective,
                BigDecimal.valueOf(truth.downSeconds()), false);
    }
}
