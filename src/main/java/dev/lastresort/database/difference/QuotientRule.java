package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Quotients, averages and seconds that have other digits. */
final class QuotientRule implements DifferenceRule {

    private static final Set<String> ROUNDING =
            Set.of("round", "trunc", "floor", "ceil", "ceiling", "cast");
    private static final Set<String> EXACT = Set.of("numeric", "decimal");

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "/") && exact(words, i, schema) && !rounded(words, i)
                    && !scaled(words, i)) {
                found.add(words.found(i, "quotient-digits", "PostgreSQL divides numerics to at"
                        + " least 16 significant digits, here to as many as the operands suggest",
                        "cast what is divided to a numeric with more digits, and round"));
            } else if (words.is(i, "extract", "(", "second")) {
                found.add(words.found(i, "seconds-without-fraction", "PostgreSQL's seconds have"
                        + " their fraction, here they are whole", "round them down by floor"));
            } else if (words.is(i, "avg", "(") && !rounded(words, i)
                    && !castBehind(words, words.behind(i + 1))) {
                found.add(words.found(i, "average-digits", "PostgreSQL averages integers and"
                        + " numerics to a numeric of 16 digits or more, here integers become a"
                        + " double and numerics have fewer digits",
                        "round the average to the digits that count"));
            }
        }
        return found;
    }

    /** Whether a numeric is divided or divides, as far as the text and the schema tell. */
    private static boolean exact(Spoken words, int slash, KnownSchema schema) {
        return words.isDecimal(slash - 1) || words.isDecimal(slash + 1)
                || words.is(slash - 2, "::") && words.isOneOf(slash - 1, EXACT)
                || words.is(slash + 2, "::") && words.isOneOf(slash + 3, EXACT)
                || isNumeric(schema, words.name(slash - 1))
                || isNumeric(schema, words.lastName(slash + 1));
    }

    private static boolean isNumeric(KnownSchema schema, String column) {
        return schema.kind(column).filter(kind -> kind == ColumnKind.NUMERIC).isPresent();
    }

    /** Whether what is divided was given digits, and the quotient is rounded. */
    private static boolean scaled(Spoken words, int slash) {
        int open = words.before(slash - 1);
        boolean given = words.is(slash - 1, ")")
                && (words.isOneOf(open - 1, EXACT) || words.is(open - 1, "cast"));
        return given && words.isOneOf(words.around(slash) - 1, Set.of("round", "trunc"));
    }

    /** Whether so few digits are taken of it that both sides have them. */
    private static boolean rounded(Spoken words, int i) {
        for (int open = words.around(i); open >= 0; open = words.around(open)) {
            boolean called = words.isOneOf(open - 1, ROUNDING) && few(words, open);
            if (called || castBehind(words, words.behind(open))) {
                return true;
            }
        }
        return false;
    }

    /** round(x), round(x, 2), CAST(x AS integer), but not round(x, 4). */
    private static boolean few(Spoken words, int open) {
        int last = words.behind(open) - 2;
        boolean digits = words.is(last - 1, ",") && words.isNumber(last);
        return digits ? words.at(last).text().matches("[0-2]") : !words.is(last, ")")
                || words.isOneOf(open - 1, Set.of("floor", "ceil", "ceiling"))
                || few(words, words.before(last));
    }

    private static boolean castBehind(Spoken words, int i) {
        return words.is(i, "::") && !words.isOneOf(i + 1, Set.of("text", "varchar"))
                && (!words.is(i + 2, "(") || few(words, i + 2));
    }
}
