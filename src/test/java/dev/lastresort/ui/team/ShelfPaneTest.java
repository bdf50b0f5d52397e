package dev.lastresort.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.LaterWork;
import dev.lastresort.ui.incident.FakeWall;
import dev.lastresort.ui.incident.model.IncidentModel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The shelf of the first mission: key 1 is a message, key 2 a question, key 4 takes hands away. */
class ShelfPaneTest {

    private final LaterWork later = new LaterWork();
    private IncidentModel room;
    private FacilitatorModel model;
    private ShelfPane shelf;
    private Stage stage;

    private static KeptRooms rooms;
    private static ScenarioCard card;

    /** Each session is an attempt of its own; the morning before all of them is the same. */
    @BeforeAll
    static void simulateTheMorning(@TempDir Path folder) {
        SessionDesk desk = new SessionDesk();
        card = desk.bundled().getFirst();
        rooms = new KeptRooms(desk, folder);
    }

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Exercise exercise = ExerciseDraft.of(card.scenario());
        Background background = later.background();
        Desktop.does(() -> {
            room = new IncidentModel(rooms.teamRoom(card, exercise), background,
                    new FakeWall().wall());
            model = new FacilitatorModel(FacilitatorModel.Session.of(exercise, card.scenario()),
                    room, background, new FakeWall().wall(), LocalDateTime::now, _ -> {});
            shelf = new ShelfPane(model);
            stage = new Stage();
            stage.setScene(new Scene(shelf, 600, 700));
            stage.show();
            stage.requestFocus();
        });
        runLater();
    }

    @AfterEach
    void close() {
        Desktop.does(() -> {
            room.leave();
            stage.close();
        });
    }

    private void runLater() {
        Desktop.does(() -> {
            later.run();
        });
    }

    private void fire(char key) {
        Desktop.does(() -> shelf.fire(key));
    }

    private TextField field() {
        return (TextField) shelf.lookup("#answer-" + inject('2').name());
    }

    private Inject inject(char key) {
        return model.injects().stream().filter(one -> one.when().equals(new Inject.OnShelf(key)))
                .findFirst().orElseThrow();
    }

    private boolean hasCome(char key) {
        return model.came(inject(key)).isPresent();
    }

    @Test
    void nothingComesBeforeTheSessionHasBegun() {
        fire('1');
        runLater();
        assertFalse(hasCome('1'));
        Desktop.does(model::playOrPause);
        fire('1');
        runLater();
        assertTrue(hasCome('1'));
    }

    @Test
    void anAnswerThatIsBeingWrittenStaysWhateverComes() {
        Desktop.does(model::playOrPause);
        fire('2');
        runLater();
        Desktop.does(() -> {
            shelf.answer();
            field().setText("2 to");
            field().positionCaret(4);
            model.fire(inject('1'));
        });
        runLater();
        assertTrue(hasCome('1'));
        assertTrue(field().isFocused());
        assertEquals("2 to", field().getText());
        assertEquals("", field().getSelectedText());
        assertEquals(4, field().getCaretPosition());
    }

    @Test
    void theClocksAreReadHoweverLongTheTitleIs() {
        Exercise plan = model.session().exercise();
        Exercise named = new Exercise(plan.id(), "Everything at once, ".repeat(6).strip(),
                plan.objectives(), plan.seats(), plan.parts(), plan.questions(), plan.notes());
        List<String> cut = Desktop.on(() -> {
            FacilitatorView view = new FacilitatorView(new FacilitatorModel(
                    FacilitatorModel.Session.of(named, card.scenario()), room,
                    later.background(), new FakeWall().wall(),
                    LocalDateTime::now, _ -> {}), new Projection(named.seats()), List.of(),
                    new FacilitatorView.LeadsOn(() -> {}, () -> false, () -> {}, () -> {}));
            stage.setScene(new Scene(view, 1280, 720));
            view.applyCss();
            view.layout();
            return Stream.of("#session-left", "#session-phase", "#session-virtual")
                    .filter(id -> view.lookup(id) instanceof Label label
                            && label.getWidth() < label.prefWidth(-1))
                    .toList();
        });
        assertEquals(List.of(), cut);
    }

    /** The room may be at work for a while: the answer is typed, and fires nothing. */
    @Test
    void whatIsTypedBeforeTheQuestionHasComeFiresNothing() {
        Desktop.does(model::playOrPause);
        fire('2');
        Desktop.does(() -> shelf.answer());
        fire('4');
        runLater();
        assertFalse(hasCome('4'));
        assertEquals(Optional.of(field()), Optional.of(stage.getScene().getFocusOwner()));
        fire('4');
        runLater();
        assertTrue(hasCome('4'));
    }
}
