package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What dates and intervals make of one another. */
final class TimeRule implements DifferenceRule {

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean minus = words.is(i, "-");
            if (minus && isDayBefore(words, i, schema) && isDayBehind(words, i, schema)
                    && !isColumn(words, i, schema)) {
                found.add(words.found(i, "days-between", "PostgreSQL counts the days between two"
                        + " dates as an integer, here they are an interval",
                        "subtract timestamps, and take EXTRACT(EPOCH FROM …) / 86400"));
            } else if ((minus || words.is(i, "+")) && words.is(i + 1, "interval")
                    && isDayBefore(words, i, schema) && !castToDay(words, i)) {
                found.add(words.found(i, "date-and-interval", "PostgreSQL makes a timestamp of a"
                        + " date and an interval, here it stays a date, without the hours",
                        "cast the date to a timestamp"));
            } else if (words.is(i, "interval") && words.isString(i + 1) && words.is(i + 2, "*")
                    && words.isDecimal(i + 3)) {
                found.add(words.found(i, "interval-times-fraction", "PostgreSQL keeps the fraction"
                        + " of an interval in its smaller units, here it is lost",
                        "write the interval in its smallest unit"));
            }
        }
        return found;
    }

    /** Where a column takes part, the days are counted here, too. */
    private static boolean isColumn(Spoken words, int i, KnownSchema schema) {
        return isDay(schema.kind(words.name(i - 1))) && !words.is(i - 2, "::")
                || isDay(schema.kind(words.lastName(i + 1)));
    }

    private static boolean isDayBefore(Spoken words, int i, KnownSchema schema) {
        return words.isString(i - 1) && words.is(i - 2, "date")
                || words.is(i - 2, "::", "date") || words.is(i - 1, "current_date")
                || isDay(schema.kind(words.name(i - 1)));
    }

    private static boolean isDayBehind(Spoken words, int i, KnownSchema schema) {
        return words.is(i + 1, "date") && words.isString(i + 2) || words.is(i + 1, "current_date")
                || isDay(schema.kind(words.lastName(i + 1))) && !words.is(i + 2, "(");
    }

    private static boolean isDay(Optional<ColumnKind> kind) {
        return kind.filter(known -> known == ColumnKind.DAY).isPresent();
    }

    private static boolean castToDay(Spoken words, int i) {
        int open = words.around(i);
        return open >= 0 && (words.is(words.behind(open), "::", "date")
                || words.is(open - 1, "cast") && words.is(words.behind(open) - 3, "as", "date"));
    }
}
