package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.session.attempt.LogEntry;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A statement that changed tables, as the database's own log of such statements has it. A restore
 * may have taken it back since: the log remains. It reads as it was written, whatever the engine
 * ran for it.
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

    /** What an author wrote is one change, however many statements the engine makes of it. */
    private static Stream<SchemaChange> of(StepEnded ended) {
        List<SchemaChange> changes = new ArrayList<>();
        for (Change change : ended.commit().changes()) {
            if (change instanceof SchemaChanged schema) {
                boolean goesOn = schema.written().isEmpty() && !changes.isEmpty();
                SchemaChange begun = goesOn ? changes.removeLast() : new SchemaChange(ended.at(),
                        schema.written().isEmpty() ? schema.sql() : schema.written(),
                        ended.ref().name(), List.of());
                changes.add(begun.with(schema));
            }
        }
        // a sequence that was moved on is journalled alike
        return changes.stream().filter(ddl -> !ddl.tables().isEmpty()
                || ddl.sql().stripLeading().regionMatches(true, 0, "CREATE", 0, 6));
    }

    private SchemaChange with(SchemaChanged schema) {
        return new SchemaChange(at, sql, by, Stream.of(tables.stream(),
                schema.remade().stream().map(image -> image.shape().table()),
                schema.gone().stream()).flatMap(Function.identity()).distinct().toList());
    }
}
