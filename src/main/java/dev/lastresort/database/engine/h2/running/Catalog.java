package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.engine.h2.standard.StandardObjects;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.TableNames;
import dev.lastresort.model.journal.TableShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.h2.constraint.Constraint;
import org.h2.index.Index;
import org.h2.schema.Domain;
import org.h2.schema.Sequence;
import org.h2.table.Column;
import org.h2.table.IndexColumn;
import org.h2.table.Table;
import org.h2.table.TableType;
import org.h2.table.TableView;

/**
 * What there is in the schema now. It holds no state of its own: each question is put to the
 * database.
 */
final class Catalog {

    /** The remark of a table that stands outside the database; authors' own are left out. */
    static final String OUTSIDE = "outside";

    private final H2Session h2;

    Catalog(H2Session h2) {
        this.h2 = h2;
    }

    /** The base tables by name. */
    List<Table> baseTables() {
        return tablesWhere(true);
    }

    List<Table> views() {
        return tablesWhere(false);
    }

    Optional<String> viewQuery(String name) {
        return find(name).filter(TableView.class::isInstance)
                .map(view -> ((TableView) view).getQuerySQL());
    }

    /**
     * Sorts the indexes and constraints of each table by name, keys before references. H2 keeps
     * them in the order of their making, and after a cut in the order of their ids; between two
     * equally good indexes, and among cascades, the order decides.
     */
    void settleOrder() {
        for (Table table : baseTables()) {
            List<Index> indexes = table.getIndexes();
            indexes.subList(1, indexes.size()).sort(Comparator.comparing(Index::getName));
            if (table.getConstraints() instanceof ArrayList<Constraint> constraints) {
                // H2 makes them anew in this order: a reference needs the key that it refers to
                constraints.sort(Comparator.comparing(Constraint::getConstraintType)
                        .thenComparing(Constraint::getName));
            }
        }
    }

    Optional<Table> find(String name) {
        return Optional.ofNullable(h2.schema().findTableOrView(h2.session(), name));
    }

    Optional<Domain> domain(String name) {
        return Optional.ofNullable(h2.schema().findDomain(name));
    }

    TableShape shape(Table table) {
        List<String> columns = Arrays.stream(table.getColumns()).map(Column::getName).toList();
        return new TableShape(table.getName(), columns, keyColumns(table),
                OUTSIDE.equals(table.getComment()));
    }

    static List<String> writableColumns(Table table) {
        return Arrays.stream(table.getColumns()).filter(column -> !column.isGenerated())
                .map(Column::getName).toList();
    }

    static List<String> typedColumns(Table table) {
        return Arrays.stream(table.getColumns()).map(column -> column.getName() + " "
                + typeName(column) + (column.isNullable() ? "" : " NOT NULL"))
                .toList();
    }

    private static String typeName(Column column) {
        return column.getDomain() == null ? column.getType().getTraceSQL()
                : column.getDomain().getName();
    }

    /** A base table that has a column whose values cannot be held exactly, if there is one. */
    Optional<String> notHeld() {
        return baseTables().stream()
                .filter(table -> heldColumns(table) < table.getColumns().length)
                .map(Table::getName).findFirst();
    }

    /** How many columns of the table have a type that a row can hold. */
    int heldColumns(Table table) {
        return (int) Arrays.stream(table.getColumns())
                .filter(column -> ValueCodec.holds(column.getType())).count();
    }

    /**
     * The base tables that these names stand for; those that a view reads count, however deep.
     */
    SortedSet<String> tablesBehind(Set<String> names) {
        SortedSet<String> tables = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                find(name).ifPresent(found -> {
                    if (found instanceof TableView view) {
                        open.addAll(TableNames.of(
                                SqlStatement.parse(view.getQuerySQL())));
                    } else if (found.getTableType() == TableType.TABLE) {
                        tables.add(name);
                    }
                });
            }
        }
        return tables;
    }

    /** All indexes of the base tables that these names stand for, those behind views included. */
    List<Index> indexesBehind(Set<String> names) {
        return tablesBehind(names).stream().map(this::find).flatMap(Optional::stream)
                .flatMap(table -> table.getIndexes().stream()).toList();
    }

    /**
     * The statements that make this table anew elsewhere: the table, its keys and checks, indexes,
     * references.
     */
    List<String> definition(Table table) {
        List<String> statements = new ArrayList<>();
        Arrays.stream(table.getColumns()).map(Column::getDomain).filter(Objects::nonNull).distinct()
                .filter(domain -> !StandardObjects.isDomain(domain.getName()))
                .map(domain -> domain.getCreateSQL()
                        .replaceFirst("^CREATE DOMAIN", "CREATE DOMAIN IF NOT EXISTS"))
                .forEach(statements::add);
        statements.add(table.getCreateSQL().replaceFirst("^CREATE CACHED TABLE", "CREATE TABLE"));
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.getConstraints()) {
            if (constraint.getTable() == table) {
                constraints.add(constraint);
            }
        }
        constraints.sort(Comparator.naturalOrder());
        List<String> references = new ArrayList<>();
        for (Constraint constraint : constraints) {
            boolean reference = constraint.getConstraintType() == Constraint.Type.REFERENTIAL;
            (reference ? references : statements).add(constraint.getCreateSQLWithoutIndexes());
        }
        table.getIndexes().stream().filter(index -> isFreestanding(index, constraints))
                .sorted(Comparator.comparing(Index::getName))
                .forEach(index -> statements.add(index.getCreateSQL()));
        statements.addAll(references);
        return statements;
    }

    /**
     * Everything but tables, as the statements that would make it; sorted, so that two catalogs can
     * be compared.
     */
    List<String> otherDefinitions() {
        List<String> statements = new ArrayList<>();
        h2.schema().getAllDomains().stream()
                .filter(domain -> !StandardObjects.isDomain(domain.getName()))
                .map(Domain::getCreateSQL).sorted()
                .forEach(statements::add);
        h2.schema().getAllSequences().stream().filter(sequence -> !sequence.getBelongsToTable())
                .map(Sequence::getName).sorted()
                .forEach(name -> statements.add(sequenceSql(h2.schema().getSequence(name))));
        views().forEach(view -> statements.add(view.getCreateSQL()));
        return statements;
    }

    private static String sequenceSql(Sequence sequence) {
        StringBuilder sql = new StringBuilder("CREATE SEQUENCE \"").append(sequence.getName())
                .append("\" ");
        return sequence.getSequenceOptionsSQL(sql).toString();
    }

    private static boolean isFreestanding(Index index, List<Constraint> constraints) {
        return index.getCreateSQL() != null && !index.getIndexType().isPrimaryKey()
                && !index.getIndexType().getBelongsToConstraint()
                && constraints.stream().noneMatch(constraint -> constraint.getIndex() == index
                        && constraint.getConstraintType() != Constraint.Type.REFERENTIAL);
    }

    private static List<String> keyColumns(Table table) {
        return keyOf(table).stream().map(Column::getName).toList();
    }

    /** The columns of the primary key; none if there is none. */
    static List<Column> keyOf(Table table) {
        Index key = table.findPrimaryKey();
        return key == null ? List.of() : Arrays.stream(key.getIndexColumns())
                .map((IndexColumn column) -> column.column).toList();
    }

    private List<Table> tablesWhere(boolean base) {
        return h2.schema().getAllTablesAndViews(h2.session()).stream()
                .filter(table -> (table.getTableType() == TableType.TABLE) == base)
                .sorted(Comparator.comparing(Table::getName)).toList();
    }
}
