package dev.lastresort.replay.state;

import dev.lastresort.database.Database;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.scenario.Backup.Portion;
import java.util.List;
import java.util.TreeMap;

/**
 * Takes the rows of tables out of a database that was restored without them. References to such
 * rows stay, as they do where a table is loaded later. The table that tells schema versions belongs
 * to the schema and keeps its rows, and so does what stands outside the database.
 */
public final class Emptying {

    private Emptying() {}

    /** @return the rows that went, as a redo would take them out again */
    public static Commit of(Database database, Portion portion) {
        if (portion.isAll()) {
            return Commit.NOTHING;
        }
        List<Change> gone = database.images().stream()
                .filter(image -> !portion.has(image.table()) && !image.shape().outside()
                        && !image.table().equals(MigrationHistory.TABLE))
                .flatMap(image -> image.rows().stream()
                        .<Change>map(row -> new Change.RowDeleted(image.shape(), row)))
                .toList();
        Commit commit = new Commit(gone, new TreeMap<>());
        database.redo(List.of(commit));
        return commit;
    }
}
