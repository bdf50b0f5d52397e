package dev.lastresort.session.importing.history;

import dev.lastresort.model.journal.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column as Rails writes it, spelled as SQL.
 *
 * @param after what comes with it once its table is there: an index, a foreign key
 */
record RailsColumn(String definition, List<String> after) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("string", "character varying"), Map.entry("text", "text"),
            Map.entry("integer", "integer"), Map.entry("bigint", "bigint"),
            Map.entry("float", "double precision"), Map.entry("decimal", "numeric"),
            Map.entry("numeric", "numeric"), Map.entry("boolean", "boolean"),
            Map.entry("date", "date"), Map.entry("time", "time"),
            Map.entry("datetime", "timestamp"), Map.entry("timestamp", "timestamp"),
            Map.entry("timestamptz", "timestamptz"), Map.entry("json", "json"),
            Map.entry("jsonb", "jsonb"), Map.entry("uuid", "uuid"), Map.entry("binary", "bytea"),
            Map.entry("inet", "inet"), Map.entry("citext", "citext"),
            Map.entry("bigserial", "bigserial"), Map.entry("serial", "serial"));
    private static final Set<String> REFERENCES = Set.of("references", "belongs_to", "reference");

    static boolean isReference(String type) {
        return REFERENCES.contains(type);
    }

    /** Nothing for a type that is not known. */
    static Optional<RailsColumn> of(String table, String name, String type, RubyCall call) {
        if (isReference(type)) {
            return Optional.of(reference(table, name, call));
        }
        return type(type, call).map(sql -> {
            List<String> after = new ArrayList<>();
            call.option("index").filter(index -> !index.equals("false")).ifPresent(
                    index -> after.add(index(table, List.of(name), index.contains("unique"), "")));
            return new RailsColumn(q(name) + " " + sql + filled(call), after);
        });
    }

    static Optional<String> type(String type, RubyCall call) {
        if (type.equals("enum")) {
            return call.option("enum_type").map(name -> q(RubyCall.word(name)));
        }
        return Optional.ofNullable(TYPES.get(type)).map(sql -> {
            String limit = call.option("limit").orElse("");
            if (sql.equals("integer") && !limit.isEmpty()) {
                return limit.equals("8") ? "bigint" : limit.equals("2") ? "smallint" : "integer";
            }
            if (sql.equals("numeric") && call.option("precision").isPresent()) {
                return sql + "(" + call.named().get("precision") + ", "
                        + call.option("scale").orElse("0") + ")";
            }
            String array = call.is("array", "true") ? "[]" : "";
            return sql + (sql.equals("character varying") && limit.matches("\\d+")
                    ? "(" + limit + ")" : "") + array;
        });
    }

    private static RailsColumn reference(String table, String name, RubyCall call) {
        String column = name + "_id";
        List<String> after = new ArrayList<>();
        if (!call.is("index", "false")) {
            after.add(index(table, List.of(column),
                    call.option("index").orElse("").contains("unique"), ""));
        }
        call.option("foreign_key").filter(key -> !key.equals("false")).ifPresent(key -> {
            int to = key.indexOf("to_table:");
            String target = to < 0 ? plural(name)
                    : RubyCall.word(key.substring(to + 9).replaceAll("[,}].*", ""));
            after.add(foreignKey(table, target, column));
        });
        String type = call.option("type").map(RubyCall::word).orElse("bigint");
        return new RailsColumn(q(column) + " " + TYPES.getOrDefault(type, "bigint") + filled(call),
                after);
    }

    private static String filled(RubyCall call) {
        return call.option("default").map(value -> " DEFAULT " + value(value)).orElse("")
                + (call.is("null", "false") ? " NOT NULL" : "");
    }

    static String value(String ruby) {
        String text = ruby.strip();
        if (text.startsWith("->")) {
            return RubyCall.word(text.replaceAll("^->\\s*(?:\\(\\))?\\s*\\{\\s*|\\s*\\}$", ""));
        }
        if (text.equals("nil")) {
            return "NULL";
        }
        return text.equals("{}") ? "'{}'" : text.equals("[]") ? "'{}'"
                : text.matches("true|false|-?[0-9._]+") ? text.replace("_", "")
                : "'" + RubyCall.word(text).replace("'", "''") + "'";
    }

    static String index(String table, List<String> columns, boolean unique, String name) {
        String called = name.isEmpty()
                ? "index_" + table + "_on_" + String.join("_and_", columns) : name;
        return "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + q(shortened(called)) + " ON "
                + q(table) + " (" + String.join(", ", columns.stream().map(RailsColumn::q)
                        .toList())
                + ")";
    }

    static String foreignKey(String table, String target, String column) {
        return "ALTER TABLE " + q(table) + " ADD CONSTRAINT " + q(foreignKeyName(table, column))
                + " FOREIGN KEY (" + q(column) + ") REFERENCES " + q(target) + " (" + q("id")
                + ")";
    }

    /** As Rails names them: by a digest of table and column. */
    static String foreignKeyName(String table, String column) {
        return "fk_rails_" + HexFormat.of().formatHex(
                Sha256.of(table + "_" + column + "_fk")).substring(0, 10);
    }

    static String q(String name) {
        return '"' + name.replace("\"", "") + '"';
    }

    /** As Rails has it for the usual words. */
    static String plural(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("y") && !lower.matches(".*[aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return lower.matches(".*(s|x|ch|sh)") ? word + "es" : word + "s";
    }

    static String singular(String word) {
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y"
                : word.matches(".*(ss|x|ch|sh)es") ? word.substring(0, word.length() - 2)
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String shortened(String name) {
        return name.length() <= 63 ? name : name.substring(0, 63);
    }
}
