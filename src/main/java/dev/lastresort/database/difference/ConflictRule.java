package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;

/** Constraints that are looked at together, or at another time. */
final class ConflictRule implements DifferenceRule {

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "on", "conflict", "(") && words.is(words.behind(i + 2), "do", "nothing")
                    && hasOtherKeys(words, schema)) {
                found.add(words.found(i, "conflict-with-any-key", "PostgreSQL passes over a"
                        + " conflict with the named key and fails at another one, here conflicts"
                        + " with all keys are passed over", "look for the other key before"));
            } else if (words.is(i, "deferrable") && !words.is(i - 1, "not") && refers(words, i)) {
                found.add(words.found(i, "deferred-reference", "PostgreSQL looks at this reference"
                        + " when the transaction ends, here at once",
                        "write what is referred to first"));
            }
        }
        return found;
    }

    /** Whether the table is known to have another key than the one that is named. */
    private static boolean hasOtherKeys(Spoken words, KnownSchema schema) {
        int keys = words.is(0, "insert", "into") ? schema.table(words.lastName(2))
                .map(table -> (int) table.columns().stream()
                        .filter(KnownTable.KnownColumn::unique).count() + table.shared().size())
                .orElse(0) : 0;
        return keys > 1;
    }

    private static boolean refers(Spoken words, int deferrable) {
        for (int i = deferrable; i >= 0 && !words.is(i, ","); i--) {
            if (words.is(i, "references")) {
                return true;
            }
        }
        return false;
    }
}
