package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.RowOrder;
import dev.lastresort.model.journal.TableShape;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows a request was the last to change, since an instant. What a step has changed is not
 * what a customer wrote: the incident's own damage does not protect itself.
 */
final class WrittenSince {

    private final List<Committing> commits;

    /**
     * @param line  the commits that lead to the live database, in order
     * @param since the instant as of which the side instance stands
     */
    WrittenSince(List<Event> line, LocalDateTime since) {
        commits = line.stream().filter(event -> !event.at().isBefore(since))
                .filter(Committing.class::isInstance).map(Committing.class::cast).toList();
    }

    /**
     * The rows of one table by some of its columns.
     *
     * @param written stand as a request left them
     * @param deleted are gone because a request deleted them
     */
    record Touched(Set<Row> written, Set<Row> deleted) {}

    Touched of(String table, List<String> by) {
        Touched rows = new Touched(new HashSet<>(), new HashSet<>());
        for (Committing commit : commits) {
            boolean request = commit instanceof Answered;
            for (Change change : commit.commit().changes()) {
                switch (change) {
                    case Change.RowInserted(var shape, var after) when tells(shape, table, by) ->
                            stands(rows, key(shape, after, by), request);
                    case Change.RowUpdated(var shape, var before, var after) when tells(shape,
                            table, by) -> {
                        goes(rows, key(shape, before, by), request);
                        stands(rows, key(shape, after, by), request);
                    }
                    case Change.RowDeleted(var shape, var before) when tells(shape, table, by) ->
                            goes(rows, key(shape, before, by), request);
                    default -> {}
                }
            }
        }
        return rows;
    }

    private static boolean tells(TableShape shape, String table, List<String> by) {
        return shape.table().equals(table) && shape.columns().containsAll(by);
    }

    private static Row key(TableShape shape, Row row, List<String> by) {
        return RowOrder.canonical(shape.pick(row, by));
    }

    private static void stands(Touched rows, Row key, boolean request) {
        rows.deleted.remove(key);
        set(rows.written, key, request);
    }

    private static void goes(Touched rows, Row key, boolean request) {
        rows.written.remove(key);
        set(rows.deleted, key, request);
    }

    private static void set(Set<Row> rows, Row key, boolean there) {
        if (there) {
            rows.add(key);
        } else {
            rows.remove(key);
        }
    }
}
