package dev.lastresort.session.importing.schema;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.DescribedTable.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables in an order in which each finds the rows that it refers to. Where references go round
 * in a circle, one that may be NULL is put off: it is filled in once all tables have their rows.
 *
 * @param tables  in that order
 * @param putOff  references that are filled in later, by table; those to the table itself among
 *                them
 * @param stuck   tables in a circle that no row can enter
 */
public record FillOrder(List<DescribedTable> tables, Map<String, List<Reference>> putOff,
        Set<String> stuck) {

    public FillOrder {
        tables = List.copyOf(tables);
    }

    public static FillOrder of(List<DescribedTable> all) {
        List<DescribedTable> open = new ArrayList<>(all);
        List<DescribedTable> ordered = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        Set<String> stuck = new TreeSet<>();
        Map<String, List<Reference>> putOff = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            DescribedTable next = open.stream()
                    .filter(table -> waitsFor(table, done, putOff).isEmpty()).findFirst()
                    .orElseGet(() -> breaking(open, done, putOff, stuck));
            for (Reference reference : next.references()) {
                if (reference.table().equals(next.name())) {
                    putOff.computeIfAbsent(next.name(), _ -> new ArrayList<>()).add(reference);
                }
            }
            open.remove(next);
            ordered.add(next);
            done.add(next.name());
        }
        return new FillOrder(ordered, putOff, stuck);
    }

    private static List<Reference> waitsFor(DescribedTable table, Set<String> done,
            Map<String, List<Reference>> putOff) {
        List<Reference> off = putOff.getOrDefault(table.name(), List.of());
        return table.references().stream().filter(reference -> !off.contains(reference)
                && !reference.table().equals(table.name()) && !done.contains(reference.table()))
                .toList();
    }

    private static DescribedTable breaking(List<DescribedTable> open, Set<String> done,
            Map<String, List<Reference>> putOff, Set<String> stuck) {
        for (DescribedTable table : open) {
            List<Reference> waits = waitsFor(table, done, putOff);
            if (waits.stream().allMatch(reference -> mayBeNull(table, reference))) {
                putOff.computeIfAbsent(table.name(), _ -> new ArrayList<>()).addAll(waits);
                return table;
            }
        }
        DescribedTable first = open.getFirst();
        stuck.add(first.name());
        return first;
    }

    public static boolean mayBeNull(DescribedTable table, Reference reference) {
        return reference.columns().stream().anyMatch(name -> table.column(name)
                .map(column -> column.nullable()).orElse(false));
    }
}
