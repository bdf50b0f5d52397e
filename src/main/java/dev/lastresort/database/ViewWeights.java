package dev.lastresort.database;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often the database has to take a statement apart, through the views and common tables that it
 * names: those that name the one before twice double it each time, and planning cannot be stopped.
 * What is known of a view is good until the schema changes.
 */
final class ViewWeights {

    private static final long HEAVIEST = 2_000;

    private final Catalog catalog;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> views = new HashSet<>();
    private boolean fresh;

    ViewWeights(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The schema may have changed. */
    void forget() {
        known.clear();
        views.clear();
        fresh = false;
    }

    /** Throws {@link SqlFailure} if planning this statement would go on and on. */
    void check(SqlStatement statement) {
        if (!fresh) {
            catalog.views().forEach(view -> views.add(view.getName()));
            fresh = true;
        }
        if (weight(statement.tokens(), new HashSet<>()) > HEAVIEST) {
            throw new SqlFailure(SqlFailure.VIEWS_TOO_DEEP, "views and common tables that name"
                    + " each other come to more than " + HEAVIEST + " queries");
        }
    }

    private long weight(List<Token> tokens, Set<String> within) {
        Map<String, Long> common = new HashMap<>();
        long total = 1;
        int depth = 0;
        String defining = "";
        long before = 0;
        for (int i = 0; i < tokens.size() && total <= HEAVIEST * HEAVIEST; i++) {
            Token token = tokens.get(i);
            boolean opensBody = token.isSymbol("(") && i > 0 && tokens.get(i - 1).isWord("as")
                    && defining.isEmpty();
            if (opensBody) {
                defining = definedBefore(tokens, i - 1);
                before = total;
                depth = 0;
            }
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (token.isName()) {
                total += common.containsKey(token.text()) ? common.get(token.text())
                        : ofView(token.text(), within);
            }
            if (!defining.isEmpty() && depth == 0) {
                common.put(defining, 1 + total - before);
                total = before + 1;
                defining = "";
            }
        }
        return total;
    }

    /** The name before {@code AS (}, behind which the names of columns may stand. */
    private static String definedBefore(List<Token> tokens, int as) {
        int at = as - 1;
        if (at >= 0 && tokens.get(at).isSymbol(")")) {
            while (at >= 0 && !tokens.get(at).isSymbol("(")) {
                at--;
            }
            at--;
        }
        return at >= 0 && tokens.get(at).isName() ? tokens.get(at).text() : "";
    }

    private long ofView(String name, Set<String> within) {
        if (!views.contains(name) || within.contains(name)) {
            return 0;
        }
        Long weight = known.get(name);
        if (weight == null) {
            within.add(name);
            weight = catalog.viewQuery(name).map(query -> weight(
                    SqlStatement.parse(query).tokens(), within)).orElse(0L);
            within.remove(name);
            known.put(name, weight);
        }
        return weight;
    }
}
