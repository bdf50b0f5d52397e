package dev.lastresort.database.engine.h2.schema;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CREATE DOMAIN and ALTER DOMAIN. H2 wants the default before the checks, and has no NOT NULL of a
 * domain: it is a check like any other.
 */
public final class CreateDomain implements Form {

    private static final String NOT_NULL = "CHECK (VALUE IS NOT NULL)";
    private static final String[] CLAUSES =
            {"constraint", "check", "not", "null", "default", "collate"};

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (draft.says(0, "alter", "domain")) {
            return altered(draft);
        }
        if (!draft.says(0, "create", "domain")) {
            return Optional.empty();
        }
        int name = draft.behindName(2);
        int type = draft.says(name, "as") ? name + 1 : name;
        int first = draft.find(type, draft.size(), CLAUSES);
        List<String> checks = new ArrayList<>();
        String value = "";
        int at = first;
        while (at < draft.size()) {
            int what = draft.says(at, "constraint") ? at + 2 : at;
            int end = draft.find(Math.min(what + 2, draft.size()), draft.size(), CLAUSES);
            if (draft.says(what, "default")) {
                value = draft.between(what, end);
            } else if (draft.says(what, "not", "null")) {
                checks.add(draft.between(at, what) + " " + NOT_NULL);
            } else if (draft.says(what, "check")) {
                checks.add(draft.between(at, end));
            }
            at = draft.says(what, "null") ? what + 1 : end;
        }
        Writing writing = new Writing(draft.writtenAt(0)).keep(draft, 0, name).put("AS")
                .keep(draft, type, first).put(value);
        checks.forEach(writing::put);
        return Optional.of(List.of(writing.draft()));
    }

    private static Optional<List<SqlDraft>> altered(SqlDraft draft) {
        int action = draft.behindName(2);
        if (draft.says(action, "validate")) {
            throw Notes.refused(draft, action, "VALIDATE CONSTRAINT of a domain is not supported by"
                    + " the embedded engine", "leave out NOT VALID where the constraint is added");
        }
        if (draft.says(action, "set", "not", "null")) {
            return Optional.of(List.of(Writing.replaced(draft, action, draft.size(),
                    "ADD CONSTRAINT " + notNull(draft) + " " + NOT_NULL)));
        }
        if (draft.says(action, "drop", "not", "null")) {
            return Optional.of(List.of(Writing.replaced(draft, action, draft.size(),
                    "DROP CONSTRAINT " + notNull(draft))));
        }
        int end = draft.size();
        return draft.says(end - 2, "not", "valid")
                ? Optional.of(List.of(Writing.replaced(draft, end - 2, end, "NOCHECK")))
                : Optional.empty();
    }

    private static String notNull(SqlDraft draft) {
        return Writing.quoted(draft.token(draft.behindName(2) - 1).text() + "_not_null");
    }
}
