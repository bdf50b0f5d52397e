package dev.lastresort.database.engine.h2.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every database has before a scenario's first statement: functions that answer from the
 * simulation where H2 would ask the machine, and domains for those of PostgreSQL's types that H2
 * lacks. They are made by the administrator, and are no part of what a scenario made.
 */
public final class StandardObjects {

    /** Kept in upper case: only so does H2 find them in the place of its own. */
    private static final Map<String, String> CLOCKS = Map.of(
            "CURRENT_TIMESTAMP", "now", "LOCALTIMESTAMP", "localNow", "CURRENT_DATE", "today",
            "CURRENT_TIME", "timeOfDay", "LOCALTIME", "timeOfDay");
    private static final Map<String, String> FUNCTIONS = functions();
    /** Types that H2 lacks, held as the text that PostgreSQL prints. */
    private static final List<String> TEXTS = List.of("json", "jsonb", "interval", "xml", "inet",
            "cidr", "macaddr", "macaddr8", "tsvector", "tsquery", "ltree", "lquery", "hstore",
            "int4range", "int8range", "numrange", "daterange", "tsrange", "tstzrange", "point",
            "line", "lseg", "box", "path", "polygon", "circle", "jsonpath");

    private StandardObjects() {}

    /** The statements that make them in {@code schema}, before the mode is set. */
    public static List<String> definitions(String schema) {
        List<String> statements = new ArrayList<>();
        TEXTS.forEach(name -> statements.add(domain(schema, name, "VARCHAR")));
        statements.add(domain(schema, "citext", "VARCHAR_IGNORECASE"));
        statements.add(domain(schema, "timestamptz", "TIMESTAMP(6) WITH TIME ZONE"));
        CLOCKS.forEach((name, method) -> statements.add(alias(schema, name, method)));
        FUNCTIONS.forEach((name, method) -> statements.add(alias(schema, name, method)));
        return statements;
    }

    /** Whether every database has a domain of that name. */
    public static boolean isDomain(String name) {
        return TEXTS.contains(name) || Set.of("citext", "timestamptz").contains(name);
    }

    private static Map<String, String> functions() {
        Map<String, String> functions = new LinkedHashMap<>();
        for (String name : List.of("now", "clock_timestamp", "statement_timestamp",
                "transaction_timestamp")) {
            functions.put(name, "now");
        }
        functions.put("gen_random_uuid", "uuid");
        functions.put("uuid_generate_v4", "uuid");
        for (String type : List.of("json", "jsonb")) {
            functions.put(type + "_extract_path", "jsonPath");
            functions.put(type + "_extract_path_text", "jsonPathText");
        }
        functions.put("to_canonical_jsonb", "jsonb");
        functions.put("to_canonical_interval", "interval");
        functions.put("array_of_text", "array");
        return functions;
    }

    private static String domain(String schema, String name, String type) {
        return "CREATE DOMAIN " + schema + ".\"" + name + "\" AS " + type;
    }

    private static String alias(String schema, String name, String method) {
        return "CREATE ALIAS " + schema + ".\"" + name + "\" FOR '" + SqlFunctions.class.getName()
                + "." + method + "'";
    }
}
