package dev.lastresort.database.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Views: they follow what is renamed on PostgreSQL, and simple ones can be written through. */
final class ViewRule implements DifferenceRule {

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        words.written().filter(at -> schema.isView(words.lastName(at))
                && schema.table(words.lastName(at)).isEmpty())
                .ifPresent(at -> found.add(words.found(at, "view-written", "PostgreSQL writes"
                        + " through a view of one table, here the statement fails",
                        "write to the table")));
        if (words.is(0, "create", "or", "replace", "view")) {
            int select = words.next(4, "select");
            int shown = words.shown(select);
            if (shown > 0 && shown < schema.mostShown(words.lastName(4))) {
                found.add(words.found(3, "view-loses-a-column", "PostgreSQL does not replace a view"
                        + " by one with fewer columns; here it is replaced",
                        "drop the view before"));
            }
        }
        inPlaceOfTable(words, schema).ifPresent(found::add);
        if (words.is(0, "alter", "table")) {
            altered(words, schema, found);
        }
        return found;
    }

    /** A view that takes the name of a table, for programs that go on using it. */
    private static Optional<EngineDifference> inPlaceOfTable(Spoken words, KnownSchema schema) {
        int view = words.next(0, "view");
        String name = words.lastName(view + 1);
        boolean inPlace = words.is(0, "create") && view <= 3 && schema.table(name).isPresent();
        if (!inPlace || !schema.isWritten(name)) {
            return Optional.empty();
        }
        return Optional.of(words.found(view, "view-written", "on PostgreSQL programs can write"
                + " through a view of one table that has taken its place, here their statements"
                + " fail", "keep a table of that name for those that write"));
    }

    private static void altered(Spoken words, KnownSchema schema, List<EngineDifference> found) {
        int name = words.skip(2, "if", "exists", "only");
        String table = words.lastName(name);
        int action = words.behindName(name);
        if (words.is(action, "rename", "to")) {
            schema.viewOf(table).ifPresent(view -> renamed(words, action, view, found));
        } else if (words.is(action, "rename")) {
            String column = words.name(words.skip(action + 1, "column"));
            schema.viewOf(table, column).ifPresent(view -> renamed(words, action, view, found));
        }
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

    private static void renamed(Spoken words, int at, String view, List<EngineDifference> found) {
        found.add(words.found(at, "view-after-rename", "on PostgreSQL the view " + view
                + " goes on reading what is renamed, here it fails from then on",
                "create the view anew"));
    }
}
