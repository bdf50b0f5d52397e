package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedColumn.Family;
import dev.lastresort.database.description.DescribedColumn.Fill;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.DescribedTable.Reference;
import dev.lastresort.database.engine.h2.standard.StandardObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.h2.constraint.Constraint;
import org.h2.constraint.ConstraintActionType;
import org.h2.constraint.ConstraintDomain;
import org.h2.constraint.ConstraintReferential;
import org.h2.constraint.ConstraintUnique;
import org.h2.expression.Expression;
import org.h2.index.Index;
import org.h2.schema.Domain;
import org.h2.table.Column;
import org.h2.table.IndexColumn;
import org.h2.table.Table;
import org.h2.util.HasSQL;
import org.h2.value.ExtTypeInfoEnum;
import org.h2.value.TypeInfo;
import org.h2.value.Value;

/** Reads the engine's catalogue. Constraints come by name, so that the order of making is gone. */
final class TableDescription {

    private static final Set<String> JSON = Set.of("json", "jsonb");
    private static final List<String> ANEW = List.of("nextval", "next value", "uuid", "random");

    private TableDescription() {}

    static DescribedTable of(Table table) {
        List<List<String>> uniques = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        List<String> checks = new ArrayList<>();
        List<String> key = key(table);
        for (Constraint constraint : constraints(table)) {
            switch (constraint.getConstraintType()) {
                case UNIQUE -> uniques.add(names(((ConstraintUnique) constraint).getColumns()));
                case REFERENTIAL -> references.add(reference((ConstraintReferential) constraint));
                case CHECK -> checks.add(constraint.getExpression()
                        .getSQL(HasSQL.QUOTE_ONLY_WHEN_REQUIRED));
                default -> {}
            }
        }
        table.getIndexes().stream()
                .filter(index -> index.getIndexType().isUnique()
                        && !index.getIndexType().isPrimaryKey() && index.getIndexColumns() != null)
                .sorted(Comparator.comparing(Index::getName))
                .map(index -> names(index.getIndexColumns()))
                .filter(columns -> !uniques.contains(columns) && !columns.equals(key))
                .forEach(uniques::add);
        Arrays.stream(table.getColumns()).filter(column -> column.getDomain() != null)
                .forEach(column -> checks.addAll(checksOfDomain(column)));
        return new DescribedTable(table.getName(),
                Arrays.stream(table.getColumns()).filter(Column::getVisible)
                        .map(TableDescription::column).toList(),
                key, uniques, references, checks);
    }

    /** What its domain asks of a column, as a check of the table would. */
    private static List<String> checksOfDomain(Column column) {
        List<String> checks = new ArrayList<>();
        for (Domain domain = column.getDomain(); domain != null; domain = domain.getDomain()) {
            List<ConstraintDomain> all = domain.getConstraints();
            (all == null ? List.<ConstraintDomain>of() : all).stream()
                    .sorted(Comparator.comparing(ConstraintDomain::getName))
                    .map(one -> one.getExpression().getSQL(HasSQL.QUOTE_ONLY_WHEN_REQUIRED)
                            .replaceAll("\\bVALUE\\b",
                                    Matcher.quoteReplacement('"' + column.getName() + '"')))
                    .forEach(checks::add);
        }
        return checks;
    }

    private static List<Constraint> constraints(Table table) {
        List<Constraint> own = new ArrayList<>();
        for (Constraint constraint : table.getConstraints()) {
            if (constraint.getTable() == table) {
                own.add(constraint);
            }
        }
        own.sort(Comparator.comparing(Constraint::getName));
        return own;
    }

    private static List<String> key(Table table) {
        Index key = table.findPrimaryKey();
        return key == null ? List.of() : names(key.getIndexColumns());
    }

    private static Reference reference(ConstraintReferential constraint) {
        return new Reference(constraint.getName(), names(constraint.getColumns()),
                constraint.getRefTable().getName(), names(constraint.getRefColumns()),
                words(constraint.getDeleteAction()), words(constraint.getUpdateAction()));
    }

    private static String words(ConstraintActionType action) {
        return switch (action) {
            case CASCADE, SET_NULL, SET_DEFAULT -> action.getSqlName();
            default -> "";
        };
    }

    private static List<String> names(IndexColumn[] columns) {
        return Arrays.stream(columns).map(column -> column.column.getName()).toList();
    }

    private static DescribedColumn column(Column column) {
        TypeInfo type = column.getType();
        String domain = column.getDomain() == null ? "" : column.getDomain().getName();
        return new DescribedColumn(column.getName(),
                domain.isEmpty() ? type.getTraceSQL() : domain, family(type, domain),
                type.getPrecision(), Math.max(0, type.getScale()), column.isNullable(),
                filled(column), column.getEffectiveDefaultExpression() == null ? ""
                        : column.getEffectiveDefaultExpression().getTraceSQL(),
                labels(type));
    }

    private static Fill filled(Column column) {
        Expression byDefault = column.getEffectiveDefaultExpression();
        if (column.isGenerated()) {
            return Fill.COMPUTED;
        }
        if (column.isIdentity()) {
            return column.isGeneratedAlways() ? Fill.ALWAYS : Fill.EACH_ANEW;
        }
        if (byDefault == null) {
            return Fill.NOTHING;
        }
        String sql = byDefault.getTraceSQL().toLowerCase(Locale.ROOT);
        return sql.equals("null") ? Fill.NOTHING
                : ANEW.stream().anyMatch(sql::contains) ? Fill.EACH_ANEW : Fill.DEFAULT;
    }

    private static Family family(TypeInfo type, String domain) {
        if (JSON.contains(domain)) {
            return Family.JSON;
        }
        if (domain.equals("interval")) {
            return Family.INTERVAL;
        }
        return switch (type.getValueType()) {
            case Value.TINYINT, Value.SMALLINT, Value.INTEGER, Value.BIGINT -> Family.INTEGER;
            case Value.NUMERIC, Value.DECFLOAT -> Family.DECIMAL;
            case Value.REAL, Value.DOUBLE -> Family.FLOAT;
            case Value.CHAR, Value.VARCHAR, Value.CLOB, Value.VARCHAR_IGNORECASE ->
                    domain.equals("citext") || !StandardObjects.isDomain(domain)
                            ? Family.TEXT : Family.OTHER;
            case Value.BOOLEAN -> Family.BOOLEAN;
            case Value.DATE -> Family.DATE;
            case Value.TIME, Value.TIME_TZ -> Family.TIME;
            case Value.TIMESTAMP, Value.TIMESTAMP_TZ -> Family.TIMESTAMP;
            case Value.UUID -> Family.UUID;
            case Value.BINARY, Value.VARBINARY, Value.BLOB -> Family.BINARY;
            case Value.ENUM -> Family.ENUM;
            case Value.JSON -> Family.JSON;
            case Value.ARRAY -> Family.ARRAY;
            default -> Family.OTHER;
        };
    }

    private static List<String> labels(TypeInfo type) {
        return type.getExtTypeInfo() instanceof ExtTypeInfoEnum labels
                ? IntStream.range(0, labels.getCount()).mapToObj(labels::getEnumerator).toList()
                : List.of();
    }
}
