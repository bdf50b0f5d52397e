package dev.lastresort.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.Happening;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.sample.SampleComparison;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTableTest {

    private final TimelineModel model = new TimelineModel(
            SampleComparison.create(), (text, _) -> 7.0 * text.length(), 900);
    private EventsTable table;
    private OnScreen screen;

    @BeforeEach
    void open() throws Exception {
        screen = OnScreen.show(() -> {
            table = new EventsTable(model);
            return table;
        }, 900, 400);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void listsWhatHappenedOnTheUnfoldedBranchesInTheOrderOfTime() {
        assertEquals(Set.of("all branches", "Restore aside, copy back",
                "Point-in-time recovery in place"), titles());
        List<LocalDateTime> instants = table.getItems().stream().map(Happening::at).toList();
        assertEquals(instants.stream().sorted().toList(), instants);
        assertEquals("Migration V42", detail("Migration"));
        assertEquals("", detail("Alert"), "its kind and its instant are said already");
        assertEquals("165 told yes, then forgotten, until 10:55:10", detail("Forgotten"));
        assertEquals("387 turned away, until 13:04:10", detail("Turned away"));
        assertEquals("Restore to a side instance as of 10:00, 5 min", detail("Approval"));
        assertEquals("Copy orders_archive back, 6 min", detail("Copy back"));
        assertEquals("side, 12,000 archive rows copied back", detail("Side instance"));
    }

    @Test
    void listsTheSelectedBranchAloneWithWhatAllShare() {
        OnScreen.on(() -> {
            model.select(Optional.of("roll-forward"));
            return true;
        });
        assertEquals(Set.of("all branches", "Roll forward"), titles());
    }

    @Test
    void aLineThatIsSelectedHereIsSelectedOnTheTimeline() {
        select("Forgotten");
        Shown.Requests selected =
                (Shown.Requests) model.selection().get().orElseThrow();
        assertEquals(Role.FORGOTTEN, selected.fate());
        assertEquals(LocalDateTime.parse("2026-03-02T13:04:00"), model.playhead().get());
        assertEquals("Forgotten", table.getSelectionModel().getSelectedItem().what());
    }

    @Test
    void aThingThatIsClickedOnTheTimelineIsSelectedHere() {
        OnScreen.on(() -> {
            model.click(new Shown.Discarded("pitr", LocalDateTime.parse("2026-03-02T10:00:00"),
                    LocalDateTime.parse("2026-03-02T10:55:00"), 0));
            return true;
        });
        assertEquals("Discarded", table.getSelectionModel().getSelectedItem().what());
    }

    @Test
    void theKeyboardWalksThroughTheLines() {
        select("Approval");
        LocalDateTime before = model.playhead().get();
        OnScreen.on(() -> {
            table.getSelectionModel().selectNext();
            return true;
        });
        assertTrue(!model.playhead().get().isBefore(before));
        assertEquals(1, table.getSelectionModel().getSelectedIndices().size());
    }

    private void select(String what) {
        OnScreen.on(() -> {
            table.getSelectionModel().select(table.getItems().stream()
                    .filter(line -> line.what().equals(what)).findFirst().orElseThrow());
            return true;
        });
    }

    private Set<String> titles() {
        return table.getItems().stream().map(Happening::title).collect(Collectors.toSet());
    }

    private String detail(String what) {
        return table.getItems().stream().filter(line -> line.what().equals(what)).findFirst()
                .orElseThrow().detail();
    }
}
