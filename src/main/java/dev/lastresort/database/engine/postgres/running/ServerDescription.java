package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedColumn.Family;
import dev.lastresort.database.description.DescribedColumn.Fill;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.DescribedTable.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the server's catalogue for whoever wants to know a table. */
record ServerDescription(ServerSession session, ServerCatalog catalog) {

    private static final String NAMES = "(SELECT array_agg(a.attname::text ORDER BY k.place)"
            + " FROM unnest(%s) WITH ORDINALITY AS k (number, place) JOIN pg_attribute AS a"
            + " ON a.attrelid = %s AND a.attnum = k.number)";
    private static final int HEADER = 4;

    List<DescribedTable> all() {
        return catalog.tables().values().stream().map(this::described).toList();
    }

    private DescribedTable described(ServerTable table) {
        List<Reference> references = new ArrayList<>();
        session.texts("SELECT conname, " + NAMES.formatted("conkey", "conrelid")
                + ", (SELECT relname FROM pg_class WHERE oid = confrelid), "
                + NAMES.formatted("confkey", "confrelid") + ", confdeltype, confupdtype"
                + " FROM pg_constraint WHERE conrelid = ?::oid AND contype = 'f' ORDER BY conname",
                table.id()).forEach(
                        row -> references.add(new Reference(text(row.get(0)),
                                names(row.get(1)), text(row.get(2)), names(row.get(3)),
                                action(text(row.get(4))), action(text(row.get(5))))));
        List<List<String>> uniques = new ArrayList<>();
        session.texts("SELECT " + NAMES.formatted("indkey::int2[]", "indrelid") + " FROM pg_index"
                + " WHERE indrelid = ?::oid AND indisunique AND NOT indisprimary"
                + " AND indpred IS NULL AND indexprs IS NULL ORDER BY indexrelid::regclass::text",
                table.id()).forEach(row -> uniques.add(names(row.getFirst())));
        return new DescribedTable(table.name(),
                table.columns().stream().map(this::described).toList(), table.key(), uniques,
                references, session.texts("SELECT pg_get_expr(conbin, conrelid)"
                        + " FROM pg_constraint WHERE conrelid = ?::oid AND contype = 'c'"
                        + " ORDER BY conname", table.id()).stream()
                        .map(row -> text(row.getFirst())).toList());
    }

    private DescribedColumn described(ServerColumn column) {
        int modifier = column.modifier() < 0 ? 0 : column.modifier() - HEADER;
        boolean decimal = column.type().equals("numeric");
        return new DescribedColumn(column.name(), column.shown(), family(column),
                decimal ? modifier >> 16 : modifier, decimal ? modifier & 0xffff : 0,
                column.nullable(), filled(column), column.initial(), labels(column));
    }

    private List<String> labels(ServerColumn column) {
        return column.category().equals("E") ? session.texts("SELECT enumlabel FROM pg_enum AS e"
                + " JOIN pg_type AS t ON t.oid = e.enumtypid WHERE t.typname = ?"
                + " ORDER BY enumsortorder", column.type()).stream()
                .map(row -> text(row.getFirst())).toList() : List.of();
    }

    private static Fill filled(ServerColumn column) {
        return column.computed() ? Fill.COMPUTED
                : switch (column.identity()) {
                    case "a" -> Fill.ALWAYS;
                    case "d" -> Fill.EACH_ANEW;
                    default -> column.initial().isEmpty() ? Fill.NOTHING
                            : column.initial().contains("nextval(")
                                    || column.initial().contains("uuid")
                                    ? Fill.EACH_ANEW
                            : Fill.DEFAULT;
                };
    }

    private static Family family(ServerColumn column) {
        return switch (column.type()) {
            case "int2", "int4", "int8" -> Family.INTEGER;
            case "numeric" -> Family.DECIMAL;
            case "float4", "float8" -> Family.FLOAT;
            case "bool" -> Family.BOOLEAN;
            case "date" -> Family.DATE;
            case "time" -> Family.TIME;
            case "timestamp", "timestamptz" -> Family.TIMESTAMP;
            case "uuid" -> Family.UUID;
            case "bytea" -> Family.BINARY;
            case "json", "jsonb" -> Family.JSON;
            case "interval" -> Family.INTERVAL;
            default -> switch (column.category()) {
                case "S" -> Family.TEXT;
                case "E" -> Family.ENUM;
                case "A" -> Family.ARRAY;
                default -> Family.OTHER;
            };
        };
    }

    private static String action(String letter) {
        return switch (letter) {
            case "c" -> "CASCADE";
            case "n" -> "SET NULL";
            case "d" -> "SET DEFAULT";
            default -> "";
        };
    }

    private static List<String> names(@Nullable String array) {
        return array == null ? List.of() : RowText.array(array).stream()
                .map(name -> Objects.requireNonNull(name)).toList();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNull(value);
    }
}
