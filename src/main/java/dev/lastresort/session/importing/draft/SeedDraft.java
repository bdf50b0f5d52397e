package dev.lastresort.session.importing.draft;

import static dev.lastresort.session.importing.draft.DraftText.NODES;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedColumn.Family;
import dev.lastresort.database.description.DescribedColumn.Fill;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.DescribedTable.Reference;
import dev.lastresort.session.importing.schema.FillOrder;
import dev.lastresort.session.importing.schema.Names;
import dev.lastresort.session.importing.schema.RowBounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a table before the day: so many, each column by a draw, references to rows that are
 * there. Where a key is made of references alone, each row takes another pair of them.
 */
final class SeedDraft {

    /** How much of the schema's variety a seed tries to show. */
    enum Care {
        FULL,
        /** Only what each row must have, in the plainest way. */
        NEEDED,
        /** The same, once. */
        ONE_ROW,
        /** No rows: nothing is known that fits. */
        NONE
    }

    private static final String SOMETIMES = "(?i).*(delet|archiv|cancel|discard|revok|fail|refund"
            + "|expire|closed|locked|remove|confirm|sent|read|used|finish|complet).*";

    private final DescribedTable table;
    private final RowBounds bounds;
    private final Care care;
    private final List<Reference> putOff;
    private final Map<String, Long> counts;
    private final Set<String> walked = new TreeSet<>();
    private final List<Reference> walks = new ArrayList<>();

    /** @param counts how many rows each table has that is filled before */
    SeedDraft(DescribedTable table, Care care, List<Reference> putOff, Map<String, Long> counts) {
        this.table = table;
        this.care = care;
        this.putOff = putOff;
        this.counts = counts;
        bounds = RowBounds.of(table);
        walk();
    }

    /** How many rows it makes of so many that are asked for. */
    long rows(long asked) {
        long most = care == Care.ONE_ROW ? 1 : asked;
        return walks.isEmpty() ? most : Math.min(most, counts.getOrDefault(
                walks.getFirst().table(), 0L));
    }

    Optional<ObjectNode> seed(long asked) {
        long rows = rows(asked);
        ObjectNode columns = columns();
        if (care == Care.NONE || rows == 0 || !Names.canBeNamed(table.name())
                || columns.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode seed = NODES.objectNode().put("table", Names.file(table.name()));
        if (walks.isEmpty()) {
            seed.put("rows", rows);
        } else {
            seed.putObject("forEach").set("query", DraftText.sql(walkQuery(rows)));
        }
        seed.set("columns", columns);
        return Optional.of(seed);
    }

    private ObjectNode columns() {
        ObjectNode columns = NODES.objectNode();
        for (DescribedColumn column : table.columns()) {
            if (walked.contains(column.name())) {
                columns.set(column.name(),
                        NODES.objectNode().put("column", alias(column.name())));
            } else {
                draw(column).ifPresent(draw -> columns.set(column.name(), draw));
            }
        }
        return columns.isEmpty() && !table.key().isEmpty()
                ? columns.set(table.key().getFirst(), ColumnDraw.sequence(1)) : columns;
    }

    private Optional<ObjectNode> draw(DescribedColumn column) {
        if (column.filled() == Fill.COMPUTED || column.filled() == Fill.ALWAYS
                || !Names.isIdentifier(column.name())) {
            return Optional.empty();
        }
        boolean needed = !column.mayBeLeftOut();
        Optional<Reference> reference = reference(column.name());
        if (reference.isPresent()) {
            if (putOff.contains(reference.get())) {
                // a row that must refer to its own table refers to itself
                return needed ? Optional.of(ColumnDraw.sequence(1)) : Optional.empty();
            }
            boolean single = reference.get().columns().size() == 1;
            return single && (needed || care == Care.FULL && column.filled() == Fill.NOTHING)
                    ? Optional.of(rowsOf(reference.get())) : Optional.empty();
        }
        boolean unique = isUniqueBy(column.name());
        if (column.filled() == Fill.EACH_ANEW && !isSelfReferred()) {
            return Optional.empty();
        }
        return needed || unique || care == Care.FULL && shows(column)
                ? ColumnDraw.of(column, bounds.of(column.name()), unique, 1, care != Care.FULL)
                : Optional.empty();
    }

    /**
     * How a program fills a new row: numbers beyond those that are there, its own key, and what a
     * seed would fill, too. Empty where it cannot number its rows.
     */
    Map<String, ObjectNode> written(long from) {
        Map<String, ObjectNode> values = new LinkedHashMap<>();
        if (!walks.isEmpty()) {
            return values;
        }
        for (DescribedColumn column : table.columns()) {
            boolean key = table.key().contains(column.name());
            boolean numbered = key && (column.filled() == Fill.EACH_ANEW
                    || column.filled() == Fill.ALWAYS);
            boolean self = !column.mayBeLeftOut() && reference(column.name())
                    .map(putOff::contains).orElse(false);
            if (numbered || self || isUniqueBy(column.name())) {
                ColumnDraw.of(column, bounds.of(column.name()), true, from, false)
                        .ifPresent(draw -> values.put(column.name(), draw));
            } else {
                draw(column).ifPresent(draw -> values.put(column.name(), draw));
            }
        }
        return values;
    }

    private boolean shows(DescribedColumn column) {
        boolean varied = column.family() == Family.ENUM || column.family() == Family.TIMESTAMP
                || !bounds.of(column.name()).allowed().isEmpty();
        boolean sometimes = column.nullable() && column.name().matches(SOMETIMES);
        boolean odd = Set.of(Family.JSON, Family.ARRAY, Family.OTHER, Family.BINARY,
                Family.INTERVAL).contains(column.family());
        return !odd && !sometimes && (column.filled() == Fill.NOTHING || varied);
    }

    private boolean isSelfReferred() {
        return putOff.stream().anyMatch(reference -> reference.table().equals(table.name())
                && reference.columns().stream().map(table::column).flatMap(Optional::stream)
                        .noneMatch(DescribedColumn::mayBeLeftOut));
    }

    static ObjectNode rowsOf(Reference reference) {
        ObjectNode node = NODES.objectNode();
        node.putObject("rows").put("query", "SELECT " + Names.sql(reference.target().getFirst())
                + " FROM " + Names.sql(reference.table()));
        return node;
    }

    private Optional<Reference> reference(String column) {
        return table.references().stream()
                .filter(one -> one.columns().contains(column)).findFirst();
    }

    private List<List<String>> keys() {
        List<List<String>> keys = new ArrayList<>(table.uniques());
        if (!table.key().isEmpty()) {
            keys.addFirst(table.key());
        }
        return keys;
    }

    /** Whether it is this column that makes the rows of a key differ. */
    private boolean isUniqueBy(String column) {
        return keys().stream().anyMatch(key -> free(key).map(column::equals).orElse(false));
    }

    /** The column of a key that can have another value in each row, if there is one. */
    private Optional<String> free(List<String> key) {
        return key.stream().filter(name -> reference(name).isEmpty() && table.column(name)
                .map(column -> column.filled() == Fill.EACH_ANEW
                        || column.filled() == Fill.ALWAYS
                        || ColumnDraw.canBeUnique(column, bounds.of(name)))
                .orElse(false)).findFirst();
    }

    private void walk() {
        for (Reference reference : table.references()) {
            boolean inBoundKey = keys().stream().anyMatch(key -> free(key).isEmpty()
                    && key.containsAll(reference.columns()));
            boolean composite = reference.columns().size() > 1
                    && !FillOrder.mayBeNull(table, reference);
            boolean taken = reference.columns().stream().anyMatch(walked::contains);
            if ((inBoundKey || composite) && !taken && !putOff.contains(reference)
                    && (care == Care.FULL || !FillOrder.mayBeNull(table, reference))) {
                walks.add(reference);
                walked.addAll(reference.columns());
            }
        }
        // the largest leads, so that there are as many rows as it has
        walks.sort((one, other) -> Long.compare(counts.getOrDefault(other.table(), 0L),
                counts.getOrDefault(one.table(), 0L)));
    }

    private String walkQuery(long rows) {
        StringBuilder select = new StringBuilder();
        StringBuilder from = new StringBuilder();
        for (int i = 0; i < walks.size(); i++) {
            Reference walk = walks.get(i);
            String name = "t" + i;
            for (int k = 0; k < walk.columns().size(); k++) {
                select.append(select.isEmpty() ? "" : ", ").append(name).append('.')
                        .append(Names.sql(walk.target().get(k))).append(" AS ")
                        .append(alias(walk.columns().get(k)));
            }
            String keys = Names.sql(walk.target());
            String numbered = "(SELECT " + keys + ", ROW_NUMBER() OVER (ORDER BY " + keys
                    + ") AS place FROM " + Names.sql(walk.table()) + ") AS " + name;
            from.append(i == 0 ? "" : "\n  JOIN ").append(numbered);
            if (i > 0) {
                from.append(" ON ").append(name).append(".place = MOD(t0.place - 1, ")
                        .append(Math.max(1, counts.getOrDefault(walk.table(), 1L)))
                        .append(") + 1");
            }
        }
        return "SELECT " + select + "\nFROM " + from + "\nWHERE t0.place <= " + rows;
    }

    private static String alias(String column) {
        return "c_" + Names.parameter(column);
    }
}
