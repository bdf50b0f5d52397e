package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Clauses that run here, and that PostgreSQL refuses. */
final class ClauseRule implements DifferenceRule {

    private static final String RULE = "not-postgresql";
    private static final Set<String> ENDS = Set.of("and", "or", "group", "order", "limit");

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        if (words.isOneOf(0, Set.of("delete", "update")) && words.is(words.next(0, "limit"),
                "limit")) {
            found.add(words.found(words.next(0, "limit"), RULE,
                    "PostgreSQL has no LIMIT in DELETE and UPDATE",
                    "name the rows by a condition"));
        }
        if (words.is(0, "merge", "into") && words.is(words.behindName(2), "key")) {
            found.add(words.found(words.behindName(2), RULE, "PostgreSQL has no MERGE … KEY",
                    "use INSERT … ON CONFLICT"));
        }
        if (words.is(0, "update") && words.is(words.behindName(1), "set")
                && words.is(words.behindName(1) + 2, ".")) {
            found.add(words.found(words.behindName(1) + 1, RULE,
                    "PostgreSQL takes no table before a column that is set",
                    "leave the table out"));
        }
        for (int i = 0; i < words.size(); i++) {
            at(words, i, found);
        }
        return found;
    }

    private static void at(Spoken words, int i, List<EngineDifference> found) {
        if (words.is(i, "limit") && words.isNumber(i + 1) && words.is(i + 2, ",")) {
            found.add(words.found(i, RULE, "PostgreSQL has no LIMIT with a comma",
                    "use LIMIT … OFFSET …"));
        } else if (words.is(i, "where") && words.isNumber(i + 1)
                && (i + 2 >= words.size() || words.isOneOf(i + 2, ENDS) || words.is(i + 2, ")"))) {
            found.add(words.found(i + 1, RULE, "to PostgreSQL a number is no condition",
                    "write true, or a comparison"));
        } else if (words.isNumber(i) && words.isOneOf(i + 1, Set.of("like", "ilike"))) {
            found.add(words.found(i, RULE, "PostgreSQL compares only text by LIKE",
                    "cast the number to text"));
        } else if (words.is(i, "check", "(") && queryInside(words, i + 1)) {
            found.add(words.found(i, RULE, "PostgreSQL takes no query in a check",
                    "check only the row's own columns"));
        } else if (words.is(i, "having")) {
            having(words, i, found);
        } else if (words.isOneOf(i, Set.of("max", "min")) && words.is(i + 1, "(")
                && words.isOneOf(i + 2, Set.of("true", "false"))) {
            found.add(words.found(i, RULE, "PostgreSQL has no largest truth", "use bool_or"));
        }
    }

    private static boolean queryInside(Spoken words, int open) {
        for (int i = open; i < words.behind(open); i++) {
            if (words.is(i, "(", "select")) {
                return true;
            }
        }
        return false;
    }

    /** A name of the result is not known yet where groups are chosen. */
    private static void having(Spoken words, int having, List<EngineDifference> found) {
        int start = words.around(having) + 1;
        int from = words.next(start, "from");
        Set<String> aliases = new TreeSet<>();
        for (int i = start; i < from; i++) {
            if (words.is(i, "as") && words.around(i) + 1 == start) {
                aliases.add(words.name(i + 1));
            }
        }
        for (int i = having + 1; i < words.next(having + 1, "order", "limit", "union"); i++) {
            if (aliases.contains(words.name(i)) && !words.is(i - 1, ".")
                    && !words.is(i + 1, ".")) {
                found.add(words.found(i, RULE, "PostgreSQL does not know a name of the result in"
                        + " HAVING", "repeat what it stands for"));
                return;
            }
        }
    }
}
