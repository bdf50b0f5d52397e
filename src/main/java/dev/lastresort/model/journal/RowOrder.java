package dev.lastresort.model.journal;

import java.util.Comparator;
import java.util.List;

/** Rows by their values from left to right; of two that agree so far, the shorter comes first. */
public final class RowOrder implements Comparator<Row> {

    public static final RowOrder BY_VALUES = new RowOrder();

    private RowOrder() {}

    @Override
    public int compare(Row left, Row right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            int byValue = ValueOrder.BY_VALUE.compare(left.get(i), right.get(i));
            if (byValue != 0) {
                return byValue;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    public boolean same(Row left, Row right) {
        return left == right || compare(left, right) == 0;
    }

    public boolean same(List<Row> left, List<Row> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A row that is equal to every other canonical row with the same values; fit to look things up
     * by.
     */
    public static Row canonical(Row row) {
        Object[] values = new Object[row.size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = ValueOrder.canonical(row.get(i));
            changed |= values[i] != row.get(i);
        }
        return changed ? Row.of(values) : row;
    }
}
