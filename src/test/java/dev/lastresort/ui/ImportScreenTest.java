package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.FileWatch;
import dev.lastresort.session.importing.ImportRequest;
import dev.lastresort.session.importing.Imported;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.desk.DraftBook;
import dev.lastresort.ui.desk.WindowMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A migration becomes a scenario from within the window. */
class ImportScreenTest {

    private final FxRobot robot = new FxRobot();
    private final List<ImportRequest> asked = new CopyOnWriteArrayList<>();
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
        desktop = Desktop.open(new Doors(desk, desk, FileWatch.NONE, WindowMemory.NONE,
                DraftBook.NONE, request -> {
                    asked.add(request);
                    return request.version().isEmpty()
                            ? new Imported.Unusable(List.of("db/V2.sql:4:1: not read"))
                            : new Imported.Drill("d.json", Map.of(), List.of(), List.of());
                }), 1000, 700);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("import a migration");
        robot.push(KeyCode.ENTER);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private void fill(String selector, String text) {
        TextField field = desktop.find(selector, TextField.class);
        Desktop.does(() -> Fields.write(field, text));
    }

    private void start() {
        Button start = desktop.find("#import-start", Button.class);
        Desktop.does(start::fire);
    }

    @Test
    void theFormSaysWhatDoesNotDoAndOpensWhatWasWritten() {
        Path file = Path.of("d.json").toAbsolutePath();
        fill("#import-source", "db");
        fill("#import-target", file.toString());
        ComboBox<?> hazard = desktop.find("#import-hazard", ComboBox.class);
        Desktop.does(() -> hazard.getSelectionModel().select(1));
        start();
        Label told = desktop.find("#import-told", Label.class);
        desktop.await(() -> told.getText().contains("db/V2.sql:4:1"));
        assertTrue(asked.getFirst().hazard().isPresent());

        fill("#import-version", "V2");
        start();
        desktop.await(() -> desktop.stage().getScene().lookup("#import-start") == null);
        assertEquals(Optional.of("V2"), asked.getLast().version());
        assertEquals(List.of(file), desktop.model().recollection().remembered().get().recent());
    }

    @Test
    void escapeLeavesTheForm() {
        desktop.find("#import-source", TextField.class);
        robot.push(KeyCode.ESCAPE);
        assertNull(Desktop.on(() -> desktop.stage().getScene().lookup("#import-source")));
        assertEquals(List.of(), asked);
        desktop.find(".shell", Node.class);
    }
}
