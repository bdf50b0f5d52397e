package dev.lastresort.database.engine.h2.change;

import dev.lastresort.database.gate.Token;
import java.util.List;
import org.h2.schema.Domain;
import org.h2.table.Column;
import org.h2.value.Value;

/**
 * Sums and differences whose meaning depends on the types of columns: two dates are so many days
 * apart, and an interval, which is held as a text, is added part by part.
 */
final class TypedSums {

    private final Spelled words;
    private final ColumnsNamed columns;

    private TypedSums(Tables tables, Spelled words) {
        this.words = words;
        columns = new ColumnsNamed(tables, words);
    }

    /** The text with what H2 has for them; the same one if there are none. */
    static String spelled(Tables tables, String sql) {
        if (sql.indexOf('-') < 0 && sql.indexOf('+') < 0) {
            return sql;
        }
        Spelled words = Spelled.of(sql);
        TypedSums sums = new TypedSums(tables, words);
        if (sums.columns.isEmpty() && !words.says(0, "create", "table")) {
            return sql;
        }
        StringBuilder text = new StringBuilder(sql);
        int before = words.size();
        for (int i = words.size() - 2; i > 0; i--) {
            if ((words.isSymbol(i, "-") || words.isSymbol(i, "+")) && i + 1 < before) {
                before = sums.at(i, sql, text, before);
            }
        }
        return text.toString();
    }

    /** The place before which nothing has been written anew. */
    private int at(int operator, String sql, StringBuilder text, int before) {
        int right = columns.last(operator + 1);
        if (right >= before) {
            return before;
        }
        if (isInterval(right)) {
            String sign = words.text(operator);
            text.replace(words.start(operator), words.end(right),
                    sign + " " + parts(sql.substring(words.start(operator + 1), words.end(right)),
                            " " + sign + " "));
            return operator;
        }
        int left = columns.begin(operator - 1);
        if (words.isSymbol(operator, "+") && isInterval(operator - 1)) {
            text.replace(words.start(left), words.end(operator - 1),
                    parts(sql.substring(words.start(left), words.end(operator - 1)), " + "));
            return left;
        }
        int from = dateBefore(operator - 1);
        int to = dateBehind(operator + 1);
        if (words.isSymbol(operator, "-") && from >= 0 && to >= 0 && to <= before) {
            String earlier = sql.substring(words.start(operator + 1), words.end(to - 1));
            String later = sql.substring(words.start(from), words.end(operator - 1));
            text.replace(words.start(from), words.end(to - 1),
                    "DATEDIFF(DAY, " + earlier + ", " + later + ")");
            return from;
        }
        return before;
    }

    private static String parts(String interval, String sign) {
        return "months_of_interval(" + interval + ") * INTERVAL '1' MONTH" + sign
                + "days_of_interval(" + interval + ") * INTERVAL '1' DAY" + sign
                + "seconds_of_interval(" + interval + ") * INTERVAL '1' SECOND";
    }

    private boolean isInterval(int at) {
        List<Column> found = columns.columns(at);
        return !found.isEmpty() && found.stream().allMatch(TypedSums::isInterval);
    }

    private static boolean isInterval(Column column) {
        for (Domain domain = column.getDomain(); domain != null; domain = domain.getDomain()) {
            if (domain.getName().equals("interval")) {
                return true;
            }
        }
        return false;
    }

    private boolean isDate(int at) {
        List<Column> found = columns.columns(at);
        return isDeclared(at) || !found.isEmpty() && found.stream()
                .allMatch(column -> column.getType().getValueType() == Value.DATE);
    }

    /** A column of the table that is being made. */
    private boolean isDeclared(int at) {
        for (int i = 3; words.says(0, "create", "table") && i < words.size(); i++) {
            if (words.text(i).equals(words.text(at)) && words.isWord(i + 1, "date")
                    && (words.isSymbol(i - 1, "(") || words.isSymbol(i - 1, ","))) {
                return true;
            }
        }
        return false;
    }

    /** Where a date begins that ends there; -1 if none does. */
    private int dateBefore(int end) {
        if (words.isWord(end, "current_date")) {
            return end;
        }
        if (words.isWord(end, "date") && words.isSymbol(end - 1, "::")) {
            int value = end - 2;
            return words.isSymbol(value, ")") ? -1 : value < 0 ? -1 : columns.begin(value);
        }
        if (kind(end) == Token.Kind.STRING && words.isWord(end - 1, "date")) {
            return end - 1;
        }
        return isDate(end) ? columns.begin(end) : -1;
    }

    /** Behind a date that begins there; -1 if none does. */
    private int dateBehind(int begin) {
        if (words.isWord(begin, "current_date")) {
            return begin + 1;
        }
        if (words.isWord(begin, "date") && kind(begin + 1) == Token.Kind.STRING) {
            return begin + 2;
        }
        int last = columns.last(begin);
        if (words.isSymbol(last + 1, "::")) {
            return words.isWord(last + 2, "date") && kind(last) != Token.Kind.SYMBOL ? last + 3
                    : -1;
        }
        return isDate(last) ? last + 1 : -1;
    }

    private Token.Kind kind(int at) {
        return at >= 0 && at < words.size() ? words.tokens().get(at).kind() : Token.Kind.GAP;
    }
}
