package dev.lastresort.oracle;

import dev.lastresort.model.journal.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values as texts that are equal where the values are, whatever their types. */
final class Texts {

    private Texts() {}

    static String of(Object value) {
        return value instanceof Number number ? plain(new BigDecimal(number.toString()))
                : value.toString();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String of(Row row) {
        return of(row.values());
    }

    static String of(List<Object> values) {
        return values.stream().map(Texts::of).collect(Collectors.joining("|"));
    }
}
