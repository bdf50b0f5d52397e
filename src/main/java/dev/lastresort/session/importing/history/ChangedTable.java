package dev.lastresort.session.importing.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line within {@code change_table}, as the calls on the migration itself that mean the same. */
final class ChangedTable {

    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("column", "add_column"), Map.entry("rename", "rename_column"),
            Map.entry("change", "change_column"),
            Map.entry("change_default", "change_column_default"),
            Map.entry("change_null", "change_column_null"), Map.entry("index", "add_index"),
            Map.entry("remove_index", "remove_index"),
            Map.entry("timestamps", "add_timestamps"),
            Map.entry("foreign_key", "add_foreign_key"),
            Map.entry("remove_foreign_key", "remove_foreign_key"),
            Map.entry("check_constraint", "add_check_constraint"),
            Map.entry("remove_check_constraint", "remove_check_constraint"));

    private ChangedTable() {}

    /** @param table as it is given to {@code change_table} */
    static List<RubyCall> calls(String table, RubyCall line) {
        if (VERBS.containsKey(line.verb())) {
            List<String> given = new ArrayList<>(List.of(table));
            given.addAll(line.given());
            return List.of(with(line, VERBS.get(line.verb()), given));
        }
        return line.given().stream().map(name -> switch (line.verb()) {
            case "remove" -> with(line, "remove_column", withType(List.of(table, name), line));
            case "references", "belongs_to" -> with(line, "add_reference", List.of(table, name));
            case "remove_references", "remove_belongs_to" ->
                    with(line, "remove_reference", List.of(table, name));
            default -> with(line, "add_column", List.of(table, name, ":" + line.verb()));
        }).toList();
    }

    private static List<String> withType(List<String> given, RubyCall line) {
        List<String> all = new ArrayList<>(given);
        line.option("type").ifPresent(all::add);
        return all;
    }

    private static RubyCall with(RubyCall line, String verb, List<String> given) {
        return new RubyCall("", verb, List.copyOf(given), line.named(), false);
    }
}
