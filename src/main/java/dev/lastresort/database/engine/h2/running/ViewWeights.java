package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.SqlFailure;
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
 * And how deep they lead one into the next, for each is planned within the one before. What is
 * known of a view is good until the schema changes.
 */
final class ViewWeights {

    private static final long HEAVIEST = 2_000;
    /** Less than half of what even a small stack takes. */
    private static final int DEEPEST = 50;

    /** What a name stands for: so many queries, of which so many stand one within the other. */
    private record Weight(long queries, int depth) {

        static final Weight NONE = new Weight(0, 0);
        static final Weight TOO_DEEP = new Weight(1, DEEPEST + 2);
    }

    private final Catalog catalog;
    private final Map<String, Weight> known = new HashMap<>();
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
        Weight all = weight(statement.tokens(), new HashSet<>());
        if (all.queries() > HEAVIEST) {
            throw new SqlFailure(SqlFailure.VIEWS_TOO_DEEP, "views and common tables that name"
                    + " each other come to more than " + HEAVIEST + " queries");
        }
        if (all.depth() > 1 + DEEPEST) {
            throw new SqlFailure(SqlFailure.VIEWS_TOO_DEEP, "views and common tables that name"
                    + " each other lead more than " + DEEPEST + " deep");
        }
    }

    private Weight weight(List<Token> tokens, Set<String> within) {
        Map<String, Weight> common = new HashMap<>();
        long total = 1;
        int deepest = 0;
        int deepestOutside = 0;
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
                deepestOutside = deepest;
                deepest = 0;
                depth = 0;
            }
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (token.isName()) {
                Weight named = common.containsKey(token.text()) ? common.get(token.text())
                        : ofView(token.text(), within);
                total += named.queries();
                deepest = Math.max(deepest, named.depth());
            }
            if (!defining.isEmpty() && depth == 0) {
                common.put(defining, new Weight(1 + total - before, 1 + deepest));
                total = before + 1;
                deepest = deepestOutside;
                defining = "";
            }
        }
        return new Weight(total, 1 + deepest);
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

    private Weight ofView(String name, Set<String> within) {
        if (!views.contains(name) || within.contains(name)) {
            return Weight.NONE;
        }
        if (within.size() > DEEPEST) {
            return Weight.TOO_DEEP;
        }
        Weight weight = known.get(name);
        if (weight == null) {
            within.add(name);
            weight = catalog.viewQuery(name).map(query -> weight(
                    SqlStatement.parse(query).tokens(), within)).orElse(Weight.NONE);
            within.remove(name);
            if (weight.depth() <= DEEPEST) {
                known.put(name, weight);
            }
        }
        return weight;
    }
}
