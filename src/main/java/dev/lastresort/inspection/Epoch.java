package dev.lastresort.inspection;

import dev.lastresort.inspection.EpochBuilder.RowVersion;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All row versions of a table while its shape stayed the same, by key and then by age, in arrays: a
 * million of them are looked through in a few milliseconds. Immutable.
 */
final class Epoch {

    private final TableShape shape;
    private final int start;
    private final boolean partial;
    private final Row[] rows;
    private final int[] from;
    private final int[] to;
    /** The commits after which the table was another one, and how many rows it then had. */
    private final int[] touched;
    private final int[] sizes;

    private Epoch(TableShape shape, int start, boolean partial, Row[] rows, int[] from, int[] to) {
        this.shape = shape;
        this.start = start;
        this.partial = partial;
        this.rows = rows;
        this.from = from;
        this.to = to;
        this.touched = IntStream.concat(Arrays.stream(from), Arrays.stream(to))
                .filter(commit -> commit != Integer.MAX_VALUE).sorted().distinct().toArray();
        this.sizes = new int[touched.length];
        countSizes();
    }

    static Epoch of(TableShape shape, int start, boolean partial, RowVersion[] sorted) {
        Row[] rows = new Row[sorted.length];
        int[] from = new int[sorted.length];
        int[] to = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            rows[i] = sorted[i].row();
            from[i] = sorted[i].from();
            to[i] = sorted[i].to();
        }
        return new Epoch(shape, start, partial, rows, from, to);
    }

    private void countSizes() {
        for (int i = 0; i < rows.length; i++) {
            sizes[Arrays.binarySearch(touched, from[i])]++;
            if (to[i] != Integer.MAX_VALUE) {
                sizes[Arrays.binarySearch(touched, to[i])]--;
            }
        }
        for (int i = 1; i < sizes.length; i++) {
            sizes[i] += sizes[i - 1];
        }
    }

    TableShape shape() {
        return shape;
    }

    /** The commit that made it. */
    int start() {
        return start;
    }

    boolean partial() {
        return partial;
    }

    int versions() {
        return rows.length;
    }

    Row row(int version) {
        return rows[version];
    }

    boolean standsAt(int version, int commit) {
        return from[version] <= commit && commit < to[version];
    }

    int from(int version) {
        return from[version];
    }

    int to(int version) {
        return to[version];
    }

    int sizeAt(int commit) {
        int last = lastIndex(commit);
        return last < 0 ? 0 : sizes[last];
    }

    /** The last commit that changed a row, at or before that one; -1 if none did. */
    int lastTouch(int commit) {
        int last = lastIndex(commit);
        return last < 0 ? -1 : touched[last];
    }

    /** The first commit after that one that changed a row; -1 if none does. */
    int nextTouch(int commit) {
        int next = lastIndex(commit) + 1;
        return next < touched.length ? touched[next] : -1;
    }

    private int lastIndex(int commit) {
        int found = Arrays.binarySearch(touched, commit);
        return found >= 0 ? found : -found - 2;
    }

    boolean sameKey(int one, int other) {
        return keyOf(one).equals(keyOf(other));
    }

    private Row keyOf(int version) {
        return shape.keyColumns().isEmpty() ? rows[version] : shape.keyOf(rows[version]);
    }
}
