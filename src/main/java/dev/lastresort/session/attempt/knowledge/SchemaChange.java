package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.session.attempt.LogEntry;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A statement that changed tables, as the database's own log of such statements has it. A restore
 * may have taken it back since: the log remains.
 *
 * @param by     the step that ran it
 * @param tables that it made, changed or dropped
 */
record SchemaChange(LocalDateTime at, String sql, String by, List<String> tables) {

    SchemaChange {
        tables = List.copyOf(tables);
    }

    /** As the database's log tells it. */
    LogEntry entry() {
        return new LogEntry(at, LogEntry.Kind.DATABASE, Optional.empty(),
                by + ": " + sql.strip().replaceAll("\\s+", " "), false);
    }

    /** Those of a journal, in order, but for what they say of secret tables. */
    static List<SchemaChange> of(Journal journal, Set<String> secret) {
        return journal.stream(StepEnded.class).flatMap(SchemaChange::of)
                .filter(ddl -> ddl.tables().stream().noneMatch(secret::contains)).toList();
    }

    private static Stream<SchemaChange> of(StepEnded ended) {
        return ended.commit().changes().stream()
                .filter(SchemaChanged.class::isInstance).map(SchemaChanged.class::cast)
                .map(change -> new SchemaChange(ended.at(), change.sql(), ended.ref().name(),
                        Stream.concat(
                                change.remade().stream().map(TableImage::shape)
                                        .map(shape -> shape.table()),
                                change.gone().stream()).distinct().toList()))
                // a sequence that was moved on is journalled alike
                .filter(ddl -> !ddl.tables().isEmpty() || ddl.sql().stripLeading()
                        .regionMatches(true, 0, "CREATE", 0, 6));
    }
}
