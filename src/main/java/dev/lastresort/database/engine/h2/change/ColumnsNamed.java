package dev.lastresort.database.engine.h2.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.table.Column;
import org.h2.table.Table;

/** The tables that a statement reads, by the names that they have in it, and their columns. */
final class ColumnsNamed {

    private static final Set<String> BEFORE =
            Set.of("from", "join", "update", "into", "using", "only", "table");

    private static final Set<String> CLAUSES = Set.of("using", "on", "where", "join", "left",
            "right", "inner", "cross", "full", "natural", "group", "order", "having", "limit",
            "set", "union", "values", "select", "default", "when", "for", "offset", "fetch",
            "except", "intersect", "window", "with", "returning");

    private final Spelled words;
    private final Map<String, Table> named = new LinkedHashMap<>();

    ColumnsNamed(Tables tables, Spelled words) {
        this.words = words;
        for (int i = 1; i < words.size(); i++) {
            boolean relation = BEFORE.stream().anyMatch(words.tokens().get(i - 1)::isWord)
                    || words.isSymbol(i - 1, ",") || words.isSymbol(i - 1, "(");
            if (relation && words.tokens().get(i).isName()) {
                Optional<Table> table = tables.find(words.text(i));
                if (table.isPresent()) {
                    named.put(words.text(i), table.get());
                    alias(words, i).ifPresent(alias -> named.put(alias, table.get()));
                }
            }
        }
    }

    /** What the table is called whose name stands there, if it is called anything else. */
    static Optional<String> alias(Spelled words, int table) {
        int at = words.isWord(table + 1, "as") ? table + 2 : table + 1;
        return at < words.size() && words.tokens().get(at).isName()
                && !CLAUSES.contains(words.text(at)) ? Optional.of(words.text(at))
                        : Optional.empty();
    }

    boolean isEmpty() {
        return named.isEmpty();
    }

    Optional<Table> table(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** The columns that a name may stand for whose last part is at a place. */
    List<Column> columns(int at) {
        if (at < 0 || at >= words.size() || !words.tokens().get(at).isName()
                || words.isSymbol(at + 1, "(") || words.isSymbol(at + 1, ".")) {
            return List.of();
        }
        String name = words.text(at);
        List<Column> columns = new ArrayList<>();
        if (words.isSymbol(at - 1, ".")) {
            table(words.text(at - 2)).map(table -> table.findColumn(name))
                    .ifPresent(columns::add);
        } else {
            for (Table table : Set.copyOf(named.values())) {
                Optional.ofNullable(table.findColumn(name)).ifPresent(columns::add);
            }
        }
        return columns;
    }

    /** Where the name begins whose last part is at a place. */
    int begin(int at) {
        return words.isSymbol(at - 1, ".") ? at - 2 : at;
    }

    /** Where the last part of the name is that begins at a place. */
    int last(int at) {
        return words.isSymbol(at + 1, ".") ? at + 2 : at;
    }
}
