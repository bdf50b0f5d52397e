package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import dev.lastresort.session.attempt.RoomView.Work;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The five questions as they were answered once.
 *
 * @param line     the decision that answered them
 * @param evidence what the answers were based on; empty if nothing was given
 * @param before   the restore in place that they stood before, if one was taken
 */
public record Faced(DecisionLine line, String evidence, Optional<Work> before, List<Held> held) {

    public Faced {
        held = List.copyOf(held);
    }

    public static List<Faced> of(Debrief debrief, Comparison comparison) {
        List<Faced> all = new ArrayList<>();
        for (DecisionLine line : debrief.decisions()) {
            if (line.action() instanceof Action.AnswerQuestions answers
                    && !answers.isUnanswered()) {
                List<Prediction> predictions = answers.predictions();
                Optional<Work> restore = restoreAfter(line, debrief);
                Truths truths = new Truths(comparison, restore);
                all.add(new Faced(line, answers.evidence(), restore, IntStream.range(0,
                        Math.min(predictions.size(), debrief.questions().size()))
                        .mapToObj(i -> truths.hold(
                                i, debrief.questions().get(i), predictions.get(i)))
                        .toList()));
            }
        }
        return all;
    }

    /** The first that was taken after it, unless the questions were faced again in between. */
    private static Optional<Work> restoreAfter(DecisionLine answered, Debrief debrief) {
        for (DecisionLine line : debrief.decisions().subList(
                answered.index() + 1, debrief.decisions().size())) {
            switch (line.action()) {
                case Action.AnswerQuestions _, Action.SkipQuestions _ -> {
                    return Optional.empty();
                }
                case Action.Take take when take.step() instanceof Step.RestoreInPlace -> {
                    return line.work();
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** When they were answered, and before what. */
    public String when(Comparison comparison) {
        return Wording.clock(line.at(), comparison.scenario().start())
                + before.map(work -> ", before: " + work.name())
                        .orElse(", and no restore in place followed");
    }

    /** How a prediction reads. */
    public static String words(Prediction prediction) {
        return switch (prediction) {
            case Prediction.Unknown _ -> "unknown";
            case Prediction.YesOrNo(boolean yes) -> yes ? "yes" : "no";
            case Prediction.Range(var from, var to, var unit) -> (from.compareTo(to) == 0
                    ? Wording.number(from)
                    : Wording.number(from) + " to " + Wording.number(to))
                    + switch (unit) {
                        case ROWS -> to.compareTo(BigDecimal.ONE) == 0 && from.compareTo(to) == 0
                                ? " row" : " rows";
                        case MINUTES -> " min";
                        case SECONDS -> " s";
                        case PERCENT -> " %";
                    };
        };
    }
}
