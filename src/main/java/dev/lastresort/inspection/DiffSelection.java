package dev.lastresort.inspection;

import dev.lastresort.inspection.BranchDiff.DifferingRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of a fact that a filter lets through, with all that a table wants to know of them as a
 * whole. Made in one go, so that it can be made away from the window's thread.
 *
 * @param rows      those that the filter lets through
 * @param kinds     of the fact's rows that have a cause that is let through, how many of each kind
 * @param causes    of the fact's rows of a kind that is let through, how many with each cause
 * @param leftRows  whether any of the rows is there on the left
 * @param rightRows whether any of the rows is there on the right
 * @param differing the columns that are not the same on both sides in each of the rows
 */
public record DiffSelection(String name, DifferingRows fact, DiffFilter filter, List<DiffRow> rows,
        Map<DiffKind, Integer> kinds, Map<CauseKind, Integer> causes, boolean leftRows,
        boolean rightRows, Set<Integer> differing) {

    public DiffSelection {
        rows = Collections.unmodifiableList(rows);
        kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
        causes = Collections.unmodifiableMap(new EnumMap<>(causes));
        differing = Collections.unmodifiableSet(new TreeSet<>(differing));
    }

    public static DiffSelection of(String name, DifferingRows fact, DiffFilter filter) {
        Map<DiffKind, Integer> kinds = new EnumMap<>(DiffKind.class);
        Map<CauseKind, Integer> causes = new EnumMap<>(CauseKind.class);
        List<DiffRow> rows = new ArrayList<>();
        for (DiffRow row : fact.rows()) {
            Set<CauseKind> why = causesOf(row);
            boolean kindFits = filter.lets(row.kind());
            boolean causeFits = filter.lets(why);
            kinds.merge(row.kind(), causeFits ? 1 : 0, Integer::sum);
            why.forEach(cause -> causes.merge(cause, kindFits ? 1 : 0, Integer::sum));
            if (kindFits && causeFits) {
                rows.add(row);
            }
        }
        return of(name, fact, filter, rows, kinds, causes);
    }

    private static DiffSelection of(String name, DifferingRows fact, DiffFilter filter,
            List<DiffRow> rows, Map<DiffKind, Integer> kinds, Map<CauseKind, Integer> causes) {
        boolean left = false;
        boolean right = false;
        Set<Integer> differing = new TreeSet<>();
        for (DiffRow row : rows) {
            left |= row.left().isPresent();
            right |= row.right().isPresent();
            for (int column = 0; column < fact.columns().size(); column++) {
                if (row.left().isEmpty() || row.right().isEmpty() || row.changed(column)) {
                    differing.add(column);
                }
            }
        }
        return new DiffSelection(
                name, fact, filter, rows, kinds, causes, left, right, differing);
    }

    private static Set<CauseKind> causesOf(DiffRow row) {
        EnumSet<CauseKind> causes = EnumSet.noneOf(CauseKind.class);
        row.blames().forEach(blame -> causes.add(blame.kind()));
        return causes;
    }
}
