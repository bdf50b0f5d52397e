package dev.lastresort.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows of a fact to show. An empty set lets everything through.
 */
public record DiffFilter(Set<DiffKind> kinds, Set<CauseKind> causes) {

    public static final DiffFilter ALL = new DiffFilter(Set.of(), Set.of());

    public DiffFilter {
        kinds = Set.copyOf(kinds);
        causes = Set.copyOf(causes);
    }

    public List<DiffRow> of(List<DiffRow> rows) {
        return kinds.isEmpty() && causes.isEmpty() ? rows
                : rows.stream().filter(row -> lets(row.kind()) && lets(row)).toList();
    }

    /** How many rows of each kind the other half of the filter lets through. */
    public Map<DiffKind, Integer> countKinds(List<DiffRow> rows) {
        Map<DiffKind, Integer> counts = new EnumMap<>(DiffKind.class);
        for (DiffRow row : rows) {
            counts.merge(row.kind(), lets(row) ? 1 : 0, Integer::sum);
        }
        return counts;
    }

    /** How many rows with each kind of cause the other half of the filter lets through. */
    public Map<CauseKind, Integer> countCauses(List<DiffRow> rows) {
        Map<CauseKind, Integer> counts = new EnumMap<>(CauseKind.class);
        for (DiffRow row : rows) {
            row.blames().stream().map(Blame::kind).distinct().forEach(cause ->
                    counts.merge(cause, lets(row.kind()) ? 1 : 0, Integer::sum));
        }
        return counts;
    }

    private boolean lets(DiffKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    private boolean lets(DiffRow row) {
        return causes.isEmpty()
                || row.blames().stream().anyMatch(blame -> causes.contains(blame.kind()));
    }
}
