package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.gate.KnownFunctions;
import dev.lastresort.database.gate.KnownFunctions.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions of PostgreSQL that SQL may call. */
final class PostgresFunctions {

    private static final Set<String> ALLOWED = Set.of(
            "count", "sum", "avg", "min", "max", "string_agg", "bool_and", "bool_or", "every",
            "stddev_pop", "stddev_samp", "var_pop", "var_samp", "row_number", "rank", "dense_rank",
            "percent_rank", "ntile", "lag", "lead", "first_value", "last_value", "nth_value",
            "abs", "mod", "floor", "ceil", "ceiling", "round", "trunc", "sign", "sqrt", "power",
            "exp", "ln", "log10", "greatest", "least", "coalesce", "nullif", "upper", "lower",
            "substring", "substr", "trim", "ltrim", "rtrim", "btrim", "length", "char_length",
            "character_length", "octet_length", "position", "replace", "concat", "concat_ws",
            "left", "right", "translate", "ascii", "chr", "lpad", "rpad", "repeat", "cast",
            "extract", "date_trunc", "date_part", "nextval", "setval", "generate_series",
            "bit_length", "pi", "degrees", "radians", "mode", "cume_dist", "log", "sin", "cos",
            "tan", "cardinality", "array_agg", "unnest", "percentile_cont", "percentile_disc",
            "corr", "covar_pop", "covar_samp", "array_append", "array_prepend", "array_cat",
            "split_part", "strpos", "initcap", "reverse", "starts_with", "md5", "encode", "decode",
            "array_to_string", "string_to_array", "array_remove", "array_position",
            "array_length", "to_char", "make_date", "to_date", "to_timestamp", "age",
            "make_interval", "json_build_object", "jsonb_build_object", "json_build_array",
            "jsonb_build_array", "to_json", "to_jsonb", "json_array_length", "jsonb_array_length",
            "json_typeof", "jsonb_typeof", "jsonb_set", "jsonb_strip_nulls", "json_agg",
            "jsonb_agg", "json_object_agg", "jsonb_object_agg", "row_to_json", "jsonb_each",
            "jsonb_each_text", "jsonb_array_elements", "jsonb_array_elements_text",
            "jsonb_object_keys", "json_extract_path", "json_extract_path_text",
            "jsonb_extract_path", "jsonb_extract_path_text", "grouping", "int4range", "int8range",
            "numrange", "daterange", "tsrange", "tstzrange", "isempty", "lower_inc", "upper_inc",
            "regexp_replace", "regexp_match", "regexp_like", "regexp_count", "regexp_substr",
            "to_tsvector", "to_tsquery", "plainto_tsquery", "setweight", "ts_rank");

    private static final Set<String> CLOCK = Set.of("now", "current_timestamp", "current_time",
            "current_date", "localtime", "localtimestamp", "clock_timestamp",
            "statement_timestamp", "transaction_timestamp");
    private static final Set<String> DRAWN = Set.of("gen_random_uuid", "uuid_generate_v4");

    /** Keywords and types that may stand before a parenthesis. */
    private static final Set<String> KEYWORDS = Set.of(
            "in", "values", "enum", "array", "and", "or", "not", "exists", "any", "some", "all",
            "as", "on", "using", "over", "filter", "by", "when", "then", "else", "case", "between",
            "like", "ilike", "select", "from", "where", "having", "distinct", "union", "except",
            "intersect", "limit", "offset", "fetch", "first", "next", "key", "unique", "check",
            "set", "add", "column", "default", "join", "lateral", "is", "group", "with", "into",
            "index", "row", "escape", "end", "window", "include", "update", "to", "varchar",
            "char", "character", "varying", "decimal", "numeric", "dec", "timestamp", "time",
            "timestamptz", "interval",
            "float", "real", "double", "bigint", "int", "integer", "smallint", "text", "precision",
            "nulls", "rollup", "cube", "sets", "conflict", "btree", "hash", "gin", "gist", "brin",
            "range", "list", "table", "only", "if", "elsif", "while", "return", "returning", "of",
            "inout", "variadic", "setof", "identity", "insert", "exclude");

    /** What every server has besides, and what somebody may try. */
    static final Set<String> USUAL = Set.of("lo_create", "lo_creat", "lo_unlink", "lo_open",
            "lo_close", "lo_from_bytea", "loread", "lowrite", "inet_server_addr",
            "inet_client_addr", "inet_server_port", "inet_client_port", "has_table_privilege",
            "query_to_xml", "table_to_xml", "schema_to_xml", "database_to_xml", "cursor_to_xml",
            "xpath", "xmlparse", "to_regclass", "to_regtype", "to_regproc", "obj_description",
            "col_description", "shobj_description", "ts_stat", "ts_rewrite", "format",
            "format_type", "regexp_matches", "regexp_split_to_table",
            "txid_current_snapshot", "txid_status", "row_security_active", "currtid2",
            "suppress_redundant_updates_trigger", "tsvector_update_trigger", "plpgsql_call_handler",
            "current_query", "num_nonnulls", "width_bucket", "array_fill", "json_populate_record",
            "jsonb_populate_record", "json_to_record", "binary_upgrade_set_record_init_privs");

    private static final Map<String, Reason> REFUSED = new HashMap<>();

    static {
        reject(new Reason("clock-function", "reads the machine's clock", "use now()"),
                List.of("timeofday"));
        reject(new Reason("random-function", "answers differently each time", "draw a parameter"),
                List.of("random", "setseed", "any_value", "gen_random_bytes", "system",
                        "bernoulli"));
        reject(new Reason("file-function", "reaches outside the database", "leave it out"),
                List.of("pg_read_file", "pg_read_binary_file", "pg_ls_dir", "pg_stat_file",
                        "lo_import", "lo_export", "lo_get", "lo_put", "dblink"));
        reject(new Reason("session-state", "depends on the session or the server",
                "write the value itself"),
                List.of("current_setting", "set_config", "version", "current_database",
                        "pg_backend_pid", "txid_current", "pg_sleep", "pg_notify", "lastval",
                        "currval", "pg_advisory_lock", "pg_terminate_backend"));
    }

    private PostgresFunctions() {}

    /** @param servers all that the server has, known to be safe or not */
    static KnownFunctions all(Set<String> servers) {
        return new KnownFunctions(ALLOWED, Set.of(), CLOCK, DRAWN, KEYWORDS, REFUSED, servers);
    }

    private static void reject(Reason reason, List<String> names) {
        names.forEach(name -> REFUSED.put(name, reason));
    }
}
