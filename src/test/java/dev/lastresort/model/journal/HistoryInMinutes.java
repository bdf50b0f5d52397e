package dev.lastresort.model.journal;

import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepRef;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** A history in which every event is at a minute of one day. */
abstract class HistoryInMinutes {

    final History history = History.empty();

    void commits(long from, long to) {
        LongStream.iterate(from, n -> n <= to, n -> n + 10).forEach(n -> history.append(commit(n)));
    }

    void backup(String name, long at) {
        history.append(new BackupTaken(minute(at), name));
    }

    void restore(String backup, long backupAt, Optional<Long> target, long to, long at) {
        history.append(restored(backup, backupAt, target, to, at));
    }

    static Restored restored(
            String backup, long backupAt, Optional<Long> target, long to, long at) {
        return new Restored(minute(at), new StepRef(Program.STRATEGY, 0, "restore"), backup,
                minute(backupAt), target.map(HistoryInMinutes::minute), minute(to), minute(at), 0);
    }

    List<String> discarded(Optional<String> backup, Optional<Long> target) {
        return names(history.discardedBy(backup, target.map(HistoryInMinutes::minute)));
    }

    String base(long target) {
        return history.base(Optional.empty(), Optional.of(minute(target)))
                .orElseThrow().backup().backup();
    }

    List<Long> redo(long target) {
        return history.base(Optional.empty(), Optional.of(minute(target))).orElseThrow()
                .redoUntil(minute(target)).stream().map(HistoryInMinutes::number).toList();
    }

    static Answered commit(long n) {
        return new Answered(minute(n), "shop", "v1", n, new Acknowledged(),
                List.of(), List.of(), Commit.NOTHING);
    }

    static Answered changing(long n) {
        return new Answered(minute(n), "shop", "v1", n, new Acknowledged(), List.of(), List.of(),
                new Commit(List.of(new Change.SchemaChanged("TRUNCATE TABLE t")), new TreeMap<>()));
    }

    static long number(Committing commit) {
        return ((Answered) commit).n();
    }

    static List<String> names(List<Event> events) {
        return events.stream().map(event -> event instanceof BackupTaken backup
                ? backup.backup() : String.valueOf(((Answered) event).n())).toList();
    }

    static LocalDateTime minute(long minute) {
        return LocalDate.of(2026, 3, 2).atStartOfDay().plusMinutes(minute);
    }
}
