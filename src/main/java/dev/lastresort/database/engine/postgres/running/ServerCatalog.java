package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.TableLock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What there is in the schema now, as the server tells; asked once between two changes of it. */
final class ServerCatalog {

    private static final String TABLES = """
            SELECT c.oid, CASE c.relkind WHEN 'r' THEN pg_relation_filenode(c.oid)::bigint
                ELSE (SELECT coalesce(sum(pg_relation_filenode(p.relid)::bigint), 0)
                  FROM pg_partition_tree(c.oid) AS p WHERE p.isleaf AND p.level > 0) END,
              c.relname, a.attname, t.typname,
              format_type(a.atttypid, a.atttypmod), t.typcategory, a.atttypmod, a.attnotnull,
              pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,
              array_position(k.conkey, a.attnum),
              coalesce(obj_description(c.oid, 'pg_class') = 'outside', false),
              CASE WHEN c.relispartition THEN pg_partition_root(c.oid)::oid END, c.relkind
            FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
              AND NOT a.attisdropped
            LEFT JOIN pg_type AS dom ON dom.oid = a.atttypid
            LEFT JOIN pg_type AS t ON t.oid = CASE dom.typtype WHEN 'd' THEN dom.typbasetype
              ELSE dom.oid END
            LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
            LEFT JOIN pg_constraint AS k ON k.conrelid = c.oid AND k.contype = 'p'
            WHERE n.nspname = 'app' AND c.relkind IN ('r', 'p') ORDER BY c.relname, a.attnum""";

    private static final String BEHIND = """
            WITH RECURSIVE behind AS (
              SELECT c.oid, c.relkind, c.relispartition FROM pg_class AS c
                WHERE c.relnamespace = 'app'::regnamespace AND c.relname = ANY (?::text[])
              UNION SELECT c.oid, c.relkind, c.relispartition FROM behind AS b
                JOIN pg_rewrite AS r ON r.ev_class = b.oid
                JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                  AND d.refclassid = 'pg_class'::regclass
                JOIN pg_class AS c ON c.oid = d.refobjid)
            SELECT DISTINCT c.relname FROM behind AS b JOIN pg_class AS c ON c.oid
              = CASE WHEN b.relispartition THEN pg_partition_root(b.oid)::oid ELSE b.oid END
            WHERE b.relkind IN ('r', 'p')""";

    /** Modes that turn nobody away who reads or writes rows are passed over. */
    private static final String LOCKED = """
            SELECT DISTINCT c.relname, l.mode LIKE 'AccessExclusive%' FROM pg_locks AS l
            JOIN pg_class AS p ON p.oid = l.relation AND p.relkind IN ('r', 'p')
              AND p.relnamespace = 'app'::regnamespace
            JOIN pg_class AS c ON c.oid = CASE WHEN p.relispartition
              THEN pg_partition_root(p.oid)::oid ELSE p.oid END
            WHERE l.pid = pg_backend_pid() AND l.granted AND l.mode IN ('ShareLock',
              'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')""";

    private final ServerSession session;
    private ToldSchema known;

    /**
     * What the server has told, for as long as the schema stays as it is; also in copies.
     *
     * @param schema the tables, once they were asked for
     * @param behind what stands behind names that were asked for
     */
    record ToldSchema(Optional<Schema> schema, Map<Set<String>, SortedSet<String>> behind) {

        static ToldSchema nothing() {
            return new ToldSchema(Optional.empty(), new ConcurrentHashMap<>());
        }
    }

    private record Schema(Map<String, ServerTable> tables, Map<Long, ServerTable> parts) {}

    ServerCatalog(ServerSession session, ToldSchema known) {
        this.session = session;
        this.known = known;
    }

    /** The schema may be another one now. */
    void forget() {
        known = ToldSchema.nothing();
    }

    ToldSchema known() {
        return known;
    }

    /** The base tables by name; one that has partitions stands for all of them. */
    Map<String, ServerTable> tables() {
        return schema().tables();
    }

    private Schema schema() {
        if (known.schema().isEmpty()) {
            known = new ToldSchema(Optional.of(read()), known.behind());
        }
        return known.schema().orElseThrow();
    }

    ServerTable table(String name) {
        return Optional.ofNullable(tables().get(name)).orElseThrow(
                () -> new IllegalArgumentException("there is no table " + name));
    }

    /** The table of that number, or the partition. */
    ServerTable withId(long id) {
        return tables().values().stream().filter(table -> table.id() == id).findFirst()
                .or(() -> Optional.ofNullable(schema().parts().get(id))).orElseThrow();
    }

    /** Itself, or what it is a partition of. */
    ServerTable whole(ServerTable table) {
        return table.root().map(this::withId).orElse(table);
    }

    List<String> views() {
        return session.texts("SELECT viewname FROM pg_views WHERE schemaname = 'app' ORDER BY 1")
                .stream().map(row -> Objects.requireNonNull(row.getFirst())).toList();
    }

    List<String> typedColumns(String tableOrView) {
        return session.texts("SELECT attname || ' ' || format_type(atttypid, atttypmod)"
                + " FROM pg_attribute WHERE attrelid = ('app.' || quote_ident(?))::regclass"
                + " AND attnum > 0 AND NOT attisdropped ORDER BY attnum", tableOrView).stream()
                .map(row -> Objects.requireNonNull(row.getFirst())).toList();
    }

    SortedSet<String> tablesBehind(Set<String> names) {
        return known.behind().computeIfAbsent(Set.copyOf(names), this::readBehind);
    }

    private SortedSet<String> readBehind(Set<String> names) {
        SortedSet<String> behind = new TreeSet<>();
        session.texts(BEHIND, String.valueOf(TextCodec.text(List.copyOf(names))))
                .forEach(row -> behind.add(Objects.requireNonNull(row.getFirst())));
        return Collections.unmodifiableSortedSet(behind);
    }

    SortedMap<String, TableLock> locks() {
        SortedMap<String, TableLock> locks = new TreeMap<>();
        session.texts(LOCKED).forEach(row -> locks.merge(Objects.requireNonNull(row.getFirst()),
                "t".equals(row.get(1)) ? TableLock.EVERYBODY : TableLock.WRITERS,
                (one, other) -> one.compareTo(other) < 0 ? other : one));
        return locks;
    }

    private Schema read() {
        Map<String, List<List<@Nullable String>>> grouped = new LinkedHashMap<>();
        session.texts(TABLES).forEach(row -> grouped.computeIfAbsent(
                Objects.requireNonNull(row.get(2)), _ -> new ArrayList<>()).add(row));
        Map<String, ServerTable> tables = new LinkedHashMap<>();
        Map<Long, ServerTable> parts = new HashMap<>();
        for (Map.Entry<String, List<List<@Nullable String>>> named : grouped.entrySet()) {
            String name = named.getKey();
            ServerTable table = table(name, named.getValue());
            if (table.root().isPresent()) {
                parts.put(table.id(), table);
            } else {
                tables.put(name, table);
            }
        }
        return new Schema(tables, parts);
    }

    private static ServerTable table(String name, List<List<@Nullable String>> rows) {
        List<ServerColumn> columns = new ArrayList<>();
        String[] key = new String[rows.size()];
        for (List<@Nullable String> row : rows) {
            String column = row.get(3);
            if (column == null) {
                continue;
            }
            columns.add(new ServerColumn(column, text(row, 4), text(row, 5), text(row, 6),
                    Integer.parseInt(text(row, 7)), text(row, 8).equals("f"), text(row, 9),
                    text(row, 10), !text(row, 11).isEmpty()));
            if (row.get(12) != null) {
                key[Integer.parseInt(text(row, 12)) - 1] = column;
            }
        }
        List<@Nullable String> first = rows.getFirst();
        return new ServerTable(Long.parseLong(text(first, 0)),
                new BigDecimal(text(first, 1)).longValue(),
                name, columns, Arrays.stream(key).filter(Objects::nonNull).toList(),
                text(first, 13).equals("t"), Optional.ofNullable(first.get(14))
                        .map(Long::parseLong),
                text(first, 15).equals("p"));
    }

    private static String text(List<@Nullable String> row, int index) {
        String text = row.get(index);
        return text == null ? "" : text;
    }
}
