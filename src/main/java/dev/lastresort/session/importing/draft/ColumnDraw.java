package dev.lastresort.session.importing.draft;

import static dev.lastresort.session.importing.draft.DraftText.NODES;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.session.importing.schema.RowBounds.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a column that refers to no other gets its values: by its type, by what checks ask of it, by
 * its name.
 */
final class ColumnDraw {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 14;
    private static final long FEW = 100;

    private ColumnDraw() {}

    /**
     * Nothing for a type of which no value is known.
     *
     * @param unique where each row must have another value
     * @param from   the first of unique numbers
     * @param plain  no more than its type asks
     */
    static Optional<ObjectNode> of(
            DescribedColumn column, Bound bound, boolean unique, long from, boolean plain) {
        if (!bound.allowed().isEmpty() && !unique) {
            return Optional.of(oneOf(bound.allowed()));
        }
        return Optional.ofNullable(switch (column.family()) {
            case INTEGER -> unique ? sequence(from) : integer(column, bound);
            case DECIMAL -> unique ? sequence(from) : decimal(column, bound);
            case FLOAT -> unique ? sequence(from) : uniform(new BigDecimal("1.0"),
                    new BigDecimal("90.0"), bound);
            case TEXT -> bound.pattern()
                    .map(pattern -> NODES.objectNode().put("pattern", pattern))
                    .orElseGet(() -> TextDraw.of(
                            column.name(), longest(column, bound), unique, plain));
            case BOOLEAN -> {
                ObjectNode node = NODES.objectNode();
                node.putArray("oneOf").add(true).add(false);
                yield node;
            }
            case DATE, TIME, TIMESTAMP -> instants(bound.rank());
            case UUID -> NODES.objectNode().put("pattern",
                    "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}");
            case ENUM -> oneOf(column.labels());
            case JSON -> NODES.objectNode().put("value", "{}");
            case INTERVAL -> NODES.objectNode().put("value", "01:00:00");
            case BINARY -> NODES.objectNode().put("value", "00");
            case OTHER -> NODES.objectNode().put("value", other(column.type()));
            case ARRAY -> null;
        });
    }

    /** Whether each row can have another value, whatever the other columns have. */
    static boolean canBeUnique(DescribedColumn column, Bound bound) {
        return switch (column.family()) {
            case INTEGER, DECIMAL -> bound.most().isEmpty();
            case TEXT -> bound.allowed().isEmpty() && longest(column, bound) >= 6
                    && bound.pattern().map(TextDraw::length).orElse(6L) >= 6;
            case UUID, TIMESTAMP -> true;
            default -> false;
        };
    }

    static ObjectNode sequence(long from) {
        ObjectNode node = NODES.objectNode();
        node.putObject("sequence").put("start", from);
        return node;
    }

    private static ObjectNode oneOf(List<String> values) {
        ObjectNode node = NODES.objectNode();
        values.forEach(node.putArray("oneOf")::add);
        return node;
    }

    private static long longest(DescribedColumn column, Bound bound) {
        return Math.min(column.length(), bound.longest().orElse(Integer.MAX_VALUE));
    }

    private static ObjectNode integer(DescribedColumn column, Bound bound) {
        String name = column.name().toLowerCase(Locale.ROOT);
        boolean money = name.contains("cents") || name.contains("price")
                || name.contains("amount") || name.contains("total");
        long base = bound.rank() * FEW;
        return uniform(BigDecimal.valueOf(money ? 199 + base : 1 + base),
                BigDecimal.valueOf(money && column.length() > 16 ? 19_900 + base : FEW + base),
                bound);
    }

    private static ObjectNode decimal(DescribedColumn column, Bound bound) {
        int digits = (int) Math.min(4, column.length() - column.scale());
        int scale = Math.min(column.scale(), 4);
        BigDecimal most = BigDecimal.TEN.pow(Math.max(0, digits)).subtract(BigDecimal.ONE)
                .max(BigDecimal.ZERO).setScale(scale);
        BigDecimal least = BigDecimal.ONE.min(most).setScale(scale);
        return uniform(least.add(BigDecimal.valueOf(bound.rank() * FEW).min(most)),
                most, bound);
    }

    private static ObjectNode uniform(BigDecimal least, BigDecimal most, Bound bound) {
        int scale = least.scale();
        BigDecimal from = bound.least().map(value -> bound.most().isPresent()
                ? value : value.max(least)).orElse(least);
        BigDecimal to = bound.most().orElse(most);
        if (bound.most().isPresent() && bound.least().isEmpty()) {
            from = from.min(to);
        }
        if (to.compareTo(from) < 0) {
            to = from.add(BigDecimal.valueOf(FEW));
        }
        ObjectNode node = NODES.objectNode();
        if (scale == 0) {
            node.putArray("uniform").add(from.longValue()).add(to.longValue());
        } else {
            int shown = Math.max(scale, Math.max(from.scale(), to.scale()));
            node.putArray("uniform").add(from.setScale(shown)).add(to.setScale(shown));
        }
        return node;
    }

    /** Instants that come before those of a later rank. */
    private static ObjectNode instants(int rank) {
        LocalDate day = FIRST_DAY.plusDays((long) DAYS * rank);
        ObjectNode node = NODES.objectNode();
        node.putArray("uniform").add(day + "T00:00:00").add(day.plusDays(DAYS) + "T00:00:00");
        return node;
    }

    private static String other(String type) {
        return switch (type) {
            case "inet", "cidr" -> "10.0.0.1";
            case "macaddr" -> "08:00:2b:01:02:03";
            case "point" -> "(1,1)";
            case "int4range", "int8range", "numrange" -> "[1,10)";
            case "tstzrange", "tsrange" -> "[2026-01-01,2026-01-02)";
            case "daterange" -> "[2026-01-01,2026-01-08)";
            case "hstore" -> "";
            default -> "a";
        };
    }
}
