package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL keeps from changing because a view uses it, and of a view itself. */
final class ViewRule implements DifferenceRule {

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        if (words.is(0, "create", "or", "replace", "view")) {
            int select = words.next(4, "select");
            int shown = words.shown(select);
            if (shown > 0 && shown < schema.mostShown(words.lastName(4))) {
                found.add(words.found(3, "view-loses-a-column", "PostgreSQL does not replace a view"
                        + " by one with fewer columns; here it is replaced",
                        "drop the view before"));
            }
        }
        if (words.is(0, "alter", "table")) {
            altered(words, schema, found);
        }
        return found;
    }

    private static void altered(Spoken words, KnownSchema schema, List<EngineDifference> found) {
        int name = words.skip(2, "if", "exists", "only");
        String table = words.lastName(name);
        int action = words.behindName(name);
        for (int i = action; i < words.size(); i++) {
            if (!words.retyped(i).isEmpty()) {
                int at = i;
                schema.viewOf(table, words.retyped(i)).ifPresent(view -> found.add(words.found(at,
                        "type-under-a-view", "PostgreSQL does not change the type of a column that"
                                + " the view " + view + " uses; here it is changed",
                        "drop the view before, and create it again")));
            }
        }
    }
}
