package dev.lastresort.database.engine.dump;

import dev.lastresort.database.engine.draft.Form;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Statements that no outcome can depend on, which are left out and told, and those that are code,
 * which are refused.
 */
public final class LeftOut implements Form {

    private static final Map<String, String> LEFT_OUT = new LinkedHashMap<>();
    private static final Set<String> OWNED = Set.of("table", "view", "sequence", "index", "schema",
            "materialized", "function", "procedure", "type", "domain", "aggregate", "database");
    private static final Set<String> ACTIONS = Set.of("insert", "update", "delete", "create",
            "alter", "drop", "truncate", "execute", "raise", "perform", "merge");

    static {
        leftOut("settings of a session are the engine's own", "set", "reset", "discard",
                "alter system", "alter database", "alter role", "alter user");
        leftOut("a scenario has no roles", "grant", "revoke", "create role", "create user",
                "create group", "drop role", "drop user", "drop group", "alter default privileges",
                "reassign owned", "drop owned", "create policy", "alter policy", "drop policy",
                "security label", "alter group");
        leftOut("it changes no data", "analyze", "vacuum", "cluster", "reindex", "checkpoint",
                "comment", "show", "create statistics", "alter statistics", "drop statistics",
                "listen",
                "unlisten", "notify", "lock");
        leftOut("what it brings is not needed", "create extension", "alter extension",
                "drop extension", "create collation", "create tablespace", "create publication",
                "alter publication", "drop publication", "create subscription", "create language",
                "create or replace language", "create text search", "alter text search");
        leftOut("code is not run, and a statement that calls it is refused", "create function",
                "create or replace function", "create procedure", "create or replace procedure",
                "create aggregate", "create or replace aggregate", "drop function",
                "drop procedure", "drop routine", "drop aggregate", "alter function",
                "alter procedure", "alter routine", "alter aggregate", "create operator",
                "create cast", "drop operator", "drop cast", "drop trigger", "alter trigger",
                "drop event trigger", "drop rule");
        leftOut("a step is one transaction, and so is a request", "begin", "commit",
                "start transaction", "end");
        leftOut("a view is always as fresh as its tables", "refresh materialized view");
    }

    private static void leftOut(String why, String... starts) {
        for (String start : starts) {
            LEFT_OUT.put(start, why);
        }
    }

    @Override
    public Optional<List<SqlDraft>> read(SqlDraft draft, Notes notes) {
        if (draft.token(0).text().startsWith("\\")) {
            return left(draft, notes, "a command of psql: the engine has none");
        }
        refuseCode(draft);
        if (draft.says(0, "explain")) {
            return explained(draft, notes);
        }
        for (Map.Entry<String, String> entry : LEFT_OUT.entrySet()) {
            String[] words = entry.getKey().split(" ");
            if (draft.says(0, words)) {
                boolean makes = words[0].equals("create") && Set.of("function", "procedure",
                        "aggregate").contains(words[words.length - 1]);
                if (makes && words.length < draft.size()) {
                    notes.absent(draft.token(draft.behindName(words.length) - 1).text());
                }
                return left(draft, notes, entry.getKey().toUpperCase(Locale.ROOT) + ": "
                        + entry.getValue());
            }
        }
        int configured = draft.find(0, draft.size(), "set_config");
        if (draft.word(0).equals("select") && configured <= 3 && configured < draft.size()) {
            return left(draft, notes, "settings of a session are the engine's own");
        }
        return owned(draft, notes);
    }

    /** It changes nothing, unless it runs what it explains. */
    private static Optional<List<SqlDraft>> explained(SqlDraft draft, Notes notes) {
        int options = draft.isSymbol(1, "(") ? draft.behind(1) : draft.size();
        boolean runs = draft.says(1, "analyze") || draft.find(2, options, "analyze") < options
                && draft.isSymbol(1, "(");
        boolean changes = draft.tokens().stream().anyMatch(token -> token.isWord("insert")
                || token.isWord("update") || token.isWord("delete") || token.isWord("merge"));
        if (runs && changes) {
            throw Notes.refused(draft, 0, "EXPLAIN ANALYZE runs the change that it explains, and"
                    + " there are no plans of PostgreSQL's here", "write the statement itself");
        }
        return left(draft, notes, "EXPLAIN: it changes no data, and there are no plans of"
                + " PostgreSQL's here");
    }

    private static Optional<List<SqlDraft>> owned(SqlDraft draft, Notes notes) {
        if (!draft.word(0).equals("alter") || !OWNED.contains(draft.word(1))
                || draft.word(1).equals("table")) {
            return schema(draft, notes);
        }
        int owner = draft.find(2, draft.size(), "owner");
        if (owner < draft.size() && draft.word(owner + 1).equals("to")) {
            return left(draft, notes, "OWNER TO: a scenario has no roles");
        }
        boolean attached = draft.word(1).equals("index") && draft.find(2, draft.size(),
                "attach", "set", "reset", "depends") < draft.size();
        return attached ? left(draft, notes, "no data depends on how an index is stored")
                : schema(draft, notes);
    }

    private static Optional<List<SqlDraft>> schema(SqlDraft draft, Notes notes) {
        if (!draft.word(1).equals("schema")) {
            return Optional.empty();
        }
        boolean own = draft.tokens().stream().anyMatch(token -> token.isName()
                && token.text().equals("public"));
        if (own && !draft.word(0).equals("drop")) {
            return left(draft, notes, "the schema public is the scenario's own");
        }
        throw Notes.refused(draft, 0, "a scenario has one schema, public",
                "leave out the other schemas, and name tables without them");
    }

    private static Optional<List<SqlDraft>> left(SqlDraft draft, Notes notes, String what) {
        notes.leftOut(draft, 0, what);
        return Optional.of(List.of());
    }

    private static void refuseCode(SqlDraft draft) {
        if (draft.word(0).equals("do")) {
            throw Notes.refused(draft, 0, "DO runs code, and code is not run here" + does(draft),
                    "write what it does as statements of their own");
        }
        if (draft.word(0).equals("call")) {
            throw Notes.refused(draft, 0, "CALL runs code, and code is not run here",
                    "write what the procedure does as statements of their own");
        }
        int kind = draft.says(1, "or", "replace") ? 3
                : draft.word(1).equals("constraint") || draft.word(1).equals("event") ? 2 : 1;
        if (draft.word(0).equals("create")
                && (draft.word(kind).equals("trigger") || draft.word(kind).equals("rule"))) {
            throw Notes.refused(draft, kind, "a " + draft.word(kind) + " runs code at"
                    + " statements that do not name it, and code is not run here",
                    "let the statements write what it would write, and leave it out");
        }
    }

    private static String does(SqlDraft draft) {
        List<String> words = new ArrayList<>();
        draft.tokens().stream().filter(token -> token.kind() == Token.Kind.STRING).findFirst()
                .ifPresent(
                        body -> words.addAll(new TreeSet<>(SqlDraft.written(body.text()).tokens()
                                .stream().map(Token::text)
                                .filter(ACTIONS::contains).toList())));
        return words.isEmpty() ? "" : " (this block does: " + String.join(", ", words) + ")";
    }
}
