package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A base table as the server's catalogue knows it.
 *
 * @param id     the server's number of it
 * @param file   the server's number of what holds its rows: another one once they are rewritten
 * @param root   the number of the table of which it is a partition
 * @param parted whether its rows lie in partitions
 */
record ServerTable(long id, long file, String name, List<ServerColumn> columns, List<String> key,
        boolean outside, Optional<Long> root, boolean parted) {

    ServerTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    TableShape shape() {
        return new TableShape(name, columns.stream().map(ServerColumn::name).toList(), key,
                outside);
    }

    /** A row of it, of the texts of its values. */
    Row row(List<@Nullable String> texts) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = TextCodec.value(columns.get(i).type(), texts.get(i));
        }
        return Row.of(values);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
