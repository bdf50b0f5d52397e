package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.Occurrence;
import dev.lastresort.inspection.RowsThen;
import dev.lastresort.inspection.TableThen;
import dev.lastresort.inspection.TimeDown;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.ui.inspector.DatabaseModel.Then;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about a table at an instant. */
final class DatabaseWords {

    private DatabaseWords() {}

    /** Such as "orders on PITR at 10:54:30 · 3,412 rows". */
    static String title(Then then) {
        String where = " on " + Safe.text(then.branch()) + " at "
                + TimeText.clockSeconds(then.at(), then.day());
        return then.table().map(table -> Safe.text(table.table()) + where + switch (table) {
            case TableThen.Existing present -> " · " + (present.partial() ? "at least " : "")
                    + Wording.count(present.size(), "row");
            case TableThen.NotYet _, TableThen.Dropped _ -> " · no such table";
        }).orElse("No table" + where);
    }

    /** What changed just now, or when something last did. */
    static String news(Then then) {
        List<String> news = new ArrayList<>();
        then.rows().ifPresent(rows -> {
            add(news, rows.newRows(), "new");
            add(news, rows.changedRows(), "changed");
            add(news, rows.removedRows(), "removed");
        });
        String just = news.isEmpty() ? "" : "within the last minute " + String.join(", ", news);
        String last = then.table().map(table -> lastWritten(table, then.day())).orElse("");
        return just.isEmpty() || last.isEmpty() ? just + last : just + " · " + last;
    }

    private static void add(List<String> news, long count, String what) {
        if (count > 0) {
            news.add(Wording.number(count) + " " + what);
        }
    }

    private static String lastWritten(TableThen table, LocalDateTime day) {
        return table instanceof TableThen.Existing present ? present.written()
                .map(moment -> "last written " + at(moment, day))
                .orElse("not written since the start of the day") : "";
    }

    /** Why a table is not there; empty if it is. */
    static String absence(Then then) {
        return then.table().map(table -> switch (table) {
            case TableThen.Existing _ -> "";
            case TableThen.NotYet not -> Safe.text(not.table()) + ": not there yet. Made "
                    + at(not.comes(), then.day()) + ".";
            case TableThen.Dropped dropped -> Safe.text(dropped.table()) + ": dropped "
                    + at(dropped.by(), then.day()) + ".";
        }).orElse("This branch has no tables.");
    }

    static String outage(TimeDown outage, LocalDateTime day) {
        String until = outage.end().equals(LocalDateTime.MAX) ? "to the end of the day"
                : "until " + TimeText.clock(outage.end(), outage.start());
        return "The database is down from " + TimeText.clock(outage.start(), day) + " " + until
                + ": “" + Safe.text(outage.step()) + "”. Below is what it held "
                + "when it went down.";
    }

    static String partial(RowsThen rows) {
        return rows.partial() ? "Only rows that were written during the day are known." : "";
    }

    private static String at(Occurrence moment, LocalDateTime day) {
        return TimeText.clockSeconds(moment.at(), day) + " by " + Safe.text(moment.by());
    }
}
