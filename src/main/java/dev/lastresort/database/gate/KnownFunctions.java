package dev.lastresort.database.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions that scenario SQL may call, and for those that people will miss, why not. */
final class KnownFunctions {

    record Reason(String rule, String message, String fix) {}

    private static final Set<String> ALLOWED = Set.of(
            "count", "sum", "avg", "min", "max", "string_agg", "listagg", "bool_and", "bool_or",
            "every", "stddev_pop", "stddev_samp", "var_pop", "var_samp", "row_number", "rank",
            "dense_rank", "percent_rank", "ntile", "lag", "lead", "first_value", "last_value",
            "nth_value", "abs", "mod", "floor", "ceil", "ceiling", "round", "trunc", "sign", "sqrt",
            "power", "exp", "ln", "log10", "greatest", "least", "coalesce", "nullif", "upper",
            "lower", "substring", "substr", "trim", "ltrim", "rtrim", "btrim", "length",
            "char_length", "character_length", "octet_length", "position", "replace", "concat",
            "concat_ws", "left", "right", "translate", "ascii", "chr", "lpad", "rpad", "repeat",
            "space", "cast", "extract", "date_trunc", "dateadd", "datediff", "timestampadd",
            "timestampdiff", "year", "month", "day", "hour", "minute", "second", "nextval",
            "generate_series", "system_range", "quarter", "day_of_month", "dayofmonth",
            "day_of_year", "dayofyear", "iso_week", "iso_day_of_week", "iso_year", "nvl", "ifnull",
            "bit_length", "locate", "instr", "pi", "degrees", "radians", "median", "mode",
            "cume_dist", "log", "sin", "cos", "tan", "ucase", "lcase", "last_day",
            "bitand", "bitor", "bitxor", "json_extract_path",
            "json_extract_path_text", "jsonb_extract_path", "jsonb_extract_path_text",
            "array_of_text", "to_canonical_jsonb", "to_canonical_interval",
            "cardinality");

    /** The clock: answered by the simulation in the place of the engine's own. */
    private static final Set<String> CLOCK = Set.of("now", "current_timestamp", "current_time",
            "current_date", "localtime", "localtimestamp", "clock_timestamp",
            "statement_timestamp", "transaction_timestamp");
    /** Drawn from the seed: for what is written, never for what is compared. */
    private static final Set<String> DRAWN = Set.of("gen_random_uuid", "uuid_generate_v4");

    /** Keywords and types that may stand before a parenthesis. */
    private static final Set<String> KEYWORDS = Set.of(
            "in", "values", "enum", "and", "or", "not", "exists", "any", "some", "all", "as", "on",
            "using",
            "over", "filter", "by", "when", "then", "else", "case", "between", "like", "ilike",
            "select", "from", "where", "having", "distinct", "union", "except", "intersect",
            "limit", "offset", "fetch", "first", "next", "key", "unique", "check", "set", "add",
            "column", "default", "join", "lateral", "is", "group", "with", "into", "index", "row",
            "escape", "end", "window", "include", "update", "to", "if", "varchar", "char",
            "character", "varying", "decimal", "numeric", "dec", "timestamp", "time", "float",
            "decfloat", "real", "double",
            "bigint", "int", "integer", "smallint", "binary", "varbinary", "clob", "text", "blob",
            "precision", "nulls");

    private static final Map<String, Reason> REJECTED = new HashMap<>();

    static {
        reject(new Reason("clock-function", "reads the machine's clock", "use now()"),
                List.of("curdate", "curtime", "sysdate", "systimestamp", "today", "getdate",
                        "unix_timestamp", "timeofday"));
        reject(new Reason("random-function", "answers differently each time", "draw a parameter"),
                List.of("any_value", "rand", "random", "random_uuid", "uuid",
                        "secure_rand",
                        "newid"));
        reject(new Reason("file-function", "reaches outside the database", "leave it out"),
                List.of("file_read", "file_write", "csvread", "csvwrite", "link_schema",
                        "database_path"));
        reject(new Reason("identity-function",
                "depends on the session, which does not outlive a fork",
                "draw the key as a parameter"),
                List.of("lastval", "identity", "scope_identity", "last_insert_id", "currval"));
        reject(new Reason("session-state", "depends on the session or the server",
                "write the value itself"),
                List.of("session_id", "set", "lock_timeout", "lock_mode", "autocommit", "readonly",
                        "transaction_id", "current_user", "user", "current_schema", "schema",
                        "database", "current_database", "h2version", "version", "memory_free",
                        "memory_used", "cancel_session", "abort_session",
                        "current_setting", "sleep", "disk_space_used", "currtid2", "set_config"));
        reject(new Reason("locale-function", "depends on the machine's locale",
                "use EXTRACT or CAST"),
                List.of("to_char", "to_date", "to_timestamp", "dayname", "monthname",
                        "formatdatetime", "parsedatetime", "week", "day_of_week", "dayofweek"));
        reject(new Reason("regexp-function", "can run for ever", "use LIKE"),
                List.of("regexp_like", "regexp_replace", "regexp_substr", "regexp_matches"));
        reject(new Reason("memory-function", "can fill the memory", "leave it out"),
                List.of("array_agg", "compress", "expand", "json_object", "json_array",
                        "json_arrayagg", "json_objectagg", "hash", "encrypt", "decrypt",
                        "group_concat", "array_cat", "array_append", "xmlnode", "xmltext",
                        "xmlcomment", "xmlcdata", "stringencode", "rawtohex"));
    }

    private KnownFunctions() {}

    static boolean allows(String name, Door door) {
        return ALLOWED.contains(name) || CLOCK.contains(name)
                || DRAWN.contains(name) && !door.readsOnly();
    }

    /** Whether the simulation answers in the place of a function of the engine's own. */
    static boolean isReplaced(String name) {
        return CLOCK.contains(name) || DRAWN.contains(name);
    }

    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    static Optional<Reason> reasonAgainst(String name) {
        return DRAWN.contains(name) ? Optional.of(new Reason("random-function",
                "answers differently each time", "leave it to what writes the row"))
                : Optional.ofNullable(REJECTED.get(name));
    }

    private static void reject(Reason reason, List<String> names) {
        names.forEach(name -> REJECTED.put(name, reason));
    }
}
