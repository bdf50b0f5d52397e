package dev.lastresort.database.engine.h2.change;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.table.Table;

/**
 * {@code a JOIN b USING (x) JOIN c USING (y)}, where y is a column of b alone: H2 looks for it in
 * the first table only.
 */
final class UsingChain {

    private UsingChain() {}

    /** The text with such a USING as an ON; the same one if there is none. */
    static String spelled(Tables tables, String sql) {
        Spelled words = Spelled.of(sql);
        if (words.find("using") == words.size() || words.find("join") == words.size()
                || selectsAll(words)) {
            return sql;
        }
        ColumnsNamed named = new ColumnsNamed(tables, words);
        StringBuilder text = new StringBuilder(sql);
        Map<String, Table> before = new LinkedHashMap<>();
        Map<Integer, String> replaced = new LinkedHashMap<>();
        Map<String, String> owners = new LinkedHashMap<>();
        String last = "";
        for (int i = 0; i < words.size(); i++) {
            if (words.isWord(i, "from")) {
                before.clear();
            }
            boolean relation = i > 0 && named.table(words.text(i)).isPresent()
                    && (words.isWord(i - 1, "from") || words.isWord(i - 1, "join")
                            || words.isSymbol(i - 1, "("));
            if (relation) {
                last = ColumnsNamed.alias(words, i).orElse(words.text(i));
                before.put(last, named.table(words.text(i)).get());
            }
            if (words.isWord(i, "using") && words.isSymbol(i + 1, "(") && before.size() > 2) {
                Optional<String> condition = condition(words, i, before, last, owners);
                if (condition.isPresent()) {
                    replaced.put(i, condition.get());
                }
            }
        }
        for (int i = words.size() - 1; i >= 0; i--) {
            if (replaced.containsKey(i)) {
                text.replace(words.start(i), words.end(words.behind(i + 1) - 1), replaced.get(i));
            } else if (owners.containsKey(words.text(i)) && words.tokens().get(i).isName()
                    && !words.isSymbol(i - 1, ".") && !within(words, i, replaced.keySet())) {
                text.insert(words.start(i),
                        Tables.quoted(owners.getOrDefault(words.text(i), "")) + ".");
            }
        }
        return text.toString();
    }

    private static Optional<String> condition(Spelled words, int using,
            Map<String, Table> before, String last, Map<String, String> owners) {
        Table first = before.values().iterator().next();
        List<String> columns = words.names(using + 2, Set.of("join", "left", "on", "where", "group",
                "order", "inner", "right", "cross")).subList(0,
                        (words.behind(using + 1) - using - 2) / 2);
        if (columns.stream().allMatch(column -> first.findColumn(column) != null)) {
            return Optional.empty();
        }
        Set<String> conditions = new LinkedHashSet<>();
        for (String column : columns) {
            before.entrySet().stream().filter(entry -> !entry.getKey().equals(last)
                    && entry.getValue().findColumn(column) != null).findFirst().ifPresent(owner -> {
                        owners.put(column, owner.getKey());
                        conditions.add(Tables.quoted(owner.getKey()) + "." + Tables.quoted(column)
                                + " = " + Tables.quoted(last) + "." + Tables.quoted(column));
                    });
        }
        return conditions.size() < columns.size() ? Optional.empty()
                : Optional.of("ON " + String.join(" AND ", conditions));
    }

    private static boolean within(Spelled words, int at, Set<Integer> usings) {
        return usings.stream().anyMatch(using -> at > using && at < words.behind(using + 1));
    }

    /** Whether all columns are asked for, which then must not be there twice. */
    private static boolean selectsAll(Spelled words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.isSymbol(i, "*") && (words.isWord(i - 1, "select")
                    || words.isSymbol(i - 1, ","))) {
                return true;
            }
        }
        return false;
    }
}
