package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Limits;
import dev.lastresort.database.engine.h2.standard.SqlTime;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.TableShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.table.Table;

/**
 * Does commits again, in order. Between two schema changes only the net effect on each row is
 * written, straight into the tables: no check, default, cascade or trigger runs again, for the
 * images already hold what came of them. Sequences are set before each schema change, which might
 * read them, and at the end.
 */
final class Redo {

    private final H2Session h2;
    private final Catalog catalog;
    private final Sequences sequences;
    private final SqlTime time;
    private final Map<String, TableNet> tables = new LinkedHashMap<>();
    private final SortedMap<String, Long> values = new TreeMap<>();

    Redo(H2Session h2, Catalog catalog, Sequences sequences, SqlTime time) {
        this.h2 = h2;
        this.catalog = catalog;
        this.sequences = sequences;
        this.time = time;
    }

    void apply(Iterable<Commit> commits) {
        for (Commit commit : commits) {
            commit.changes().forEach(this::add);
            values.putAll(commit.sequences());
        }
        flush();
    }

    private void add(Change change) {
        switch (change) {
            case Change.RowInserted inserted -> net(inserted.shape()).insert(inserted.after());
            case Change.RowUpdated updated -> net(updated.shape()).update(updated.before(),
                    updated.after());
            case Change.RowDeleted deleted -> net(deleted.shape()).delete(deleted.before());
            case Change.SchemaChanged schema -> {
                flush();
                time.set(schema.context());
                h2.session().prepareCommand(schema.sql()).executeUpdate(null);
                h2.session().commit(false);
                catalog.settleOrder();
                sequences.schemaChanged();
            }
        }
    }

    private TableNet net(TableShape shape) {
        return tables.computeIfAbsent(shape.table(), name -> new TableNet(shape,
                image -> TableNet.holds(h2.session(), table(name), image)));
    }

    private void flush() {
        SessionLocal session = h2.session();
        Session outer = session.setThreadLocalSession();
        session.startStatementWithinTransaction(null);
        try {
            tables.forEach((name, net) -> net.writeTo(session, table(name)));
            sequences.set(values);
        } finally {
            session.endStatement();
            session.resetThreadLocalSession(outer);
        }
        session.commit(false);
        tables.clear();
        values.clear();
    }

    private Table table(String name) {
        return catalog.find(name)
                .orElseThrow(() -> new IllegalStateException("the log speaks of a table " + name
                        + " that is not in the database: it does not belong to this snapshot"));
    }

    /** Runs a redo, turning what the database says into our own failure. */
    static void run(Redo redo, Iterable<Commit> commits, Limits limits) {
        try {
            redo.apply(commits);
        } catch (StackOverflowError tooDeep) {
            throw SqlFailures.exhausted(limits);
        } catch (RuntimeException e) {
            throw SqlFailures.of(e, limits);
        }
    }
}
