package dev.lastresort.database.difference;

import dev.lastresort.database.gate.Token;
import dev.lastresort.database.gate.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Spoken that run here, and that PostgreSQL does not know. */
final class DialectRule implements DifferenceRule {

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("ifnull", "coalesce"), Map.entry("nvl", "coalesce"),
            Map.entry("dateadd", "an interval"), Map.entry("timestampadd", "an interval"),
            Map.entry("datediff", "a difference of dates"),
            Map.entry("timestampdiff", "a difference of timestamps"),
            Map.entry("listagg", "string_agg"), Map.entry("system_range", "generate_series"),
            Map.entry("year", "extract"), Map.entry("month", "extract"),
            Map.entry("day", "extract"), Map.entry("hour", "extract"),
            Map.entry("minute", "extract"), Map.entry("second", "extract"),
            Map.entry("quarter", "extract"), Map.entry("day_of_month", "extract"),
            Map.entry("dayofmonth", "extract"), Map.entry("day_of_year", "extract"),
            Map.entry("dayofyear", "extract"), Map.entry("iso_week", "extract"),
            Map.entry("iso_day_of_week", "extract"), Map.entry("iso_year", "extract"),
            Map.entry("locate", "position"), Map.entry("instr", "position"),
            Map.entry("ucase", "upper"), Map.entry("lcase", "lower"),
            Map.entry("space", "repeat"), Map.entry("median", "percentile_cont"),
            Map.entry("last_day", "date_trunc"), Map.entry("bitand", "the operator &"),
            Map.entry("bitor", "the operator |"), Map.entry("bitxor", "the operator #"));

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String instead = FUNCTIONS.getOrDefault(words.name(i), "");
            if (!instead.isEmpty() && words.is(i + 1, "(") && words.at(i).kind() == Kind.WORD
                    && !names(words, i)) {
                found.add(words.found(i, "not-postgresql", "PostgreSQL has no function "
                        + words.name(i), "use " + instead));
            }
        }
        for (Token token : words.comments()) {
            if (token.text().startsWith("//")) {
                found.add(new EngineDifference("not-postgresql", "to PostgreSQL // is an operator,"
                        + " here it begins a comment", "begin comments with --", token.start()));
            }
        }
        return found;
    }

    /** A table or column of that name, with its columns or its length behind it. */
    private static boolean names(Spoken words, int i) {
        return words.is(i - 1, "into") || words.is(i - 1, "table") || words.is(i - 1, "exists")
                || words.is(i - 1, ".") || words.is(i - 1, "on") || words.is(i - 1, "references");
    }
}
