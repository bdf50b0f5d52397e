package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.Shown.MarkGroup;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.Trainee;
import dev.lastresort.ui.incident.console.ResultGrid;
import dev.lastresort.ui.timeline.TimelineView;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trainee recovers from, chosen in the forms and done on the real engine. */
class SourcesInRoomTest {

    @TempDir
    private Path folder;

    private Desktop desktop;
    private Trainee trainee;

    @BeforeEach
    void open() throws Exception {
        desktop = EverySource.open(folder, 1000, 700);
        trainee = new Trainee(desktop);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    /** Latest was taken at 09:30 and cannot be read, which nobody knows before. */
    @Test
    void aBackupThatIsVerifiedStaysChosenUnderWhatWasFoundAndIsMarked() {
        trainee.prepare("Verify a backup");
        trainee.choose("#verify-backup-which", "latest");
        assertEquals("latest · 09:30", chosen("#verify-backup-which"));
        trainee.take("Verify backup latest");
        trainee.awaitWork();
        assertEquals("latest · 09:30 · ✕ cannot be read", chosen("#verify-backup-which"));
        assertTrue(marks(MarkerKind.BAD_BACKUP).stream()
                .allMatch(mark -> mark.label().contains("Backup latest cannot be read")));
        assertEquals(1, marks(MarkerKind.BAD_BACKUP).size());
    }

    /** The clean-up was done at 09:41; the replica stood at 09:20 when it was paused. */
    @Test
    void aPausedReplicaIsMarkedAndBringsTheNotesBackWhenItIsPromoted() {
        trainee.prepare("Contain");
        trainee.choose("#contain-what", "Pause replica late");
        trainee.take("Pause late");
        trainee.await(30);
        desktop.await("#room-timeline", TimelineView.class,
                timeline -> marks(timeline, MarkerKind.REPLICA_PAUSED).size() == 1);
        assertFalse(offered("#contain-what").contains("Pause replica late"));
        assertTrue(offered("#contain-what").contains("Pause replica standby"));
        trainee.prepare("Promote a replica");
        trainee.choose("#promote-replica", "Replica late");
        assertTrue(chosen("#promote-replica").contains("paused, as of 09:2"));
        trainee.priced();
        trainee.press("#take");
        trainee.press("#questions-skip");
        trainee.taken("Promote late");
        trainee.awaitWork();
        assertEquals(1, offered("#promote-replica").size());
        assertTrue(offered("#promote-replica").getFirst().startsWith("Replica standby"));
        trainee.tab("console");
        trainee.write("#sql-1", "SELECT COUNT(*) FROM customers WHERE note IS NOT NULL");
        trainee.press("#run");
        ResultGrid grid = desktop.find(".result-grid", ResultGrid.class);
        assertEquals("20", Desktop.on(() -> {
            grid.getSelectionModel().select(0, grid.getColumns().getFirst());
            return grid.cells();
        }));
    }

    @Test
    void aReplicaIsNotRestoredInPart() {
        trainee.prepare("Restore aside");
        trainee.write("#restore-aside-tables", "customers");
        trainee.choose("#restore-aside-backup", "Replica late");
        desktop.await(() -> desktop.stage().getScene().lookup("#take") instanceof Node take
                && take.isDisabled());
        trainee.write("#restore-aside-tables", "");
        trainee.take("Restore aside of late");
    }

    @Test
    void anotherPersonsHandsAreNamedBesideThePriceAndTheWork() {
        trainee.prepare("Restore aside");
        trainee.write("#restore-aside-target", "09:40");
        trainee.priced();
        assertEquals("Done by the DBA: your own hands stay free", trainee.words(".price-part"));
        trainee.take("Restore aside");
        trainee.tab("work");
        desktop.await("#work", Node.class, work -> work.lookupAll(".caption").stream()
                .anyMatch(caption -> caption instanceof Label label
                        && label.getText().contains(" · by the DBA · ")));
    }

    /** Copying back waits for the side instance, and nothing else does. */
    @Test
    void whatOneFormHasToWaitForIsNoMatterToAnother() {
        trainee.prepare("Restore aside");
        trainee.take("Restore aside");
        trainee.prepare("Copy back");
        trainee.write("#copy-table-0", "customers");
        desktop.await("#action-after", ComboBox.class,
                box -> String.valueOf(box.getValue()).startsWith("After 1. Restore aside"));
        trainee.prepare("Contain");
        assertEquals("As soon as hands are free", chosen("#action-after"));
        trainee.prepare("Copy back");
        assertTrue(chosen("#action-after").startsWith("After 1. Restore aside"));
    }

    @Test
    void aTableOfWhichNobodyKnowsIsToldBesideThePrice() {
        trainee.prepare("Restore aside");
        trainee.write("#restore-aside-tables", "custmers");
        desktop.await(() -> trainee.words(".price-note").equals(
                "! No table is called custmers, and none was so far today"));
        trainee.write("#restore-aside-tables", "All but EVENTS");
        desktop.await(() -> !trainee.there(".price-note")
                && !trainee.words(".price-total").equals("…"));
    }

    /** Twenty mails fell due since the outage of 09:41, every two minutes until the page. */
    @Test
    void whatWaitsAndWhatStandsOutsideTheDatabaseSaysSo() {
        assertEquals(List.of("✓ up", "… requests wait", "✓ up"),
                desktop.all(".actor-state", Label.class).stream()
                        .map(label -> Desktop.on(label::getText)).toList());
        trainee.tab("schema");
        TreeView<?> tables = desktop.find("#schema", TreeView.class);
        assertEquals(List.of("sessions"), Desktop.on(() -> tables.getRoot().getChildren().stream()
                .map(item -> String.valueOf(item.getValue()))
                .filter(line -> line.contains("outside the database"))
                .map(line -> line.replaceAll(".*name=(\\w+),.*", "$1")).toList()));
    }

    private String chosen(String selector) {
        ComboBox<?> box = desktop.find(selector, ComboBox.class);
        return Desktop.on(() -> String.valueOf(box.getValue()));
    }

    private List<String> offered(String selector) {
        ComboBox<?> box = desktop.find(selector, ComboBox.class);
        return Desktop.on(() -> box.getItems().stream().map(String::valueOf).toList());
    }

    private List<Mark> marks(MarkerKind kind) {
        TimelineView timeline = desktop.find("#room-timeline", TimelineView.class);
        return Desktop.on(() -> marks(timeline, kind));
    }

    private static List<Mark> marks(TimelineView timeline, MarkerKind kind) {
        return timeline.inSight().header().shapes().stream()
                .filter(Shape.Marker.class::isInstance)
                .flatMap(shape -> ((MarkGroup) shape.shows()).marks().stream())
                .filter(mark -> mark.kind() == kind).toList();
    }
}
