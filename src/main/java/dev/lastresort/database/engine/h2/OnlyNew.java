package dev.lastresort.database.engine.h2;

import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.engine.draft.Writing;
import java.util.Optional;
import java.util.Set;

/** A statement that makes something, as one that leaves alone what is there. */
final class OnlyNew {

    private static final String IF_NEW = "IF NOT EXISTS";

    /** Rules that are added without a name: whether one is there already cannot be told. */
    private static final Set<String> NAMELESS = Set.of("primary", "unique", "foreign", "check");

    private OnlyNew() {}

    /** Empty if there is no such form of it. */
    static Optional<SqlDraft> of(SqlDraft statement) {
        if (statement.says(0, "alter", "table")) {
            return altered(statement);
        }
        if (statement.says(0, "create", "role") || statement.says(0, "create", "user")
                || statement.says(0, "create", "extension")) {
            return Optional.of(statement);
        }
        int at = statement.says(1, "unique") ? 2 : 1;
        boolean makes = statement.says(0, "create") && (statement.says(at, "table")
                || statement.says(at, "index") || statement.says(at, "sequence")
                || statement.says(at, "type") || statement.says(at, "domain")
                || statement.says(at, "schema"));
        if (!makes) {
            return Optional.empty();
        }
        return Optional.of(statement.says(at + 1, "if") ? statement
                : Writing.replaced(statement, at + 1, at + 1, IF_NEW));
    }

    private static Optional<SqlDraft> altered(SqlDraft statement) {
        int name = statement.says(2, "only") ? 3 : 2;
        int add = statement.behindName(name);
        boolean one = statement.says(add, "add");
        for (int i = add; i < statement.size(); i = statement.isSymbol(i, "(")
                ? statement.behind(i) : i + 1) {
            one &= !statement.isSymbol(i, ",");
        }
        if (!one || NAMELESS.contains(statement.word(add + 1))) {
            return Optional.empty();
        }
        boolean what = statement.says(add + 1, "constraint") || statement.says(add + 1, "column");
        return Optional.of(statement.says(add + 2, "if") ? statement : what
                ? Writing.replaced(statement, add + 2, add + 2, IF_NEW)
                : Writing.replaced(statement, add, add + 1, "ADD COLUMN " + IF_NEW));
    }
}
