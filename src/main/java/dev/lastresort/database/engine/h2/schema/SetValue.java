package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code SELECT setval('s', n)}: the sequence goes on behind n, or at n if it was not called. */
public final class SetValue implements Form {

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        boolean sets = draft.says(0, "select", "setval") && draft.isSymbol(2, "(");
        if (!sets) {
            return Optional.empty();
        }
        int end = draft.behind(2);
        List<Integer> commas = new ArrayList<>();
        for (int i = 3; i < end - 1; i = draft.isSymbol(i, "(") ? draft.behind(i) : i + 1) {
            if (draft.isSymbol(i, ",")) {
                commas.add(i);
            }
        }
        boolean counted = draft.says(end, "from");
        if (end < draft.size() && !counted || commas.isEmpty()) {
            throw Notes.refused(draft, 1, "setval is taken only by itself: SELECT setval('name',"
                    + " value)", "write it as a statement of its own");
        }
        int valueEnd = commas.size() > 1 ? commas.get(1) : end - 1;
        boolean called = commas.size() < 2 || !draft.says(valueEnd + 1, "false");
        if (commas.size() > 1 && !draft.says(valueEnd + 1, "false")
                && !draft.says(valueEnd + 1, "true")) {
            throw Notes.refused(draft, valueEnd + 1,
                    "whether setval counts the value as used has to"
                            + " be written as true or false",
                    "write true or false");
        }
        return Optional.of(List.of(new Writing(draft.writtenAt(0)).put("ALTER SEQUENCE")
                .put(Writing.quoted(sequence(draft, commas.getFirst())))
                .put(counted ? "RESTART WITH (SELECT" : "RESTART WITH (")
                .keep(draft, commas.getFirst() + 1, valueEnd).keep(draft, end, draft.size())
                .put(called ? ") + 1" : ")").draft()));
    }

    private static String sequence(SqlDraft draft, int comma) {
        if (draft.isString(3) && comma == 4) {
            return draft.token(3).text();
        }
        throw Notes.refused(draft, 3, "the sequence of setval has to be named in a text",
                "write setval('name', value)");
    }
}
