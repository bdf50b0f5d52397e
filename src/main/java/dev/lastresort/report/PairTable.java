package dev.lastresort.report;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pairs of a comparison at a glance: on which axes the one is better, and the other. */
final class PairTable {

    private final Comparison comparison;

    PairTable(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * The pair that teaches most: if there is one, of two that are right; and each better than the
     * other on as many axes as in no other pair, so that the choice between them is the hardest.
     */
    Optional<PairSentence> hardest() {
        return comparison.pairs().stream().max(Comparator
                .comparing((PairSentence pair) -> isRight(pair.first()) && isRight(pair.second()))
                .thenComparingInt(pair -> Math.min(
                        better(pair.first(), pair.second()).size(),
                        better(pair.second(), pair.first()).size())));
    }

    private boolean isRight(String branch) {
        return comparison.branches().stream()
                .anyMatch(one -> one.name().equals(branch) && one.isRight());
    }

    /** A row for each pair. */
    List<String> rows(List<PairSentence> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Table table = Table.ofFigures();
        table.add(List.of(List.of("first"), List.of("second"), List.of("first is better on"),
                List.of("second is better on")));
        pairs.forEach(pair -> table.add(List.of(List.of(pair.first()), List.of(pair.second()),
                axes(better(pair.first(), pair.second())),
                axes(better(pair.second(), pair.first())))));
        return table.lines().stream().flatMap(List::stream).toList();
    }

    private static List<String> axes(List<String> names) {
        return names.size() == 1 ? names : List.of(names.size() + " axes");
    }

    private List<String> better(String one, String other) {
        List<Axis> mine = axesOf(one);
        List<Axis> theirs = axesOf(other);
        List<String> better = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            if (mine.get(i).compareTo(theirs.get(i)) < 0) {
                better.add(mine.get(i).name());
            }
        }
        return better;
    }

    private List<Axis> axesOf(String branch) {
        return comparison.branches().stream().filter(one -> one.name().equals(branch))
                .map(BranchResult::axes).findFirst().orElse(List.of());
    }
}
