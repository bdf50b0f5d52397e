package dev.lastresort.inspection;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.outcome.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Collectors;

/** A value as people read it, the same on every machine. */
public final class CellText {

    /** Beyond that many digits a number is written with an exponent. */
    private static final int DIGITS = 200;

    private CellText() {}

    public static String of(Object value) {
        return switch (value) {
            case BigDecimal decimal when Math.abs((long) decimal.scale()) <= DIGITS ->
                    decimal.toPlainString();
            case Instant instant -> of(SqlContext.utc(instant)) + "+00";
            case LocalDateTime instant -> Wording.isoInstant(instant).replace('T', ' ');
            default -> value.toString();
        };
    }

    /** The values of a key, or of any short row. */
    public static String of(Row row) {
        return row.values().stream().map(CellText::of).collect(Collectors.joining(", "));
    }
}
