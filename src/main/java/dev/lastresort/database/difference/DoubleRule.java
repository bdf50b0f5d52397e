package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Halves of doubles, which PostgreSQL rounds to the even number. */
final class DoubleRule implements DifferenceRule {

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean toInteger = words.is(i, "::") && ColumnKind.of(words.name(
                    i + 1)) == ColumnKind.INTEGER && isDouble(words, words.is(i - 1, ")")
                            ? words.before(i - 1) : i - 1, i, schema);
            boolean rounded = words.is(i, "round", "(") && !hasTwoArguments(words, i + 1)
                    && isDouble(words, i + 1, words.behind(i + 1), schema);
            boolean cast = words.is(i, "cast", "(") && ColumnKind.of(words.name(words.behind(i + 1)
                    - 2)) == ColumnKind.INTEGER
                    && isDouble(words, i + 1, words.behind(i + 1) - 2, schema);
            if (toInteger || rounded || cast) {
                found.add(told(words, i));
            }
        }
        stored(words, schema).ifPresent(found::add);
        return found;
    }

    /** INSERT … SELECT of a double into a table with integers. */
    private static Optional<EngineDifference> stored(Spoken words, KnownSchema schema) {
        if (!words.is(0, "insert", "into") || words.next(0, "select") == words.size()) {
            return Optional.empty();
        }
        int select = words.next(0, "select");
        boolean integers = schema.table(words.lastName(2)).stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.kind() == ColumnKind.INTEGER && !column.unique());
        return integers && isDouble(words, select, words.next(select, "from"), schema)
                ? Optional.of(told(words, select)) : Optional.empty();
    }

    private static boolean isDouble(Spoken words, int from, int to, KnownSchema schema) {
        for (int i = Math.max(0, from); i < to; i++) {
            boolean column = schema.kind(words.name(i))
                    .filter(kind -> kind == ColumnKind.DOUBLE).isPresent();
            boolean cast = ColumnKind.of(words.name(i)) == ColumnKind.DOUBLE
                    && (words.is(i - 1, "as") || words.is(i - 1, "::"));
            if (column || cast) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTwoArguments(Spoken words, int open) {
        for (int i = open + 1; i < words.behind(open); i = words.is(i, "(") ? words.behind(i)
                : i + 1) {
            if (words.is(i, ",")) {
                return true;
            }
        }
        return false;
    }

    private static EngineDifference told(Spoken words, int i) {
        return words.found(i, "double-rounding", "PostgreSQL rounds half of a double to the even"
                + " number, 2.5 to 2; here it is rounded away from zero",
                "cast to numeric before rounding");
    }
}
