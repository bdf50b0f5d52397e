package dev.lastresort.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.ui.timeline.TimelineModel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database as it was, following the playhead over a day on which a table is dropped. */
class DatabaseViewTest {

    private static final TableShape ORDERS =
            new TableShape("orders", List.of("id"), List.of("id"));
    private static final TableShape OLD = new TableShape("old", List.of("id"), List.of("id"));
    private static final StepRef STEP = new StepRef(Program.INCIDENT, 0, "Migration V42");

    private final TimelineModel timeline = Panels.timeline(comparison());
    private Panels panels;
    private DatabaseView view;

    @BeforeEach
    void open() throws Exception {
        panels = Panels.open(1000, 280);
        view = Panels.on(() -> {
            InspectorModel model = Panels.inspector(timeline);
            model.database().choose("orders");
            return new DatabaseView(model);
        });
        panels.show(view);
    }

    @AfterEach
    void close() {
        panels.close();
    }

    @Test
    void theTitleAndTheRowsFollowThePlayhead() {
        move("09:59:00");
        assertEquals("orders on Do nothing at 09:59:00 · 1 row", title());
        move("10:00:30");
        assertEquals("orders on Do nothing at 10:00:30 · 2 rows", title());
    }

    @Test
    void theSelectedTableStaysSelectedAndSaysWhenItWasDropped() {
        Panels.on(() -> {
            tables().getSelectionModel().select(0);
            return true;
        });
        move("10:30:00");
        Label nothing = (Label) view.lookup("#absence");
        assertTrue(nothing.isVisible());
        assertEquals("old: dropped 10:00:40 by Migration V42.", nothing.getText());
        move("09:00:00");
        assertEquals("old on Do nothing at 09:00:00 · 1 row", title());
    }

    @Test
    void f8GoesToTheNextChangeOfTheTable() {
        move("09:00:00");
        Panels.on(() -> {
            view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F8, false, false,
                    false, false));
            return true;
        });
        assertEquals(at("10:00:10"), timeline.playhead().get());
    }

    private void move(String time) {
        Panels.on(() -> {
            timeline.reveal("do-nothing", at(time));
            return true;
        });
        Panels.settle();
    }

    private String title() {
        return Panels.on(() -> ((Label) view.lookup(".grid-title")).getText());
    }

    private ListView<?> tables() {
        return (ListView<?>) view.lookup(".table-list");
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-03-02T" + time);
    }

    private static Comparison comparison() {
        Comparison sample = SampleComparison.create();
        Journal journal = new Journal(
                Optional.of(List.of(new TableImage(OLD, List.of(Row.of(9L))),
                        new TableImage(ORDERS, List.of(Row.of(1L))))),
                List.of(List.of(
                        ended("10:00:10", new Change.RowInserted(ORDERS, Row.of(2L))),
                        ended("10:00:40", new Change.SchemaChanged(
                                "DROP TABLE old", List.of(), List.of("old"))))));
        List<BranchResult> branches = sample.branches().stream()
                .map(branch -> new BranchResult(branch.name(), branch.title(), branch.kind(),
                        journal, branch.outcome(), branch.fingerprint(), branch.axes(),
                        branch.totals(),
                        branch.rivalry(), branch.objectives(),
                        branch.sentences(), branch.missed()))
                .toList();
        return new Comparison(sample.scenario(), sample.seed(), sample.alertAt(),
                sample.decisionAt(), sample.fingerprint(), branches, sample.pairs());
    }

    private static Event ended(String time, Change change) {
        return new Event.StepEnded(at(time), STEP, new Event.Done(),
                new Commit(List.of(change), new TreeMap<>()));
    }
}
