package dev.lastresort.replay.step;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.DescribedTable.Reference;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.replay.state.StepFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * In what order tables are copied: as they were named, but a table after those that it refers to.
 * Where tables refer to one another in a circle, one of them starts with references that are left
 * empty; they are filled in at the end.
 */
final class CopyOrder {

    /**
     * @param late the references to tables that are copied only after this one
     */
    record CopyTurn(CopiedTable table, List<Reference> late) {}

    private final Map<String, List<Reference>> references = new HashMap<>();
    private final Map<String, Boolean> canBeLate = new HashMap<>();
    private final List<CopiedTable> left;

    private CopyOrder(List<CopiedTable> tables, Map<String, DescribedTable> described,
            Set<String> gone) {
        left = new ArrayList<>(tables);
        Set<String> names = new LinkedHashSet<>(tables.stream().map(CopiedTable::table).toList());
        for (String name : names) {
            DescribedTable table = described.get(name);
            List<Reference> all = table == null ? List.of() : table.references().stream()
                    .filter(one -> names.contains(one.table()) && !one.table().equals(name))
                    .toList();
            references.put(name, all);
            canBeLate.put(name, gone.contains(name)
                    || table != null && !table.key().isEmpty() && all.stream()
                            .flatMap(one -> one.columns().stream())
                            .allMatch(column -> !table.key().contains(column)
                                    && table.column(column).orElseThrow().nullable()));
        }
    }

    /**
     * Throws {@link StepFailure} where no order is possible.
     *
     * @param described the tables as they will be copied into, by name
     * @param gone      those that are made anew, whose references may be made last
     */
    static List<CopyTurn> of(List<CopiedTable> tables, Map<String, DescribedTable> described,
            Set<String> gone) {
        return new CopyOrder(tables, described, gone).places();
    }

    private List<CopyTurn> places() {
        List<CopyTurn> places = new ArrayList<>();
        while (!left.isEmpty()) {
            CopiedTable next = left.stream().filter(table -> open(table.table()).isEmpty())
                    .findFirst().or(this::inCircle).orElseThrow(this::noOrder);
            List<Reference> late = open(next.table());
            left.remove(next);
            places.add(new CopyTurn(next, late));
        }
        return places;
    }

    /** What it refers to and is not copied yet. */
    private List<Reference> open(String table) {
        return references.getOrDefault(table, List.of()).stream()
                .filter(one -> left.stream().anyMatch(other -> other.table().equals(one.table())))
                .toList();
    }

    private Optional<CopiedTable> inCircle() {
        return left.stream().filter(table -> isInLastCircle(table.table())
                && canBeLate.getOrDefault(table.table(), false)).findFirst();
    }

    /** Whether all that it leads to leads back to it. */
    private boolean isInLastCircle(String table) {
        return behind(table).stream().allMatch(other -> behind(other).contains(table));
    }

    private SequencedSet<String> behind(String table) {
        SequencedSet<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(table));
        while (!open.isEmpty()) {
            open(open.removeLast()).stream().map(Reference::table).filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    private StepFailure noOrder() {
        String one = left.stream().map(CopiedTable::table).filter(this::isInLastCircle)
                .findFirst().orElseThrow();
        return new StepFailure(StepFailure.COPY_IN_CIRCLE, "the foreign keys of "
                + String.join(", ", behind(one)) + " go round in a circle, and none of these tables"
                + " has a primary key and references that may be empty at first", "");
    }
}
