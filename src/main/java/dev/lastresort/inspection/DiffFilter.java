package dev.lastresort.inspection;

import java.util.Set;

/** Which rows of a fact to show. An empty set lets everything through. */
public record DiffFilter(Set<DiffKind> kinds, Set<CauseKind> causes) {

    public static final DiffFilter ALL = new DiffFilter(Set.of(), Set.of());

    public DiffFilter {
        kinds = Set.copyOf(kinds);
        causes = Set.copyOf(causes);
    }

    boolean lets(DiffKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean lets(Set<CauseKind> any) {
        return causes.isEmpty() || any.stream().anyMatch(causes::contains);
    }
}
