package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.value.HeldTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of PostgreSQL's types. */
final class PostgresTypes {

    private static final List<String> OF_THE_SERVER = List.of("regclass", "regproc",
            "regprocedure", "regoper", "regoperator", "regtype", "regrole", "regnamespace",
            "regconfig", "regdictionary", "regcollation", "xml", "name", "xid", "xid8", "cid",
            "tid", "refcursor", "txid_snapshot", "aclitem", "event_trigger", "internal", "cstring",
            "anyelement");

    private static final List<String> OF_EXTENSIONS =
            List.of("ltree", "lquery", "hstore", "geometry", "geography", "vector");

    private static final HeldTypes ALL = new HeldTypes(Set.of(
            "smallint", "int2", "integer", "int", "int4", "bigint", "int8", "numeric", "decimal",
            "dec", "real", "float4", "float", "double", "float8", "boolean", "bool", "char",
            "character", "nchar", "national", "varchar", "text", "bytea", "date", "time",
            "timestamp", "timestamptz", "interval", "uuid", "json", "jsonb", "array", "serial",
            "serial4", "serial8", "bigserial", "smallserial", "serial2", "inet", "cidr", "macaddr",
            "macaddr8", "tsvector", "tsquery", "int4range", "int8range", "numrange", "daterange",
            "tsrange", "tstzrange", "point", "line", "lseg", "box", "path", "polygon", "circle",
            "jsonpath", "citext"),
            refused());

    private static Map<String, String> refused() {
        Map<String, String> refused = new HashMap<>(Map.of("oid", "use INTEGER or BIGINT",
                "money", "use NUMERIC(12, 2)", "timetz", "use TIME, or TIMESTAMPTZ", "bit",
                "use BOOLEAN for one bit, VARCHAR or BYTEA for several", "varbit",
                "use VARCHAR or BYTEA"));
        OF_EXTENSIONS.forEach(type -> refused.put(type, "use TEXT: its extension is left out"));
        OF_THE_SERVER.forEach(type -> refused.put(type, "use TEXT"));
        return refused;
    }

    private PostgresTypes() {}

    static HeldTypes all() {
        return ALL;
    }
}
