package dev.lastresort.model.sweep;

import dev.lastresort.model.engine.EngineName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An incident compared under every combination of values of one or two parameters.
 *
 * @param scenario   its id
 * @param seed       what was drawn from
 * @param engine     what ran the SQL
 * @param parameters one or two
 * @param cells      row by row, as far as they were measured
 */
public record Sweep(String scenario, long seed, EngineName engine,
        List<SweptParameter> parameters, List<SweptCell> cells) {

    private static final Comparator<SweptCell> ROW_BY_ROW =
            Comparator.comparingInt(SweptCell::row).thenComparingInt(SweptCell::column);

    public Sweep {
        parameters = List.copyOf(parameters);
        cells = cells.stream().sorted(ROW_BY_ROW).toList();
    }

    public int columns() {
        return parameters.getFirst().values().size();
    }

    /** 1 where there is only one parameter. */
    public int rows() {
        return parameters.size() == 1 ? 1 : parameters.get(1).values().size();
    }

    public boolean isComplete() {
        return cells.size() == columns() * rows();
    }

    /** Empty as long as it has not been measured. */
    public Optional<SweptCell> cell(int column, int row) {
        int place = Collections.binarySearch(
                cells, new SweptCell.Refused(column, row, ""), ROW_BY_ROW);
        return place < 0 ? Optional.empty() : Optional.of(cells.get(place));
    }

    /** The same with more of its cells measured. */
    public Sweep with(List<SweptCell> more) {
        return new Sweep(scenario, seed, engine, parameters,
                Stream.concat(cells.stream(), more.stream()).toList());
    }

    /** The values of the parameters there, in their order. */
    public List<String> values(SweptCell cell) {
        List<String> values = new ArrayList<>();
        values.add(parameters.getFirst().values().get(cell.column()));
        parameters.stream().skip(1).forEach(second -> values.add(second.values().get(cell.row())));
        return values;
    }

    /** Each set of undominated branches that occurs, in the order in which one meets them. */
    public List<List<String>> outcomes() {
        LinkedHashSet<List<String>> sets = new LinkedHashSet<>();
        cells.forEach(cell -> {
            if (cell instanceof SweptCell.MeasuredCell measured) {
                sets.add(measured.undominated());
            }
        });
        return List.copyOf(sets);
    }

    /**
     * The places of a grid, coarse to fine: the corners and a few between them first, so that what
     * is there early already spans all of it.
     *
     * @return each {@code {column, row}} once
     */
    public static List<int[]> coarseToFine(int columns, int rows) {
        Comparator<int[]> fineness = Comparator.comparingInt(place -> -Math.min(
                coarseness(place[0], columns), coarseness(place[1], rows)));
        return IntStream.range(0, rows).boxed()
                .flatMap(row -> IntStream.range(0, columns)
                        .mapToObj(column -> new int[] {column, row}))
                .sorted(fineness.thenComparingInt(place -> place[1])
                        .thenComparingInt(place -> place[0]))
                .toList();
    }

    private static int coarseness(int index, int count) {
        return index == 0 || index == count - 1 ? Integer.SIZE : Integer.numberOfTrailingZeros(
                index);
    }
}
