package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.Sha256;
import dev.lastresort.model.journal.TableShape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes down all that a database holds in an order that depends on nothing else. */
record ServerContents(ServerSession session, ServerCatalog catalog, ServerSequences sequences,
        PostgresTransaction transaction) {

    private static final String CODE = """
            (SELECT pg_get_functiondef(p.oid) FROM pg_proc AS p
              WHERE p.pronamespace = 'app'::regnamespace AND p.prokind IN ('f', 'p')
              ORDER BY p.proname, p.oid::regprocedure::text)
            UNION ALL (SELECT pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
              FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid
              WHERE c.relnamespace = 'app'::regnamespace
              AND NOT t.tgisinternal AND t.tgparentid = 0
              AND t.tgfoid <> 'lr.capture'::regproc ORDER BY c.relname, t.tgname)""";

    String text() {
        StringBuilder text = new StringBuilder();
        writeTo(line -> text.append(line).append('\n'));
        return text.toString();
    }

    String digest() {
        MessageDigest digest = Sha256.begun();
        writeTo(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private void writeTo(Consumer<String> out) {
        List<ServerTable> tables = List.copyOf(catalog.tables().values());
        session.texts("SELECT 'TYPE ' || t.typname || ' ' || string_agg(e.enumlabel, ','"
                + " ORDER BY e.enumsortorder) FROM pg_type AS t JOIN pg_enum AS e ON e.enumtypid ="
                + " t.oid WHERE t.typnamespace = 'app'::regnamespace GROUP BY t.typname ORDER BY 1")
                .forEach(row -> out.accept(Objects.requireNonNull(row.getFirst())));
        tables.forEach(table -> new ServerDefinition(session, table).statements().forEach(out));
        session.texts("SELECT 'CREATE VIEW ' || viewname || ' AS ' || definition FROM pg_views"
                + " WHERE schemaname = 'app' ORDER BY viewname")
                .forEach(row -> out.accept(Objects.requireNonNull(row.getFirst())));
        session.texts(CODE).forEach(row -> out.accept(Objects.requireNonNull(row.getFirst())));
        sequences.values().forEach((name, value) -> out.accept(name + " -> " + value));
        tables.forEach(table -> writeRows(table, out));
    }

    private void writeRows(ServerTable table, Consumer<String> out) {
        TableShape shape = table.shape();
        out.accept("-- " + shape.table() + " " + shape.columns());
        transaction.rowsOf(table).stream().map(Row::toString).sorted(Comparator.naturalOrder())
                .forEach(out);
    }
}
