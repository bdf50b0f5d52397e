package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.TableShape;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One committed change of one row.
 *
 * @param by       the request or step that committed it
 * @param row      what was written; for a delete, what was there
 * @param erasedBy the restore that took it back; empty if it stands
 */
record Write(
        Committing by, Kind kind, TableShape shape, Row row, Optional<Restored> erasedBy) {

    enum Kind { INSERT, UPDATE, DELETE }

    LocalDateTime at() {
        return by.at();
    }

    boolean stands() {
        return erasedBy.isEmpty();
    }

    boolean byRequest() {
        return by instanceof Answered;
    }

    boolean sameWriter(Write other) {
        return sameWriter(by, other.by);
    }

    static boolean sameWriter(Committing one, Committing other) {
        return switch (one) {
            case Answered a -> other instanceof Answered b
                    && a.n() == b.n() && a.actor().equals(b.actor());
            case StepEnded a -> other instanceof StepEnded b && a.ref().equals(b.ref());
        };
    }

    /** In how many of these columns it left the values of a fact's row behind. */
    int likeness(List<String> columns, Row expected) {
        int alike = 0;
        for (int i = 0; i < columns.size(); i++) {
            int place = shape.columns().indexOf(columns.get(i));
            if (place >= 0
                    && RowOrder.BY_VALUES.same(row.pick(place), expected.pick(i))) {
                alike++;
            }
        }
        return alike;
    }

    /** Whether both left the same row behind, in the same columns. */
    boolean sameResult(Write other) {
        return kind == other.kind
                && shape.columns().equals(other.shape.columns())
                && RowOrder.BY_VALUES.same(row, other.row);
    }
}
