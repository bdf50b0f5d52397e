package dev.lastresort.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.LaterWork;
import dev.lastresort.ui.incident.FakeWall;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.team.SessionClock.SessionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session of the first mission that goes on after a break, or was over. */
class ResumedSessionTest {

    private static final LocalDateTime WALL = LocalDateTime.of(2026, 11, 30, 9, 0);

    private static KeptRooms rooms;
    private static ScenarioCard card;

    private final LaterWork later = new LaterWork();
    private final FakeWall wall = new FakeWall();
    private final List<Measured> shown = new ArrayList<>();
    private final Background background = later.background();
    private IncidentModel room;
    private FacilitatorModel model;

    @TempDir
    private static Path folder;

    /** The morning before all sessions is the same. */
    @BeforeAll
    static void openTheDesk() {
        SessionDesk desk = new SessionDesk();
        rooms = new KeptRooms(desk, folder);
        card = desk.bundled().stream()
                .filter(one -> one.scenario().id().equals("dropped-orders-archive")).findFirst()
                .orElseThrow();
    }

    @AfterEach
    void leaveNothingToGoOnWith() throws IOException {
        model.leave();
        room.leave();
        runLater();
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    @BeforeEach
    void begin() {
        Exercise exercise = ExerciseDraft.of(card.scenario());
        open(rooms.teamRoom(card, exercise), exercise);
    }

    private void open(IncidentRoom opened, Exercise exercise) {
        room = new IncidentModel(opened, background, new FakeWall().wall());
        model = new FacilitatorModel(FacilitatorModel.Session.of(exercise, card.scenario()), room,
                background, wall.wall(), () -> WALL, shown::add);
        runLater();
    }

    /** As if the window had been closed, and somebody came back to what was left. */
    private void comeBack(Consumer<FacilitatorModel> last) {
        last.accept(model);
        runLater();
        room.leave();
        runLater();
        IncidentRoom again = rooms.room(card, Optional.empty());
        open(again, again.session().orElseThrow());
    }

    private void runLater() {
        later.run();
    }

    @Test
    void aSessionGoesOnAfterABreakWithWhatWasLeftOfItsTime() {
        model.playOrPause();
        model.note("They begin", List.of());
        model.nextHint();
        runLater();
        wall.passes(Duration.ofMinutes(12));
        comeBack(FacilitatorModel::leave);
        assertEquals(SessionPhase.PAUSED, model.clock().phase().get());
        assertEquals(Duration.ofMinutes(18), model.clock().left().get());
        assertEquals(1, model.hinted().get());
        model.playOrPause();
        wall.passes(Duration.ofMinutes(7));
        assertEquals(Duration.ofMinutes(11), model.clock().left().get());
        // and once more, while it is played: nobody paused before the power went
        comeBack(_ -> {});
        assertEquals(Duration.ofMinutes(11), model.clock().left().get());
        model.playOrPause();
        wall.passes(Duration.ofMinutes(11));
        assertEquals(SessionPhase.STOPPED, model.clock().phase().get());
    }

    /** What is tried again from a decision is another attempt, and its time is that of both. */
    @Test
    void theTimeIsKeptWithTheAttemptThatIsPlayed() {
        model.playOrPause();
        wall.passes(Duration.ofMinutes(4));
        room.await(Duration.ofMinutes(3));
        runLater();
        room.retryFrom(0);
        runLater();
        wall.passes(Duration.ofMinutes(10));
        runLater();
        assertEquals(List.of(Duration.ofMinutes(4), Duration.ofMinutes(14)),
                files().stream().map(file -> ((LoadedAttempt.Valid) new AttemptFile(file).read())
                        .attempt().played()).sorted().toList());
    }

    @Test
    void aSessionThatIsOverIsLookedAtAgainAtItsEnd() {
        model.playOrPause();
        wall.passes(Duration.ofMinutes(3));
        model.stop();
        runLater();
        model.leave();
        runLater();
        room.leave();
        runLater();
        IncidentRoom again = rooms.shelf().reopen(card,
                files().getFirst().getFileName().toString());
        open(again, again.session().orElseThrow());
        assertEquals(SessionPhase.STOPPED, model.clock().phase().get());
        assertTrue(model.measured().get().isPresent());
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(AttemptFile.ENDING)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
