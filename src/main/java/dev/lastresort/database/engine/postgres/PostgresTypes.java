package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.value.HeldTypes;
import java.util.Map;
import java.util.Set;

/** The names of PostgreSQL's types. */
final class PostgresTypes {

    private static final HeldTypes ALL = new HeldTypes(Set.of(
            "smallint", "int2", "integer", "int", "int4", "bigint", "int8", "numeric", "decimal",
            "dec", "real", "float4", "float", "double", "float8", "boolean", "bool", "char",
            "character", "nchar", "national", "varchar", "text", "bytea", "date", "time",
            "timestamp", "timestamptz", "interval", "uuid", "json", "jsonb", "array", "serial",
            "serial4", "serial8", "bigserial", "smallserial", "serial2", "inet", "cidr", "macaddr",
            "macaddr8", "tsvector", "tsquery", "int4range", "int8range", "numrange", "daterange",
            "tsrange", "tstzrange", "point", "line", "lseg", "box", "path", "polygon", "circle",
            "jsonpath"),
            Map.of("oid", "use INTEGER or BIGINT", "regclass", "use TEXT", "money",
                    "use NUMERIC(12, 2)", "timetz", "use TIME, or TIMESTAMPTZ", "bit",
                    "use BOOLEAN for one bit, VARCHAR or BYTEA for several", "varbit",
                    "use VARCHAR or BYTEA"));

    private PostgresTypes() {}

    static HeldTypes all() {
        return ALL;
    }
}
