package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keys: when they are checked, and what a row matches. */
final class KeyRule implements DifferenceRule {

    private static final Set<String> SHIFTS = Set.of("+", "-", "*");

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        if (words.is(0, "update")) {
            int set = words.next(0, "set");
            schema.table(words.lastName(words.skip(1, "only"))).ifPresent(
                    table -> shifted(words, set, table).ifPresent(found::add));
            many(words, set, schema).ifPresent(found::add);
        }
        return found;
    }

    /** SET key = key + 1: PostgreSQL checks after each row, and meets the next one. */
    private static Optional<EngineDifference> shifted(Spoken words, int set, KnownTable table) {
        for (int i = set; i < words.next(set + 1, "where", "from"); i++) {
            int end = i;
            boolean isSet = (i - 1 == set || words.is(i - 1, ","))
                    && words.around(i) == words.around(set);
            boolean key = isSet && words.is(i + 1, "=")
                    && table.column(words.name(i)).filter(KnownTable.KnownColumn::unique)
                            .isPresent();
            boolean self = false;
            boolean shift = false;
            while (key && end < words.next(i, "where", "from") && !words.is(end, ",")) {
                self |= end > i && words.name(end).equals(words.name(i));
                shift |= SHIFTS.contains(words.at(end).text());
                end++;
            }
            if (self && shift) {
                return Optional.of(words.found(i, "key-row-by-row", "PostgreSQL checks a key after"
                        + " each row and refuses one that another row still has; here it is checked"
                        + " when all are changed", "change the keys by way of free ones"));
            }
        }
        return Optional.empty();
    }

    /** UPDATE … FROM where a row could have several partners. */
    private static Optional<EngineDifference> many(Spoken words, int set, KnownSchema schema) {
        int from = words.next(set, "from");
        int where = words.next(from, "where");
        if (!words.is(from, "from") || isOneByKey(words, from, where, schema)) {
            return Optional.empty();
        }
        return Optional.of(words.found(from, "update-with-several", "where several rows match,"
                + " PostgreSQL takes one of them, here the statement fails",
                "join by a key, or use a query with a single value"));
    }

    private static boolean isOneByKey(Spoken words, int from, int where, KnownSchema schema) {
        Optional<KnownTable> table = schema.table(words.lastName(from + 1));
        int behind = words.skip(words.behindName(from + 1), "as");
        boolean alone = behind >= where - 1;
        String alias = behind < where ? words.name(behind) : words.lastName(from + 1);
        for (int i = where; alone && table.isPresent() && i < words.size(); i++) {
            boolean key = words.name(i).equals(alias) && words.is(i + 1, ".")
                    && table.get().column(words.name(i + 2)).filter(KnownTable.KnownColumn::unique)
                            .isPresent();
            if (key && (words.is(i + 3, "=") || words.is(i - 1, "="))) {
                return true;
            }
        }
        return false;
    }
}
