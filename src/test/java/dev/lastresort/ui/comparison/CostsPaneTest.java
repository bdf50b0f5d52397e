package dev.lastresort.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What of the table is out of sight is told, and looking at it moves nothing else. */
class CostsPaneTest {

    private final Comparison comparison = SampleComparison.create();
    private Desktop desktop;

    @AfterEach
    void close() {
        if (desktop != null) {
            desktop.close();
        }
    }

    @Test
    void everyBranchIsInSightOrNamedBelow() throws Exception {
        open();
        TableView<?> table = desktop.find(".axes-table", TableView.class);
        Label hint = desktop.find("#costs-below", Label.class);
        desktop.await(() -> !hint.getText().isEmpty());
        int rows = table.getItems().size();
        long below = Long.parseLong(hint.getText().replaceAll("\\D+", " ").strip().split(" ")[0]);
        double bottom = Desktop.on(() -> table.localToScene(table.getLayoutBounds()).getMaxY());
        long seen = Desktop.on(() -> table.lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast).filter(row -> !row.isEmpty() && row.isVisible())
                .filter(row -> row.localToScene(row.getLayoutBounds()).getMinY() + 24 <= bottom)
                .count());
        assertEquals(rows, seen + below);
        Desktop.does(() -> table.scrollTo(rows - 1));
        desktop.await(() -> hint.getText().isEmpty());
    }

    @Test
    void selectingARowLeavesThePairThatIsComparedWhereItIs() throws Exception {
        open();
        TableView<?> table = desktop.find(".axes-table", TableView.class);
        ScrollBar bar = Desktop.on(() -> desktop.stage().getScene().getRoot()
                .lookupAll(".timeline .scroll-bar").stream().map(ScrollBar.class::cast)
                .findFirst().orElseThrow());
        for (int place : IntStream.range(0, table.getItems().size()).toArray()) {
            Desktop.does(() -> table.getSelectionModel().select(place));
            assertEquals(0, Desktop.on(bar::getValue), "row " + place);
        }
    }

    @Test
    void whatStoodThereUnderTheFilesSettingsStaysBesideWhatIsMeasuredNow() {
        List<AxisRow> before = AxisRow.of(comparison);
        assertEquals(before, AxisRow.since(before, before));
        AxisRow first = before.getFirst();
        AxisRow.Cell cell = first.cells().getFirst().orElseThrow();
        List<Optional<AxisRow.Cell>> cells = new java.util.ArrayList<>(first.cells());
        cells.set(0, Optional.of(new AxisRow.Cell("another", cell.axis(), false, false)));
        AxisRow changed = new AxisRow(first.branch(), first.title(), first.about(), first.yours(),
                first.dominated(), cells, first.notes());
        AxisRow told = AxisRow.since(before, List.of(changed)).getFirst();
        assertEquals(Optional.of(cell.text()), told.cells().getFirst().orElseThrow().before());
        assertTrue(told.hasBefore());
        assertTrue(told.cells().stream().skip(1).flatMap(Optional::stream)
                .allMatch(one -> one.before().isEmpty()));
    }

    private void open() throws Exception {
        desktop = Desktop.open(new FakeDesk(comparison), 1000, 700);
        desktop.compare();
    }
}
