package dev.lastresort.oracle;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A fact's rows as text, by key; each row by the names of its columns. */
record Table(Map<String, Map<String, String>> rows) {

    static Table of(Fact fact, FactRows found) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Row row : found.rows()) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < found.columns().size(); i++) {
                named.put(found.columns().get(i), Texts.of(row.get(i)));
            }
            rows.put(Texts.of(fact.key().stream().<Object>map(named::get).toList()), named);
        }
        return new Table(rows);
    }

    static Map<String, Table> all(Iterable<Fact> facts, Map<String, FactRows> found) {
        Map<String, Table> tables = new LinkedHashMap<>();
        facts.forEach(fact -> tables.put(fact.name(), of(fact, found.get(fact.name()))));
        return tables;
    }

    boolean has(String key) {
        return rows.containsKey(key);
    }

    /** Whether a row is there in both and looks the same. */
    boolean agrees(Table other, String key) {
        return has(key) && other.has(key) && rows.get(key).equals(other.rows.get(key));
    }
}
