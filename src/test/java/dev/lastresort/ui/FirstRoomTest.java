package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.sample.SampleScenario;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.AttemptShelf;
import dev.lastresort.session.desk.IncidentRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstRoom;
import dev.lastresort.ui.shell.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A window that begins in an incident room. */
class FirstRoomTest {

    /** Opens its room when somebody lets it, or fails then. */
    private record Waiting(FakeDesk desk, CompletableFuture<Boolean> ready)
            implements IncidentRooms {

        @Override
        public IncidentRoom room(ScenarioCard card, Optional<Integer> pressure) {
            if (!ready.join()) {
                throw new DeskException("Nobody is called before the day ends.", null);
            }
            return desk.room(card, pressure);
        }

        @Override
        public IncidentRoom newRoom(ScenarioCard card, Optional<Integer> pressure) {
            return room(card, pressure);
        }

        @Override
        public Attempts attempts(ScenarioCard card) {
            return desk.attempts(card);
        }

        @Override
        public AttemptShelf shelf() {
            return desk.shelf();
        }

        @Override
        public void prepare(ScenarioCard card) {}
    }

    private final Waiting desk =
            new Waiting(new FakeDesk(FakeDesk.Mood.DONE), new CompletableFuture<>());
    private final FakeMemory memory = new FakeMemory();
    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    void saysThatItOpensThenIsThereUnderThePressureThatWasAskedFor() throws Exception {
        open(Optional.empty(), Optional.of(60));
        assertTrue(Sight.words().contains("opening the incident room"));
        desk.ready().complete(true);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.Practising);
        var shown = assertInstanceOf(Screen.Practising.class, desktop.model().screen().get());
        assertEquals(Optional.of(60), shown.room().pressure());
        Desktop.does(desktop.model()::back);
        ListView<?> list = desktop.find("#scenarios", ListView.class);
        desktop.await(() -> list.getItems().size() == 2);
    }

    @Test
    void showsTheLibraryWithWhatWentWrongIfTheRoomCannotOpen() throws Exception {
        Path file = Path.of("/game-day/mine.json");
        open(Optional.of(file), Optional.empty());
        desk.ready().complete(false);
        desktop.await(() -> desktop.model().screen().get() instanceof Screen.Library
                && desktop.model().trouble().get().isPresent());
        assertTrue(Sight.words().contains("nobody is called before the day ends."));
        assertEquals(List.of(file), memory.recall().recent());
    }

    private void open(Optional<Path> file, Optional<Integer> pressure) throws Exception {
        desktop = Desktop.open(new Doors(
                desk.desk(), desk, FileWatch.NONE, memory),
                Optional.of(new FirstRoom(
                        new ScenarioCard(SampleScenario.price(), file), pressure)),
                1000, 700);
    }
}
