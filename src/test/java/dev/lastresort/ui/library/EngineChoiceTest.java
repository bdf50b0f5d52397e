package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.engine.EngineStatus.Server;
import dev.lastresort.model.engine.EngineStatus.ServerOrigin;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a scenario runs on, by the engines that the machine has. */
class EngineChoiceTest {

    private static final EngineStatus SERVER = new EngineStatus("H2 2", List.of(
            new Server("14.1", Path.of("/old"), ServerOrigin.INSTALLED_ON_MACHINE, false),
            new Server("17.2", Path.of("/new"), ServerOrigin.UNPACKED, true)), "get one so");

    private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
    private Desktop desktop;

    private ChoiceBox<?> choice() {
        return desktop.find("#engine", ChoiceBox.class);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void withoutAServerItIsGreyedAndSaysWhy() throws Exception {
        desk.hasEngines(new EngineStatus("H2 2", List.of(), "get one so"));
        desktop = Desktop.open(desk, 1000, 700);
        Label said = desktop.find("#engine-said", Label.class);
        desktop.await(() -> !said.getText().isEmpty());
        assertTrue(choice().isDisabled());
        assertEquals(EngineName.EMBEDDED, choice().getValue());
        assertEquals("No PostgreSQL 15 or newer here", said.getText());
        assertEquals("To get one: get one so", said.getTooltip().getText());
    }

    @Test
    void aScenarioRunsOnWhatWasChosenForIt() throws Exception {
        desk.hasEngines(SERVER);
        desktop = Desktop.open(desk, 1000, 700);
        ChoiceBox<?> before = choice();
        desktop.await(() -> !before.isDisabled());
        LibraryModel library = desktop.model().library();
        Desktop.does(() -> before.getSelectionModel().select(EngineName.POSTGRESQL.ordinal()));
        desktop.await(() -> engines(library).equals(
                List.of(EngineName.POSTGRESQL, EngineName.EMBEDDED)));
        assertEquals(library.entries().getFirst(), library.selected().get().orElseThrow());
        // back at once, perhaps before the page is drawn anew
        Desktop.does(() -> before.getSelectionModel().select(EngineName.EMBEDDED.ordinal()));
        desktop.await(() -> engines(library).equals(
                List.of(EngineName.EMBEDDED, EngineName.EMBEDDED)));
    }

    /** Whatever it says beside it: the row does not jump. */
    @Test
    void itIsAsWideWhateverItSays() throws Exception {
        desk.hasEngines(SERVER);
        desktop = Desktop.open(desk, 1600, 1000);
        ChoiceBox<?> before = choice();
        desktop.await(() -> !before.isDisabled());
        double wide = before.getParent().prefWidth(-1);
        assertTrue(wide > before.getPrefWidth() + 100, String.valueOf(wide));
        Desktop.does(() -> before.getSelectionModel().select(EngineName.POSTGRESQL.ordinal()));
        Label said = desktop.find("#engine-said", Label.class);
        desktop.await(() -> said.getText().equals("Several times as slow"));
        assertEquals(wide, before.getParent().prefWidth(-1));
    }

    @Test
    void theFormOfASessionBeginsWithWhatWasChosenForTheScenario() throws Exception {
        desk.hasEngines(SERVER);
        desktop = Desktop.open(desk, 1000, 700);
        ChoiceBox<?> before = choice();
        desktop.await(() -> !before.isDisabled());
        LibraryModel library = desktop.model().library();
        Desktop.does(() -> before.getSelectionModel().select(EngineName.POSTGRESQL.ordinal()));
        desktop.await(() -> engines(library).getFirst() == EngineName.POSTGRESQL);
        Button plan = desktop.find("#plan-team", Button.class);
        Desktop.does(plan::fire);
        ListView<?> pages = desktop.find("#plan-sections", ListView.class);
        desktop.await(() -> pages.getItems().size() > 2);
        Desktop.does(() -> pages.getSelectionModel().select(2));
        assertEquals("On PostgreSQL 17.2",
                desktop.find("#plan-scenarios-0-engine", ComboBox.class).getValue());
    }

    private static List<EngineName> engines(LibraryModel library) {
        return library.entries().stream()
                .map(entry -> ((LibraryEntry.Ready) entry).card().scenario().engine()).toList();
    }
}
