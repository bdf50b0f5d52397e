package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.LadderPath;
import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The path that an attempt took through the flowchart, and the one that the measured facts lead to:
 * down the questions to the first recovery that puts everything right.
 *
 * @param notes why each recovery above the measured stop does not answer its question, and at last
 *              what that means
 */
public record LadderPaths(LadderPath yours, LadderPath measured, List<String> notes) {

    public LadderPaths {
        notes = List.copyOf(notes);
    }

    /** A recovery with the place of its last rung: what it needs at most. */
    private record Offered(BranchResult branch, Rung lowest) {}

    public static LadderPaths of(Debrief debrief, Comparison comparison) {
        List<Offered> down = comparison.strategies().stream()
                .flatMap(branch -> offered(branch, comparison).stream())
                .sorted(Comparator.comparing(Offered::lowest)).toList();
        Optional<Offered> chosen = first(down, one -> whole(one.branch()))
                .or(() -> first(down, one -> keepsAll(one.branch())))
                .or(() -> down.stream().min(Comparator.comparingLong(
                        one -> missed(one.branch()).count())));
        List<String> notes = new ArrayList<>(down.stream()
                .takeWhile(one -> chosen.filter(one::equals).isEmpty())
                .map(one -> note(one.branch(), comparison)).toList());
        chosen.map(LadderPaths::conclusion).ifPresent(notes::add);
        return new LadderPaths(yours(debrief, comparison.scenario().start()),
                chosen.map(one -> measured(one, comparison)).orElse(LadderPath.NONE), notes);
    }

    private static Optional<Offered> first(List<Offered> down, Predicate<Offered> which) {
        return down.stream().filter(which).findFirst();
    }

    private static Optional<Offered> offered(BranchResult branch, Comparison comparison) {
        return comparison.scenario().strategies().stream()
                .filter(strategy -> strategy.name().equals(branch.name()))
                .findFirst().flatMap(strategy -> rungs(strategy).max(Comparator.naturalOrder())
                        .map(lowest -> new Offered(branch, lowest)));
    }

    private static Stream<Rung> rungs(Strategy strategy) {
        return strategy.steps().stream().flatMap(
                step -> Rung.of(step, Optional.of(strategy.kind())).stream());
    }

    /** All objectives met, and nothing stays wrong after it. */
    private static boolean whole(BranchResult branch) {
        return keepsAll(branch) && branch.outcome().wholeFrom().isPresent();
    }

    /** Whatever dominates it: an attempt that did the same sooner makes it no less of an answer. */
    private static boolean keepsAll(BranchResult branch) {
        return missed(branch).findFirst().isEmpty()
                && branch.outcome().serviceBack().isPresent();
    }

    private static Stream<Objective> missed(BranchResult branch) {
        return branch.objectives().stream().filter(objective -> !objective.met());
    }

    private static String note(BranchResult branch, Comparison comparison) {
        Conclusion conclusion = new Conclusion(comparison, branch);
        String why = missed(branch).findFirst().map(Objective::verdict)
                .or(conclusion::rowsAfterService)
                .orElseGet(() -> branch.outcome().serviceBack().isEmpty()
                        ? conclusion.service() : conclusion.standing());
        return "“" + branch.title() + "” would not do: " + why + ".";
    }

    /** The ladder is no end in itself: where its last rung is the right one, it is said. */
    private static String conclusion(Offered chosen) {
        String title = "“" + chosen.branch().title() + "”";
        if (!whole(chosen.branch())) {
            return "No recovery that was measured puts everything right; " + title
                    + " comes nearest.";
        }
        return switch (chosen.lowest()) {
            case RESTORE_ASIDE -> "Here a restore is right, and aside is enough: " + title
                    + " puts everything right, and nothing above it does.";
            case RESTORE_IN_PLACE -> "Here a restore in place is right: " + title
                    + " puts everything right, and nothing above it does.";
            case CONTAIN, ROLL_FORWARD, COMPENSATE -> "No restore is needed: " + title
                    + " puts everything right.";
        };
    }

    private static LadderPath measured(Offered chosen, Comparison comparison) {
        Map<Rung, String> stops = new EnumMap<>(Rung.class);
        comparison.scenario().strategies().stream()
                .filter(strategy -> strategy.name().equals(chosen.branch().name()))
                .flatMap(LadderPaths::rungs).forEach(rung -> stops.put(rung, ""));
        stops.put(chosen.lowest(), chosen.branch().title() + ": "
                + new Conclusion(comparison, chosen.branch()).service());
        return new LadderPath(stops);
    }

    private static LadderPath yours(Debrief debrief, LocalDateTime day) {
        Map<Rung, String> stops = new EnumMap<>(Rung.class);
        for (DecisionLine line : debrief.decisions()) {
            rung(line).ifPresent(rung -> stops.merge(rung, Wording.clock(line.at(), day),
                    (one, other) -> one + ", " + other));
        }
        return new LadderPath(stops);
    }

    /** Typed SQL that changed something repairs by hand: it stands where scripts do. */
    private static Optional<Rung> rung(DecisionLine line) {
        return switch (line.action()) {
            case Action.Take take -> Rung.of(take.step(), take.as());
            case Action.Console _ when line.work().isPresent() -> Optional.of(Rung.COMPENSATE);
            default -> Optional.empty();
        };
    }
}
