package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.replay.Responder.TableSummary;
import dev.lastresort.session.attempt.RoomView.ForeignKeys;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the room tells of foreign keys, read from the catalogue of a database. */
class TableTiesTest {

    private static final List<String> LIBRARY = List.of(
            "CREATE TABLE author (id BIGINT PRIMARY KEY)",
            "CREATE TABLE book (id BIGINT PRIMARY KEY,"
                    + " author_id BIGINT REFERENCES author (id) ON DELETE CASCADE,"
                    + " editor_id BIGINT REFERENCES author (id) ON DELETE SET NULL,"
                    + " sequel_of BIGINT REFERENCES book (id))",
            "CREATE TABLE place (shelf INTEGER, slot INTEGER, PRIMARY KEY (shelf, slot))",
            "CREATE TABLE copy (id BIGINT PRIMARY KEY, book_id BIGINT REFERENCES book (id),"
                    + " shelf INTEGER, slot INTEGER, FOREIGN KEY (shelf, slot)"
                    + " REFERENCES place (shelf, slot) ON UPDATE CASCADE)");

    @Test
    void eachKeyIsToldAtBothEndsWithWhatADeletionComesTo() {
        assertEquals(List.of("author_id → author.id on delete cascade",
                "editor_id → author.id on delete set null", "sequel_of → book.id"),
                of("book", "").out().stream().sorted().toList());
        assertEquals(List.of("book.author_id on delete cascade",
                "book.editor_id on delete set null"),
                of("author", "").in().stream().sorted().toList());
        assertEquals(List.of("book.sequel_of", "copy.book_id"),
                of("book", "").in().stream().sorted().toList());
    }

    @Test
    void aKeyOfSeveralColumnsIsOneLine() {
        assertEquals(List.of("copy (shelf, slot) on update cascade"), of("place", "").in());
        assertEquals(List.of("(shelf, slot) → place (shelf, slot) on update cascade"),
                of("copy", "book").out());
    }

    @Test
    void noKeyLeadsToOrComesFromATableThatNobodyMayKnow() {
        assertEquals(List.of("book.sequel_of"), of("book", "copy").in());
        assertEquals(List.of("sequel_of → book.id"), of("book", "author").out());
        assertEquals(ForeignKeys.NONE, of("author", "book"));
    }

    private static ForeignKeys of(String table, String secret) {
        try (Database database = Engines.EMBEDDED.create()) {
            LIBRARY.forEach(sql -> database.run(SqlStatement.parse(sql), Map.of()));
            List<TableSummary> known = database.describedTables().stream()
                    .filter(one -> !one.name().equals(secret))
                    .map(one -> new TableSummary(one.name(), List.of(), one.key(),
                            one.references(), OptionalLong.of(0)))
                    .toList();
            return new TableTies(known).of(known.stream()
                    .filter(one -> one.name().equals(table)).findFirst().orElseThrow());
        }
    }
}
