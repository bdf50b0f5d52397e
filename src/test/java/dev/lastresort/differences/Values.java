package dev.lastresort.differences;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** How values are written, the same for both sides: numbers bare, all other in quotes. */
final class Values {

    private Values() {}

    static String table(List<List<String>> rows) {
        return rows.isEmpty() ? "no rows"
                : rows.stream().map(row -> "[" + String.join(", ", row) + "]")
                        .collect(Collectors.joining(" "));
    }

    static String count(long rows) {
        return rows + (rows == 1 ? " row" : " rows");
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") + "'";
    }

    /** Doubles are told from other numbers by a tilde. */
    static String floating(double number) {
        return "~" + (Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : Double.toString(number));
    }
}
