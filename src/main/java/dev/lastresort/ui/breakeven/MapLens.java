package dev.lastresort.ui.breakeven;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.sweep.SweptCell.MeasuredCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell is coloured by. Each is a pure function of what was measured there; nothing is summed
 * up.
 *
 * @param measure the axis on which the least wins; empty: who is not dominated
 * @param out     branches that take no part
 */
public record MapLens(Optional<String> measure, Set<String> out) {

    /** Who is not dominated, of all: what the command's map shows. */
    public static final MapLens UNDOMINATED = new MapLens(Optional.empty(), Set.of());

    public MapLens {
        out = Set.copyOf(out);
    }

    /** The names of those that it tells of a cell, in the order of the file. */
    public List<String> of(MeasuredCell cell) {
        List<SweptBranch> taking = cell.branches().stream()
                .filter(branch -> !out.contains(branch.name())).toList();
        return measure.map(axis -> best(axis, taking)).orElseGet(() -> taking.stream()
                .filter(branch -> out.containsAll(branch.dominatedBy()))
                .map(SweptBranch::name).toList());
    }

    private static List<String> best(String axis, List<SweptBranch> taking) {
        Optional<Axis> least = taking.stream().flatMap(branch -> on(axis, branch).stream())
                .min(Comparator.naturalOrder());
        return taking.stream()
                .filter(branch -> on(axis, branch).filter(
                        value -> value.compareTo(least.orElseThrow()) == 0).isPresent())
                .map(SweptBranch::name).toList();
    }

    private static Optional<Axis> on(String name, SweptBranch branch) {
        return branch.axes().stream().filter(axis -> axis.name().equals(name)).findFirst();
    }
}
