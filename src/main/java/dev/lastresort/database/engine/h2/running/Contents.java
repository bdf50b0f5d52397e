package dev.lastresort.database.engine.h2.running;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.Sha256;
import dev.lastresort.model.journal.TableShape;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.h2.result.ResultInterface;
import org.h2.table.Table;

/** Writes down all that a database holds in an order that depends on nothing else. */
final class Contents {

    private final H2Session h2;
    private final Catalog catalog;
    private final Sequences sequences;

    Contents(H2Session h2, Catalog catalog, Sequences sequences) {
        this.h2 = h2;
        this.catalog = catalog;
        this.sequences = sequences;
    }

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
        catalog.otherDefinitions().forEach(out);
        catalog.baseTables().forEach(table -> catalog.definition(table).forEach(out));
        sequences.values().forEach((name, value) -> out.accept(name + " -> " + value));
        catalog.baseTables().forEach(table -> writeRows(table, out));
    }

    private void writeRows(Table table, Consumer<String> out) {
        TableShape shape = catalog.shape(table);
        out.accept("-- " + shape.table() + " " + shape.columns());
        List<String> order = shape.keyColumns().isEmpty() ? shape.columns() : shape.keyColumns();
        String sql = "SELECT " + quoted(shape.columns()) + " FROM " + quoted(List.of(shape.table()))
                + " ORDER BY " + quoted(order);
        try (ResultInterface rows = h2.session().prepareCommand(sql)
                .executeQuery(0, 0, false)) {
            while (rows.next()) {
                Row row = ValueCodec.row(rows, shape.columns().size());
                out.accept(row.toString());
            }
        }
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
    }
}
