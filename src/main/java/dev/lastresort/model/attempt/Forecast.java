package dev.lastresort.model.attempt;

import dev.lastresort.model.attempt.Prediction.Range;
import dev.lastresort.model.attempt.Prediction.Unit;
import java.util.Optional;

/**
 * What somebody expects of a recovery as they take it, to be held against what is measured.
 *
 * @param rowsLost in rows; empty if it was left blank
 * @param down     how long the database or its users will be without service, in minutes or
 *                 seconds; empty if it was left blank
 */
public record Forecast(Optional<Range> rowsLost, Optional<Range> down) {

    public static final Forecast NONE = new Forecast(Optional.empty(), Optional.empty());

    public Forecast {
        if (rowsLost.filter(range -> range.unit() != Unit.ROWS).isPresent()
                || down.filter(range -> range.unit() != Unit.MINUTES
                        && range.unit() != Unit.SECONDS).isPresent()) {
            throw new IllegalArgumentException("rows are lost, and time is spent down");
        }
    }

    /** Whether nothing was said. */
    public boolean isBlank() {
        return rowsLost.isEmpty() && down.isEmpty();
    }
}
