package dev.lastresort.model.journal;

import java.util.function.IntPredicate;

/** The one search by halves: for instants, rows, answers and widths. */
public final class Bisection {

    private Bisection() {}

    /**
     * The first place from {@code from} up to {@code end}, exclusive, where it holds; {@code end}
     * if there is none. Once it holds it must hold at every later place.
     */
    public static int first(int from, int end, IntPredicate holds) {
        int low = from;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
