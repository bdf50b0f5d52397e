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
import dev.lastresort.ui.incident.FakeWall;
import dev.lastresort.ui.incident.model.IncidentModel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The shelf of the first mission: key 1 is a message, key 2 a question, key 4 takes hands away. */
class ShelfPaneTest {

    private final Deque<Runnable> later = new ArrayDeque<>();
    private FacilitatorModel model;
    private ShelfPane shelf;
    private Stage stage;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        SessionDesk desk = new SessionDesk();
        ScenarioCard card = desk.bundled().getFirst();
        Exercise exercise = ExerciseDraft.of(card.scenario());
        Background background = new Background(later::add, Runnable::run);
        Desktop.does(() -> {
            model = new FacilitatorModel(FacilitatorModel.Session.of(exercise, card.scenario()),
                    new IncidentModel(new KeptRooms(desk, folder).teamRoom(card, exercise),
                            background, new FakeWall().wall()),
                    background, new FakeWall().wall(), LocalDateTime::now, _ -> {});
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
        Desktop.does(stage::close);
    }

    private void runLater() {
        Desktop.does(() -> {
            while (!later.isEmpty()) {
                later.remove().run();
            }
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
