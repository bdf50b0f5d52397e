package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Text and numbers side by side: PostgreSQL refuses what is converted here. */
final class ComparedTypesRule implements DifferenceRule {

    private static final Set<String> COMPARISONS = Set.of("=", "<", ">");

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        boolean declares = words.is(0, "create") && !words.is(1, "view") || words.is(0, "alter");
        for (int i = 1; i < words.size() && !declares; i++) {
            if (isComparison(words, i)) {
                compared(words, i, schema).ifPresent(found::add);
            } else if (words.is(i, "coalesce", "(")) {
                mixed(words, i, i + 2, words.behind(i + 1) - 1, ",").ifPresent(found::add);
            } else if (words.is(i, "case")) {
                mixed(words, i, i, words.next(i, "end"), "then").ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isComparison(Spoken words, int i) {
        return COMPARISONS.contains(words.at(i).text()) && !words.is(i - 1, ":");
    }

    private static Optional<EngineDifference> compared(Spoken words, int i, KnownSchema schema) {
        boolean assigns = words.is(0, "update") && i < words.next(0, "where");
        int left = words.isOneOf(i - 1, Set.of()) ? i : i - 1;
        int right = isComparison(words, i + 1) ? i + 2 : i + 1;
        Optional<ColumnKind> before = kind(words, left, schema);
        Optional<ColumnKind> behind = kind(words, right, schema);
        boolean day = before.filter(kind -> kind == ColumnKind.TEXT).isPresent()
                && words.is(right, "date") && words.isString(right + 1);
        if (day) {
            return Optional.of(words.found(i, "text-with-date", "PostgreSQL does not compare text"
                    + " with a date, here one is converted", "cast one side"));
        }
        boolean different = before.isPresent() && behind.isPresent()
                && (before.get() == ColumnKind.TEXT && behind.get().isNumber()
                        || before.get().isNumber() && behind.get() == ColumnKind.TEXT);
        return different && !assigns ? Optional.of(words.found(i, "text-with-number",
                "PostgreSQL does not compare text with a number, here one is converted",
                "cast one side")) : Optional.empty();
    }

    /** A number, or a column of a known kind; nothing further is calculated with it. */
    private static Optional<ColumnKind> kind(Spoken words, int i, KnownSchema schema) {
        if (words.isNumber(i)) {
            return Optional.of(ColumnKind.INTEGER);
        }
        boolean called = words.is(i + 1, "(") || words.is(i + 1, "::");
        return words.at(i).isName() && !called
                ? schema.kind(words.is(i + 1, ".") ? words.lastName(i) : words.name(i))
                : Optional.empty();
    }

    /** A number and a text that is none among values of which one is taken. */
    private static Optional<EngineDifference> mixed(Spoken words, int at, int from, int to,
            String behind) {
        boolean number = false;
        boolean text = false;
        for (int i = from; i < to; i = words.is(i, "(") ? words.behind(i) : i + 1) {
            boolean value = behind.equals("then")
                    ? words.is(i - 1, "then") || words.is(i - 1, "else")
                    : i == from || words.is(i - 1, ",");
            boolean alone = !words.is(i + 1, "::");
            number |= value && words.isNumber(i) && alone;
            text |= value && words.isString(i) && alone
                    && !words.at(i).text().matches("\\s*-?[\\d.]+\\s*");
        }
        return number && text ? Optional.of(words.found(at, "mixed-types",
                "PostgreSQL wants one type among these values and refuses text that is no number,"
                        + " here it is refused only where it is taken",
                "cast the numbers to text")) : Optional.empty();
    }
}
