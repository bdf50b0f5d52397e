package dev.lastresort.ui;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.engine.EngineStatus.Server;
import dev.lastresort.model.engine.EngineStatus.ServerOrigin;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of the choice of an engine. */
@Tag("screens")
class EngineScreensTest {

    private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void showsWhereAServerIsFoundAndChosen() throws Exception {
        desk.hasEngines(new EngineStatus("H2 2", List.of(new Server("15.18", Path.of("/p"),
                ServerOrigin.INSTALLED_ON_MACHINE, true)), ""));
        desktop = Desktop.open(desk, 1000, 700);
        ChoiceBox<?> choice = desktop.find("#engine", ChoiceBox.class);
        desktop.await(() -> !choice.isDisabled());
        Look.shootAll(desktop, "engine-found", 200);
        Desktop.does(() -> choice.getSelectionModel().select(EngineName.POSTGRESQL.ordinal()));
        desktop.await("#engine", ChoiceBox.class, box -> box.getValue()
                == EngineName.POSTGRESQL);
        Look.shootAll(desktop, "engine-chosen", 200);
    }

    @Test
    void showsWhereNoneIsFound() throws Exception {
        desktop = Desktop.open(desk, 1000, 700);
        desktop.find("#engine", Node.class);
        Look.shootAll(desktop, "engine-none", 200);
    }
}
