package dev.lastresort.picture;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.BranchWords;
import dev.lastresort.picture.time.TimeRange;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first look at a comparison: zoomed to the incident, with the two strategies unfolded that
 * teach most. Those are the two with the largest difference in lost rows among pairs that took
 * about as long to recover, else the one that lost most and the one that lost least. An attempt is
 * one of them, and the first, wherever there is one.
 */
public final class Opening {

    private static final double SAME_TIME = 0.10;

    private record Pair(BranchResult first, BranchResult second) {

        long gap() {
            return Math.abs(lost(first) - lost(second));
        }

        boolean takesAsLong() {
            var one = first.outcome().timeToRecoverSeconds();
            var other = second.outcome().timeToRecoverSeconds();
            if (one.isEmpty() || other.isEmpty()) {
                return false;
            }
            long longer = Math.max(one.getAsLong(), other.getAsLong());
            return Math.abs(one.getAsLong() - other.getAsLong()) <= longer * SAME_TIME;
        }
    }

    private Opening() {}

    public static View of(Comparison comparison, double width, TextMeasure text) {
        List<String> pair = teachingPair(comparison);
        Set<String> order = new LinkedHashSet<>(pair);
        comparison.compared().forEach(branch -> order.add(branch.name()));
        order.add(comparison.counterfactual().name());
        return new View(incident(comparison), width, gutter(comparison, text, width),
                List.copyOf(order),
                new LinkedHashSet<>(pair), Optional.empty(), Optional.empty(),
                comparison.scenario().horizon(), Optional.empty(), Provisional.NONE);
    }

    /**
     * The same look at another comparison of the scenario: branches that came into being join those
     * that are there, and one that is no more is not selected any longer.
     */
    public static View again(View view, Comparison other) {
        List<String> pair = teachingPair(other);
        Set<String> order = new LinkedHashSet<>(view.order());
        String truth = other.counterfactual().name();
        order.remove(truth);
        order.addAll(pair);
        other.compared().forEach(branch -> order.add(branch.name()));
        order.add(truth);
        Set<String> there = other.branches().stream().map(BranchResult::name)
                .collect(Collectors.toSet());
        Set<String> open = new LinkedHashSet<>(view.unfolded());
        if (open.stream().filter(there::contains).count() < 2) {
            open.addAll(pair);
        }
        View next = view.withBranches(List.copyOf(order), open);
        return view.selected().filter(name -> !there.contains(name)).isEmpty()
                ? next : next.withSelected(Optional.empty());
    }

    /** The same look in another width: a wide picture leaves long names more of it. */
    public static View resized(View view, Comparison comparison, TextMeasure text, double width) {
        return view.withWidth(width).withGutter(gutter(comparison, text, width));
    }

    /** As wide as the longest title or summary, within reason. */
    private static double gutter(Comparison comparison, TextMeasure text, double width) {
        double widest = comparison.branches().stream().mapToDouble(branch -> Math.max(
                text.width(branch.title(), TextStyle.TITLE),
                text.width(BranchWords.summary(comparison.scenario(), branch), TextStyle.SMALL)))
                .max().orElse(0);
        return Math.clamp(Geometry.INDENT + Math.ceil(widest) + 2 * Geometry.PAD,
                Geometry.NARROWEST_GUTTER, Math.clamp(width * Geometry.GUTTER_SHARE,
                        Geometry.ENOUGH_GUTTER, Geometry.WIDEST_GUTTER));
    }

    /**
     * Names of two strategies, the one that lost less first; the only one, or the trunk, if there
     * are not two. An attempt comes first, with the one that teaches most against it.
     */
    public static List<String> teachingPair(Comparison comparison) {
        List<BranchResult> strategies = comparison.strategies();
        if (comparison.attempt().isPresent()) {
            BranchResult attempt = comparison.attempt().get();
            return List.of(attempt.name(),
                    teacher(attempt, strategies).orElseGet(comparison::trunk).name());
        }
        return widest(pairs(strategies))
                .map(pair -> Stream.of(pair.first(), pair.second())
                        .sorted(Comparator.comparingLong(Opening::lost))
                        .map(BranchResult::name).toList())
                .orElseGet(() -> List.of((strategies.isEmpty()
                        ? comparison.trunk() : strategies.getFirst()).name()));
    }

    /** The largest difference among those that took about as long, else the largest of all. */
    private static Optional<Pair> widest(List<Pair> pairs) {
        return pairs.stream().filter(pair -> pair.takesAsLong() && pair.gap() > 0)
                .max(Comparator.comparingLong(Pair::gap))
                .or(() -> pairs.stream().max(Comparator.comparingLong(Pair::gap)));
    }

    /**
     * Who teaches most against an attempt: what could have been saved comes before what was
     * avoided.
     */
    private static Optional<BranchResult> teacher(
            BranchResult attempt, List<BranchResult> strategies) {
        List<BranchResult> lostLess = strategies.stream()
                .filter(other -> lost(other) < lost(attempt)).toList();
        Optional<BranchResult> lessWrong = strategies.stream()
                .filter(other -> lost(other) == lost(attempt) && wrong(other) < wrong(attempt))
                .min(Comparator.comparingLong(Opening::wrong));
        List<BranchResult> against = lostLess.isEmpty() ? strategies : lostLess;
        return lessWrong.filter(_ -> lostLess.isEmpty()).or(() -> widest(against.stream()
                .map(other -> new Pair(attempt, other)).toList()).map(Pair::second));
    }

    private static List<Pair> pairs(List<BranchResult> strategies) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < strategies.size(); i++) {
            for (int j = i + 1; j < strategies.size(); j++) {
                pairs.add(new Pair(strategies.get(i), strategies.get(j)));
            }
        }
        return pairs;
    }

    /** From a bit before the incident to a bit after the last branch is back. */
    public static TimeRange incident(Comparison comparison) {
        Scenario scenario = comparison.scenario();
        LocalDateTime from = scenario.incident().at();
        LocalDateTime to = comparison.compared().stream()
                .flatMap(branch -> Stream.of(branch.outcome().serviceBackAt(),
                        branch.outcome().workDoneAt()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .or(comparison::decisionAt)
                .filter(from::isBefore)
                .orElse(scenario.horizon());
        Duration before = Duration.between(from, to).dividedBy(12);
        Duration after = Duration.between(from, to).dividedBy(8);
        LocalDateTime start = from.minus(before);
        LocalDateTime end = to.plus(after);
        return new TimeRange(
                start.isBefore(scenario.start()) ? scenario.start() : start,
                end.isAfter(scenario.horizon()) ? scenario.horizon() : end);
    }

    private static long wrong(BranchResult branch) {
        return branch.outcome().rows(Verdict.WRONG);
    }

    private static long lost(BranchResult branch) {
        return branch.outcome().rows(Verdict.LOST);
    }
}
