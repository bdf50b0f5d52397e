package dev.lastresort.report.sweep;

import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import java.util.List;

/**
 * The letters of a sweep's map: one for each set of undominated branches, in the order in which
 * they are met.
 */
public record SweepKey(List<List<String>> sets) {

    /** A cell whose values do not fit. */
    public static final String REFUSED = "-";
    /** A cell that was not measured. */
    public static final String UNKNOWN = "?";

    /** Light enough for dark letters, and apart from each other for most eyes. */
    public static final List<String> FILLS = List.of("#8ecae6", "#ffd166", "#b8de6f", "#f4a6a0",
            "#cdb4f6", "#f7b267", "#9be3d0", "#d9d9d9", "#f2b5d4", "#c9cba3");

    private static final int LETTERS = 26;

    public SweepKey {
        sets = List.copyOf(sets);
    }

    public static SweepKey of(Sweep sweep) {
        return new SweepKey(sweep.outcomes());
    }

    /** The letter of what is there. */
    public String letter(Sweep sweep, int column, int row) {
        return sweep.cell(column, row).map(cell -> switch (cell) {
            case SweptCell.Refused _ -> REFUSED;
            case SweptCell.MeasuredCell measured -> letter(sets.indexOf(measured.undominated()));
        }).orElse(UNKNOWN);
    }

    /** A to Z, then AA, AB and so on. */
    public static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }
}
