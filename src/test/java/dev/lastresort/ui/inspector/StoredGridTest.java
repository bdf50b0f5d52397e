package dev.lastresort.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.inspection.RowsThen;
import dev.lastresort.inspection.StoredRow;
import dev.lastresort.inspection.VersionStore;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table that grows by a row a second, in a grid. */
class StoredGridTest {

    private static final TableShape SHAPE = new TableShape("t", List.of("id"), List.of("id"));
    private static final LocalDateTime START = LocalDateTime.parse("2026-03-02T00:00:00");

    private final VersionStore store = store();
    private Panels panels;
    private StoredGrid grid;

    @BeforeEach
    void open() throws Exception {
        panels = Panels.open(600, 280);
        grid = Panels.on(StoredGrid::new);
        panels.show(new BorderPane(grid));
    }

    @AfterEach
    void close() {
        panels.close();
    }

    @Test
    void theLastRowCanBeSeen() {
        show(1963);
        assertEquals(1963, last());
    }

    @Test
    void theRowsFollowTheInstantForwardAndBack() {
        for (int second : new int[] {100, 1963, 1500, 40, 0, 1999}) {
            show(second);
            assertEquals(second, last(), "at second " + second);
            assertEquals(second + 1, grid.getItems().size());
        }
    }

    private void show(int second) {
        LocalDateTime at = START.plusSeconds(second);
        Optional<RowsThen> rows = store.rows("t", at, at.minusSeconds(3));
        Panels.on(() -> {
            grid.show(rows);
            grid.toLastMarked();
            return true;
        });
        Panels.settle();
    }

    /** The key of the last row that is wholly within the grid. */
    private long last() {
        return Panels.on(() -> {
            grid.layout();
            double bottom = grid.localToScene(grid.getLayoutBounds()).getMaxY() + 0.5;
            List<Long> seen = new ArrayList<>();
            for (Node node : grid.lookupAll(".table-row-cell")) {
                TableRow<?> row = (TableRow<?>) node;
                if (row.isVisible() && row.getItem() instanceof StoredRow stored
                        && row.localToScene(row.getLayoutBounds()).getMaxY() <= bottom) {
                    seen.add((Long) stored.row().get(0));
                }
            }
            assertTrue(!seen.isEmpty(), "no row is seen");
            return seen.stream().max(Long::compare).orElseThrow();
        });
    }

    private static VersionStore store() {
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < 2000; i++) {
            events.add(new Event.Answered(START.plusSeconds(i), "writer", "v1", i,
                    new Event.Acknowledged(), List.of(), List.of(), new Commit(
                            List.of(new Change.RowInserted(SHAPE, Row.of(i))), new TreeMap<>())));
        }
        return VersionStore.of(new Journal(
                Optional.of(List.of(new TableImage(SHAPE, List.of()))), List.of(events)),
                () -> {});
    }
}
