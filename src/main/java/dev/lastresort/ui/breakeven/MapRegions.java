package dev.lastresort.ui.breakeven;

import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.report.sweep.SweepKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * The regions of a map: which sets of branches there are, and which of them stands where.
 * Invariant: only cells that were measured belong to one; by the first lens they have the letters
 * of the command's map.
 */
public final class MapRegions {

    /** Of a place: a region's number, or what else is known. */
    public sealed interface CellLook {

        /** @param index of its region */
        record InRegion(int index) implements CellLook {}

        /** Its values do not fit the scenario. */
        record NoFit(String reason) implements CellLook {}

        /** It was not measured. */
        record NotMeasuredYet() implements CellLook {}
    }

    private final Sweep sweep;
    private final List<List<String>> sets;
    private final List<Integer> sizes;
    /** Row by row. */
    private final List<CellLook> cells;

    private MapRegions(Sweep sweep, Map<List<String>, Integer> sizes, List<CellLook> cells) {
        this.sweep = sweep;
        this.sets = List.copyOf(sizes.keySet());
        this.sizes = List.copyOf(sizes.values());
        this.cells = List.copyOf(cells);
    }

    static MapRegions of(Sweep sweep, MapLens lens) {
        SequencedMap<List<String>, Integer> sizes = new LinkedHashMap<>();
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<CellLook> cells = new ArrayList<>(
                Collections.nCopies(sweep.columns() * sweep.rows(), new CellLook.NotMeasuredYet()));
        for (SweptCell cell : sweep.cells()) {
            cells.set(cell.row() * sweep.columns() + cell.column(), switch (cell) {
                case SweptCell.Refused refused -> new CellLook.NoFit(refused.reason());
                case SweptCell.MeasuredCell measured -> {
                    List<String> set = lens.of(measured);
                    numbers.putIfAbsent(set, numbers.size());
                    sizes.merge(set, 1, Integer::sum);
                    yield new CellLook.InRegion(Objects.requireNonNull(numbers.get(set)));
                }
            });
        }
        return new MapRegions(sweep, sizes, cells);
    }

    public Sweep sweep() {
        return sweep;
    }

    /** In the order in which one meets them, row by row. */
    public List<List<String>> sets() {
        return sets;
    }

    /** How many cells the region has by now. */
    public int size(int index) {
        return sizes.get(index);
    }

    public static String letter(int index) {
        return SweepKey.letter(index);
    }

    public CellLook at(int column, int row) {
        return cells.get(row * sweep.columns() + column);
    }

    /** Whether the answer changes between two places of which both are known. */
    public boolean differ(int column, int row, int otherColumn, int otherRow) {
        return at(column, row) instanceof CellLook.InRegion(int one)
                && at(otherColumn, otherRow) instanceof CellLook.InRegion(int other)
                && one != other;
    }
}
