package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Change.RowDeleted;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Change.RowUpdated;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.Fact;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The trails of the rows that somebody asks about, and the last standing schema change of each
 * table: one walk over a journal. Rows that nobody asks about leave nothing behind, so a day of a
 * million writes costs little memory.
 */
public final class Trails {

    /** A schema change with its place in the journal, to tell the later of two. */
    private record Altered(Committing by, long position) {}

    private final FactTables tables;
    private final Map<RowId, Trail> trails = new HashMap<>();
    private final Map<String, Altered> altered = new HashMap<>();
    private long position;

    private Trails(List<Fact> facts, Set<RowId> wanted) {
        this.tables = new FactTables(facts);
        wanted.forEach(id -> trails.put(id, new Trail()));
    }

    public static Trails of(Journal journal, Erasures standing, List<Fact> facts,
            Set<RowId> wanted) {
        Trails found = new Trails(facts, wanted);
        if (wanted.isEmpty()) {
            return found;
        }
        for (Event event : journal) {
            if (event instanceof Committing by && !by.commit().changes().isEmpty()) {
                found.follow(by, standing.erasedBy(by));
            }
        }
        return found;
    }

    /** The trail of a row that was asked about. */
    public Trail of(RowId id) {
        return trails.getOrDefault(id, Trail.NONE);
    }

    /** The last standing commit that changed the schema of one of the fact's tables. */
    Optional<Committing> lastSchemaChange(Fact fact) {
        return FactTables.tablesOf(fact).stream()
                .map(altered::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(Altered::position))
                .map(Altered::by);
    }

    private void follow(Committing by, Optional<Restored> erasedBy) {
        for (Change change : by.commit().changes()) {
            position++;
            switch (change) {
                case RowInserted(var shape, var after) ->
                        add(by, Write.Kind.INSERT, shape, after, erasedBy);
                case RowDeleted(var shape, var before) ->
                        add(by, Write.Kind.DELETE, shape, before, erasedBy);
                case RowUpdated(var shape, var before, var after) ->
                        update(by, shape, before, after, erasedBy);
                case SchemaChanged(var sql, _, _, _, _) -> {
                    if (erasedBy.isEmpty()) {
                        schemaChanged(by, sql);
                    }
                }
            }
        }
    }

    private void schemaChanged(Committing by, String sql) {
        for (String table : SchemaTouch.of(sql).tables()) {
            altered.put(table, new Altered(by, position));
        }
    }

    /** An update that changes the key takes one row away and makes another. */
    private void update(
            Committing by, TableShape shape, Row before, Row after, Optional<Restored> erasedBy) {
        List<RowId> left = tables.idsOf(shape, before);
        List<RowId> reached = tables.idsOf(shape, after);
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).equals(reached.get(i))) {
                add(left.get(i), new Write(by, Write.Kind.UPDATE, shape, after, erasedBy));
            } else {
                add(left.get(i), new Write(by, Write.Kind.DELETE, shape, before, erasedBy));
                add(reached.get(i), new Write(by, Write.Kind.INSERT, shape, after, erasedBy));
            }
        }
    }

    private void add(
            Committing by,
            Write.Kind kind,
            TableShape shape,
            Row row,
            Optional<Restored> erasedBy) {
        for (RowId id : tables.idsOf(shape, row)) {
            add(id, new Write(by, kind, shape, row, erasedBy));
        }
    }

    private void add(RowId id, Write write) {
        Trail trail = trails.get(id);
        if (trail != null) {
            trail.add(write);
        }
    }
}
