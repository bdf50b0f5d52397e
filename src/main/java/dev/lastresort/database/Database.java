package dev.lastresort.database;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One open database with one transaction at a time, whatever engine runs it. What a transaction
 * leaves behind comes out of {@link #commit()} and {@link #rollback()}, exact enough to be done
 * again by {@link #redo}. One thread uses it; any number of databases run side by side. Closing it
 * gives back all that it held.
 */
public interface Database extends AutoCloseable {

    /** Cuts here and goes on: nothing that runs afterwards can tell. Wants no open transaction. */
    Snapshot snapshot();

    /** Closes the database and keeps what it held. Wants no open transaction. */
    Snapshot closeToSnapshot();

    /**
     * Runs any statement. A failed one leaves no trace but moved sequences, and a transaction that
     * can go on.
     */
    SqlResult run(SqlStatement statement, Map<String, ?> parameters);

    /** Runs a query and holds all its rows. */
    default QueryResult query(SqlStatement statement, Map<String, ?> parameters) {
        if (run(statement, parameters) instanceof QueryResult result) {
            return result;
        }
        throw new SqlFailure(SqlFailure.WRONG_KIND, "this statement does not answer with rows");
    }

    default QueryResult query(SqlStatement statement) {
        return query(statement, Map.of());
    }

    /**
     * Runs a statement and says how many rows it changed, or, for a query, how many it answered
     * with.
     */
    default long execute(SqlStatement statement, Map<String, ?> parameters) {
        return switch (run(statement, parameters)) {
            case QueryResult result -> result.rows().size();
            case SqlResult.RowCount count -> count.rows();
        };
    }

    default long execute(SqlStatement statement) {
        return execute(statement, Map.of());
    }

    /** Runs a query whose rows are taken one by one. */
    RowStream stream(SqlStatement statement, Map<String, ?> parameters);

    /** What runs from here on sees this time, and draws its random values from there. */
    void at(SqlContext context);

    /** Whether something has asked for the time or for chance since {@link #at} set them. */
    boolean isTimeAsked();

    /** Ends the statement that runs now, as its limit on time would. Any thread may call it. */
    void interrupt();

    /**
     * Commits. Throws {@link SqlFailure} if a table has come to be that cannot be captured: one
     * with a column type that a row cannot hold. The transaction is then still open.
     */
    Commit commit();

    /**
     * Rolls back. Where schema changes commit themselves and all before them, that part is in the
     * commit returned, because a redo must do it too.
     */
    Commit rollback();

    /** Does commits again that were made on the line of history that this database stands on. */
    void redo(Iterable<Commit> commits);

    /** The names of the base tables. */
    List<String> tables();

    default boolean hasTable(String name) {
        return tables().contains(name);
    }

    /** The columns of a base table that there is, but for those that it computes itself. */
    List<String> writableColumns(String table);

    /** The columns and the primary key of a base table that there is. */
    TableShape shape(String table);

    /** The names of the views. */
    List<String> views();

    /** The columns of a table or view that there is, each as its name and type. */
    List<String> typedColumns(String tableOrView);

    /** Columns, keys, references and checks of all base tables, by name. */
    List<DescribedTable> describedTables();

    /** How many rows a base table holds that there is. */
    long rowCount(String table);

    /**
     * The base tables that these names stand for, also through views, however deep; other names are
     * passed over.
     */
    SortedSet<String> tablesBehind(Set<String> identifiers);

    /**
     * The tables that the open transaction has locked against others, as the engine itself tells,
     * but for those that it has dropped; empty where an engine has no such locks.
     */
    default Optional<SortedMap<String, TableLock>> locks() {
        return Optional.empty();
    }

    /** All base tables with all their rows. */
    List<TableImage> images();

    /** The statements that make this table anew, empty, in another database. */
    List<String> tableDefinition(String table);

    /** The next value of each sequence; of an identity column as {@code table.column}. */
    SortedMap<String, Long> sequences();

    /**
     * Schema, sequences and all rows by key, as text: two databases of one engine are the same if
     * and only if these are.
     */
    String contents();

    /** A digest of {@link #contents()}. */
    String fingerprint();

    @Override
    void close();
}
