package dev.lastresort.database.engine.h2;

import dev.lastresort.database.value.HeldTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names of the embedded engine's types. */
final class H2Types {

    private static final String ANY = "use a number, a text, UUID, BOOLEAN, DATE, TIME, TIMESTAMP,"
            + " TIMESTAMPTZ, INTERVAL, JSONB, BYTEA, an enum or an array of these";

    private static final HeldTypes ALL = new HeldTypes(Set.of(
            "smallint", "int2", "integer", "int", "int4", "mediumint", "signed", "bigint", "int8",
            "tinyint", "numeric", "decimal", "dec", "decfloat", "money", "real", "float4", "float",
            "double", "float8", "boolean", "bool", "char", "character", "nchar", "national",
            "varchar", "varchar2", "nvarchar", "nvarchar2", "longvarchar", "longnvarchar",
            "varchar_casesensitive", "text", "ntext", "tinytext", "mediumtext", "longtext",
            "clob", "nclob", "bytea", "binary", "varbinary", "longvarbinary", "raw", "blob",
            "tinyblob", "mediumblob", "longblob", "image", "long", "date", "time", "timestamp",
            "timestamptz", "interval", "uuid", "json", "jsonb", "array", "serial", "serial4",
            "serial8", "bigserial", "smallserial", "serial2", "citext", "xml", "inet", "cidr",
            "macaddr", "macaddr8", "tsvector", "tsquery", "ltree", "lquery", "hstore", "int4range",
            "int8range", "numrange", "daterange", "tsrange", "tstzrange", "point", "line", "lseg",
            "box", "path", "polygon", "circle", "jsonpath"),
            refusals());

    private static Map<String, String> refusals() {
        Map<String, String> refused = new HashMap<>();
        for (String name : Set.of("java_object", "object", "other", "tid",
                "result_set", "datetimeoffset", "regclass", "geometry", "geography", "raster")) {
            refused.put(name, ANY);
        }
        refused.put("oid", "use INTEGER or BIGINT");
        refused.put("timetz", "use TIME, or TIMESTAMPTZ");
        refused.put("varchar_ignorecase", "use CITEXT");
        refused.put("bit", "use BOOLEAN for one bit, VARCHAR or BYTEA for several");
        refused.put("varbit", "use VARCHAR or BYTEA");
        refused.put("enum", "make it with CREATE TYPE … AS ENUM");
        return refused;
    }

    private H2Types() {}

    static HeldTypes all() {
        return ALL;
    }
}
