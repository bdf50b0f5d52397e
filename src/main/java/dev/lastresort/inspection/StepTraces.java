package dev.lastresort.inspection;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.outcome.Wording;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a step left in the database, in words; {@code day} is the one that needs no date. */
final class StepTraces {

    private StepTraces() {}

    /** How many rows of each table came, changed and went. */
    private static final class Tally {
        private long inserted;
        private long updated;
        private long deleted;
    }

    static List<String> of(Commit commit) {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Change change : commit.changes()) {
            switch (change) {
                case Change.RowInserted(var shape, _) -> tally(tallies, shape.table()).inserted++;
                case Change.RowUpdated(var shape, _, _) -> tally(tallies, shape.table()).updated++;
                case Change.RowDeleted(var shape, _) -> tally(tallies, shape.table()).deleted++;
                case Change.SchemaChanged(var sql, _, var remade, var gone, var written) -> {
                    if (written.isEmpty()) {
                        // the engine's way to do what the change before it stands for
                        lines.add("also run: " + sql);
                    }
                    gone.forEach(table -> lines.add(table + ": gone"));
                    remade.forEach(image -> lines.add(image.table() + ": " + verb(sql) + ", "
                            + rows(image.rows().size())));
                }
            }
        }
        tallies.forEach((table, tally) -> lines.add(table + ": " + words(tally)));
        return lines;
    }

    private static String verb(String sql) {
        String word = sql.strip().split("\\s", 2)[0];
        return word.equalsIgnoreCase("create") ? "made"
                : word.equalsIgnoreCase("truncate") ? "emptied" : "altered";
    }

    static List<String> of(Event.Restored restored, LocalDateTime day) {
        List<String> lines = new ArrayList<>();
        lines.add((restored.promoted() ? "replica " : "backup ") + restored.backup() + " of "
                + Wording.clock(restored.backupAt(), day)
                + (restored.promoted() ? " promoted, " : " loaded, ")
                + Wording.count(restored.redoneCommits(), "transaction")
                + " of the log re-applied");
        lines.add("the database is as it was at " + Wording.clock(restored.recoveredTo(), day)
                + "; what was written from then to "
                + Wording.clock(restored.discardedTo(), day) + " is gone");
        return lines;
    }

    static String of(Event.SideInstanceReady ready, LocalDateTime day) {
        return "instance " + ready.instance() + " stands as of "
                + Wording.clock(ready.recoveredTo(), day) + ": backup " + ready.backup() + " of "
                + Wording.clock(ready.backupAt(), day) + " and "
                + Wording.count(ready.redoneCommits(), "transaction") + " of the log";
    }

    static String of(Event.CopiedBack copied) {
        return copied.table() + ": " + rows(copied.copied()) + " copied from " + copied.instance()
                + ", " + Wording.number(copied.replaced()) + " replaced, "
                + Wording.number(copied.kept()) + " kept as they were";
    }

    private static Tally tally(SortedMap<String, Tally> tallies, String table) {
        return tallies.computeIfAbsent(table, _ -> new Tally());
    }

    private static String words(Tally tally) {
        List<String> words = new ArrayList<>();
        add(words, tally.inserted, " inserted");
        add(words, tally.updated, " updated");
        add(words, tally.deleted, " deleted");
        return String.join(", ", words);
    }

    private static void add(List<String> words, long count, String what) {
        if (count > 0) {
            words.add(rows(count) + what);
        }
    }

    private static String rows(long count) {
        return Wording.count(count, "row");
    }
}
