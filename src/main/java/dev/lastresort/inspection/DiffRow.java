package dev.lastresort.inspection;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.ValueOrder;
import java.util.List;
import java.util.Optional;

/**
 * A row of a fact that is not the same on two branches.
 *
 * @param left   the row on the left branch, if it is there
 * @param right  the row on the right branch, if it is there
 * @param blames what made it so: one, or one for each branch that left the counterfactual
 */
public record DiffRow(
        DiffKind kind, Row key, Optional<Row> left, Optional<Row> right, List<Blame> blames) {

    public DiffRow {
        blames = List.copyOf(blames);
    }

    /** Whether both rows are there and hold different values in that column. */
    public boolean changed(int column) {
        return left.isPresent() && right.isPresent()
                && !ValueOrder.BY_VALUE.same(left.get().get(column), right.get().get(column));
    }
}
