package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The log of schema changes says what people wrote. */
class SchemaChangeTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final String TYPE = "CREATE TYPE mood AS ENUM ('glad', 'sad')";
    private static final String RETYPED = "ALTER TABLE guest ALTER COLUMN mood TYPE mood";

    @Test
    void aStatementReadsAsItWasWritten() {
        assertEquals(List.of(TYPE), told(Set.of(),
                change("CREATE DOMAIN mood AS ENUM('glad', 'sad')", List.of(), TYPE)));
    }

    @Test
    void whatTheEngineRunsForOneStatementIsOneLineAndAnotherStatementAnother() {
        assertEquals(List.of(RETYPED, "DROP TABLE old"), told(Set.of(),
                change("CREATE DOMAIN making AS ENUM('glad')", List.of(), RETYPED),
                change("ALTER TABLE guest ALTER COLUMN mood SET DATA TYPE making",
                        List.of("guest"), ""),
                change("DROP TABLE old", List.of("old"), "DROP TABLE old")));
    }

    @Test
    void aStatementThatTouchesASecretTableOnItsWayIsNotTold() {
        assertEquals(List.of(), told(Set.of("guest"),
                change("CREATE DOMAIN making AS ENUM('glad')", List.of(), RETYPED),
                change("ALTER TABLE guest ALTER COLUMN mood SET DATA TYPE making",
                        List.of("guest"), "")));
    }

    @Test
    void aSequenceThatWasMovedOnIsNoSchemaChange() {
        assertEquals(List.of(TYPE), told(Set.of(),
                new SchemaChanged("ALTER SEQUENCE ids RESTART WITH 7"),
                change("CREATE DOMAIN mood AS ENUM('glad', 'sad')", List.of(), TYPE)));
    }

    private static SchemaChanged change(String sql, List<String> tables, String written) {
        return new SchemaChanged(sql, SqlContext.TIMELESS,
                tables.stream()
                        .map(table -> new TableImage(
                                new TableShape(table, List.of("id"), List.of("id")), List.of()))
                        .toList(),
                List.of(), written);
    }

    private static List<String> told(Set<String> secret, Change... changes) {
        return SchemaChange.of(new Journal(List.of(List.of(new Event.StepEnded(AT,
                new StepRef(Program.INCIDENT, 0, "V2"), new Event.Done(),
                new Commit(List.of(changes), new TreeMap<>()))))), secret).stream()
                .map(SchemaChange::sql).toList();
    }
}
