package dev.lastresort.database.engine.h2;

import dev.lastresort.database.gate.KnownFunctions;
import dev.lastresort.database.gate.KnownFunctions.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions that SQL may call on the embedded engine. */
final class H2Functions {

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
            "cardinality", "array_agg", "unnest",
            "percentile_cont",
            "percentile_disc", "corr", "covar_pop", "covar_samp", "lshift", "rshift");

    /** PostgreSQL's, answered by code of ours; in capitals the engine has some of its own. */
    private static final Set<String> ADDED = Set.of("array_append", "array_prepend", "array_cat",
            "like_matches", "ilike_matches", "array_holds", "array_overlaps",
            "split_part", "strpos", "initcap", "reverse", "starts_with", "md5", "encode", "decode",
            "array_to_string", "string_to_array", "array_remove", "array_position",
            "array_length", "matches_pattern", "matches_pattern_any_case", "substring_matching",
            "regexp_replace", "regexp_match", "regexp_split_to_array", "regexp_count", "to_char",
            "make_date", "to_date", "to_timestamp", "age", "months_of_interval",
            "days_of_interval", "seconds_of_interval", "json_build_object", "jsonb_build_object",
            "json_build_array", "jsonb_build_array", "to_json", "to_jsonb", "json_array_length",
            "jsonb_array_length", "json_typeof", "jsonb_typeof", "jsonb_set", "jsonb_concat",
            "jsonb_delete", "jsonb_delete_path", "jsonb_contains", "jsonb_exists",
            "jsonb_strip_nulls", "number_series", "time_series", "instant_series");

    /** The clock: answered by the simulation in the place of the engine's own. */
    private static final Set<String> CLOCK = Set.of("now", "current_timestamp", "current_time",
            "current_date", "localtime", "localtimestamp", "clock_timestamp",
            "statement_timestamp", "transaction_timestamp");
    /** Drawn from the seed: for what is written, never for what is compared. */
    private static final Set<String> DRAWN = Set.of("gen_random_uuid", "uuid_generate_v4");

    /** Keywords and types that may stand before a parenthesis. */
    private static final Set<String> KEYWORDS = Set.of(
            "in", "values", "enum", "array", "and", "or", "not", "exists", "any", "some", "all",
            "as", "on",
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

    private static final Map<String, Reason> REFUSED = new HashMap<>();

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
                List.of("dayname", "monthname",
                        "formatdatetime", "parsedatetime", "week", "day_of_week", "dayofweek"));
        reject(new Reason("regexp-function", "can run for ever", "use LIKE"),
                List.of("regexp_like", "regexp_substr"));
        reject(new Reason("not-on-this-engine", "belongs to text search, which the embedded engine"
                + " lacks", "search with LIKE, ILIKE or ~"),
                List.of("to_tsvector", "to_tsquery", "plainto_tsquery", "websearch_to_tsquery",
                        "phraseto_tsquery", "ts_rank", "ts_headline", "setweight"));
        reject(new Reason("not-on-this-engine", "makes a range, and a range is a text here",
                "keep its ends in two columns"),
                List.of("tstzrange", "tsrange", "daterange", "int4range", "int8range", "numrange",
                        "lower_inc", "upper_inc", "isempty"));
        reject(new Reason("not-on-this-engine", "makes rows of one value, which the embedded engine"
                + " cannot do", "name the elements one by one, or keep them in a table"),
                List.of("jsonb_array_elements", "jsonb_array_elements_text", "jsonb_each",
                        "jsonb_each_text", "jsonb_object_keys", "json_array_elements",
                        "json_array_elements_text", "json_each", "json_each_text",
                        "json_object_keys", "jsonb_to_recordset", "jsonb_populate_record",
                        "regexp_matches", "regexp_split_to_table", "string_to_table"));
        reject(new Reason("not-on-this-engine", "gathers rows into JSON, which the embedded engine"
                + " cannot do", "gather them with string_agg or array_agg"),
                List.of("json_agg", "jsonb_agg", "json_object_agg", "jsonb_object_agg",
                        "row_to_json", "array_to_json"));
        reject(new Reason("not-on-this-engine", "groups several times at once, which the embedded"
                + " engine cannot do", "write a query for each grouping, joined by UNION ALL"),
                List.of("rollup", "cube", "sets", "grouping"));
        reject(new Reason("not-on-this-engine", "is not there on the embedded engine",
                "write INTERVAL '3 days'"),
                List.of("make_interval", "justify_days", "justify_hours", "justify_interval"));
        reject(new Reason("not-on-this-engine", "reads a part of the table that is drawn anew each"
                + " time", "say in a WHERE which rows are read"), List.of("system", "bernoulli"));
        reject(new Reason("memory-function", "can fill the memory", "leave it out"),
                List.of("compress", "expand", "json_object", "json_array",
                        "json_arrayagg", "json_objectagg", "hash", "encrypt", "decrypt",
                        "group_concat", "xmlnode", "xmltext",
                        "xmlcomment", "xmlcdata", "stringencode", "rawtohex"));
    }

    private H2Functions() {}

    static KnownFunctions all() {
        return new KnownFunctions(ALLOWED, ADDED, CLOCK, DRAWN, KEYWORDS, REFUSED,
                Set.of());
    }

    private static void reject(Reason reason, List<String> names) {
        names.forEach(name -> REFUSED.put(name, reason));
    }
}
