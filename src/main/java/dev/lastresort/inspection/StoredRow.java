package dev.lastresort.inspection;

import dev.lastresort.model.journal.Row;
import java.util.Optional;

/**
 * A row as it stood.
 *
 * @param mark   how it differs from the earlier instant that it is held against
 * @param before what it was then, if it was there with another value
 */
public record StoredRow(Row row, Novelty mark, Optional<Row> before) {

    public enum Novelty { SAME, NEW, CHANGED }

    /** Whether the value of that column is another one than before. */
    public boolean changed(int column) {
        return before.filter(old -> !old.get(column).equals(row.get(column))).isPresent();
    }
}
