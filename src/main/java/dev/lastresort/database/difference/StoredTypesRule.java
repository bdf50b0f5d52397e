package dev.lastresort.database.difference;

import dev.lastresort.database.difference.KnownTable.KnownColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of another type that are stored: PostgreSQL refuses what is converted here. */
final class StoredTypesRule implements DifferenceRule {

    private static final Set<String> TRUTHS = Set.of("true", "false");

    @Override
    public List<EngineDifference> check(Spoken words, KnownSchema schema) {
        List<EngineDifference> found = new ArrayList<>();
        if (words.is(0, "alter", "table")) {
            retyped(words, schema, found);
        } else if (words.is(0, "insert", "into")) {
            schema.table(words.lastName(2)).ifPresent(
                    table -> inserted(words, table, schema, found));
        } else if (words.is(0, "update")) {
            for (int i = words.next(0, "set"); i < words.next(0, "where", "from"); i++) {
                if (words.is(i, "=")) {
                    stored(words, schema.kind(words.name(i - 1)), i + 1).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** ALTER COLUMN … TYPE of a text, without saying how it becomes something else. */
    private static void retyped(Spoken words, KnownSchema schema, List<EngineDifference> found) {
        for (int i = 0; i < words.size(); i++) {
            boolean text = schema.declared(words.retyped(i))
                    .filter(kind -> kind == ColumnKind.TEXT).isPresent();
            ColumnKind to = ColumnKind.of(words.name(i + 1));
            if (text && (to.isNumber() || to == ColumnKind.TRUTH)
                    && words.next(i, "using", ",") == words.size()) {
                found.add(words.found(i, "type-without-using", "PostgreSQL does not change text"
                        + " to another type unless USING says how", "add USING"));
            }
        }
    }

    private static void inserted(Spoken words, KnownTable table, KnownSchema schema,
            List<EngineDifference> found) {
        int open = words.behindName(2);
        boolean named = words.is(open, "(");
        int values = named ? words.behind(open) : open;
        if (words.is(values, "select")) {
            selected(words, values, table, schema, found);
        }
        for (int row = values + 1; words.is(values, "values") && words.is(row, "(");) {
            int column = 0;
            for (int i = row + 1; i < words.behind(row); i = words.is(i, "(") ? words.behind(i)
                    : i + 1) {
                boolean alone = words.is(i - 1, "(") || words.is(i - 1, ",");
                if (alone && (words.is(i + 1, ",") || words.is(i + 1, ")"))) {
                    stored(words, kind(words, table, named ? open : -1, column), i)
                            .ifPresent(found::add);
                }
                column += words.is(i, ",") ? 1 : 0;
            }
            row = words.behind(row) + 1;
        }
    }

    /** INSERT … SELECT of columns that are known. */
    private static void selected(Spoken words, int select, KnownTable table, KnownSchema schema,
            List<EngineDifference> found) {
        int column = 0;
        for (int i = select + 1; i < words.next(select, "from"); i++) {
            boolean alone = (i == select + 1 || words.is(i - 1, ","))
                    && (words.is(i + 1, ",") || words.is(i + 1, "from"));
            boolean text = alone && schema.kind(words.name(i))
                    .filter(kind -> kind == ColumnKind.TEXT).isPresent();
            if (text && kind(words, table, -1, column).filter(ColumnKind::isNumber).isPresent()
                    && words.is(select - 1, table.name())) {
                found.add(words.found(i, "stored-as-another-type", "PostgreSQL does not store text"
                        + " in a column of numbers", "cast it"));
            }
            column += words.is(i, ",") ? 1 : 0;
        }
    }

    private static Optional<ColumnKind> kind(Spoken words, KnownTable table, int names,
            int column) {
        if (names >= 0) {
            return table.column(words.name(names + 1 + 2 * column)).map(KnownColumn::kind);
        }
        return column < table.columns().size()
                ? Optional.of(table.columns().get(column).kind()) : Optional.empty();
    }

    private static Optional<EngineDifference> stored(Spoken words, Optional<ColumnKind> kind,
            int i) {
        boolean numberAsTruth = kind.filter(known -> known == ColumnKind.TRUTH).isPresent()
                && words.isNumber(i);
        boolean truthAsNumber = kind.filter(ColumnKind::isNumber).isPresent()
                && words.isOneOf(i, TRUTHS);
        return numberAsTruth || truthAsNumber ? Optional.of(words.found(i,
                "stored-as-another-type", numberAsTruth
                        ? "PostgreSQL does not store a number in a column of truths"
                        : "PostgreSQL does not store a truth in a column of numbers",
                numberAsTruth ? "write true or false" : "write 1 or 0")) : Optional.empty();
    }
}
