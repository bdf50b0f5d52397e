package dev.lastresort.database.difference;

import java.util.Set;

/** What sort of values a column holds, as far as the differences depend on it. */
enum ColumnKind {
    INTEGER(Set.of("integer", "int", "int2", "int4", "int8", "bigint", "smallint", "serial",
            "bigserial", "smallserial")),
    NUMERIC(Set.of("numeric", "decimal", "dec")),
    DOUBLE(Set.of("double", "float", "real", "float4", "float8")),
    TEXT(Set.of("varchar", "text", "char", "character", "bpchar", "citext")),
    TRUTH(Set.of("boolean", "bool")),
    DAY(Set.of("date")),
    OTHER(Set.of());

    private final Set<String> types;

    ColumnKind(Set<String> types) {
        this.types = types;
    }

    static ColumnKind of(String type) {
        for (ColumnKind kind : values()) {
            if (kind.types.contains(type)) {
                return kind;
            }
        }
        return OTHER;
    }

    static boolean isType(String word) {
        return of(word) != OTHER;
    }

    boolean isNumber() {
        return this == INTEGER || this == NUMERIC || this == DOUBLE;
    }
}
