package dev.lastresort.comparison.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.comparison.ledger.RowId;
import dev.lastresort.comparison.service.RowStates.ShapedRow;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Sql;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeenColumnsTest {

    /** Such a column holds what a partial index is about, where an engine knows none. */
    @Test
    void columnThatNoQueryNamesIsNotSeenWhateverItsNameIs() {
        assertEquals(true, same("SELECT id, cents FROM t", "by_month (1)"));
        assertEquals(true, same("SELECT id, cents FROM t", "later"));
        assertEquals(false, same("SELECT id, \"by_month (1)\" FROM t", "by_month (1)"));
        assertEquals(false, same("SELECT id, \"say \"\"so\"\"\" FROM t", "say \"so\""));
        assertEquals(false, same("SELECT * FROM t", "by_month (1)"));
    }

    private static boolean same(String query, String column) {
        SeenColumns seen = new SeenColumns(List.of(new Fact("t", "T", List.of("id"), List.of(
                new Fact.Alternative(Optional.empty(), "t", new Sql(query, ""))))));
        return seen.same(RowId.ofFact("t", Row.of(1L)),
                new ShapedRow(new TableShape("t", List.of("id", "cents"), List.of("id")),
                        Row.of(1L, 5L)),
                new ShapedRow(new TableShape("t", List.of("id", "cents", column), List.of("id")),
                        Row.of(1L, 5L, 7L)));
    }
}
