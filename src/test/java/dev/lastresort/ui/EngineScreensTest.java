package dev.lastresort.ui;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.engine.EngineStatus.Server;
import dev.lastresort.model.engine.EngineStatus.ServerOrigin;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstExercise;
import dev.lastresort.ui.desk.WindowMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        desk.hasEngines(server());
        desktop = Desktop.open(desk, 1000, 700);
        ChoiceBox<?> choice = desktop.find("#engine", ChoiceBox.class);
        desktop.await(() -> !choice.isDisabled());
        Look.shootAll(desktop, "engine-found", 200);
        Desktop.does(() -> choice.getSelectionModel().select(EngineName.POSTGRESQL.ordinal()));
        desktop.await("#engine", ChoiceBox.class, box -> box.getValue()
                == EngineName.POSTGRESQL);
        Look.shootAll(desktop, "engine-chosen", 200);
    }

    private static EngineStatus server() {
        return new EngineStatus("H2 2", List.of(new Server("15.18", Path.of("/p"),
                ServerOrigin.INSTALLED_ON_MACHINE, true)), "");
    }

    @Test
    void showsTheImport() throws Exception {
        desk.hasEngines(server());
        desktop = Desktop.open(desk, 1000, 700);
        Desktop.does(() -> desktop.model().author(Path.of("mine.json")));
        Look.press(desktop, "#author-import");
        // the briefing behind it has the same choice
        ChoiceBox<?> choice = desktop.find(".import-form #engine", ChoiceBox.class);
        desktop.await(() -> !choice.isDisabled());
        Look.shootAll(desktop, "engine-import", 200);
        Desktop.does(() -> choice.getSelectionModel().select(EngineName.POSTGRESQL.ordinal()));
        Look.shootAll(desktop, "engine-import-chosen", 200);
    }

    @Test
    void showsTheImportWhereNoneIsFound() throws Exception {
        desktop = Desktop.open(desk, 1000, 700);
        Desktop.does(() -> desktop.model().author(Path.of("mine.json")));
        Look.press(desktop, "#author-import");
        desktop.find(".import-form #engine", ChoiceBox.class);
        Look.shootAll(desktop, "engine-import-none", 200);
    }

    @Test
    void showsTheFormOfAnExercise(@TempDir Path folder) throws Exception {
        desk.hasEngines(server());
        ExerciseDocument plan = ExerciseDocument.of(ExerciseDraft.of("monday-drill",
                List.of(SampleScenario.archive()), List.of("dropped-orders-archive")));
        Path file = Files.write(folder.resolve("monday-drill.exercise.json"),
                plan.with("/scenarios/0/engine", "postgresql").bytes());
        desktop = Desktop.open(new Doors(desk, desk, FileWatch.NONE, WindowMemory.NONE),
                Optional.of(new FirstExercise(file.toString(), false)), 1000, 700);
        ListView<?> pages = desktop.find("#plan-sections", ListView.class);
        desktop.await(() -> pages.getItems().size() > 2);
        Desktop.does(() -> pages.getSelectionModel().select(2));
        Label said = desktop.find("#plan-scenarios-0-engine-said", Label.class);
        desktop.await(() -> said.getText().startsWith("Several times"));
        Look.shootAll(desktop, "engine-plan", 200);
    }

    @Test
    void showsAComparisonAndARoom() throws Exception {
        FakeDesk measured = new FakeDesk(SampleComparison.on(EngineName.POSTGRESQL));
        measured.hasEngines(server());
        desktop = Desktop.open(measured, 1000, 700);
        Look.compare(desktop);
        desktop.find(".axes-table", Node.class);
        Look.shootAll(desktop, "engine-comparison", 200);
        Desktop.does(() -> desktop.model().practiseAnew(measured.on(
                measured.bundled().getFirst(), EngineName.POSTGRESQL), Optional.empty()));
        desktop.find("#status", Node.class);
        Look.shootAll(desktop, "engine-room", 200);
    }

    @Test
    void showsWhereNoneIsFound() throws Exception {
        desktop = Desktop.open(desk, 1000, 700);
        desktop.find("#engine", Node.class);
        Look.shootAll(desktop, "engine-none", 200);
    }
}
