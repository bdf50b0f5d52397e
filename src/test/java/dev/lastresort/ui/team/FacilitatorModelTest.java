package dev.lastresort.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.Prediction.Range;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.attempt.Backstage.StampedEntry;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.session.attempt.told.Accounts;
import dev.lastresort.session.attempt.told.Forecasts;
import dev.lastresort.session.attempt.told.Held;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.exercise.ExerciseDraft;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.LaterWork;
import dev.lastresort.ui.incident.FakeWall;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.team.SessionClock.SessionPhase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A session of the first mission, run without a window. Its page is at 10:35. */
@Execution(ExecutionMode.CONCURRENT)
class FacilitatorModelTest {

    private static final LocalDateTime WALL = LocalDateTime.of(2026, 11, 30, 9, 0);
    /** Who measures leaves the recoveries to the next who does. */
    private static final String RECOVERIES = "FacilitatorModelTest recoveries";

    private static KeptRooms rooms;
    private static ScenarioCard card;

    private final LaterWork later = new LaterWork();
    private final FakeWall wall = new FakeWall();
    private final List<Measured> shown = new ArrayList<>();
    private final Background background = later.background();
    private IncidentModel room;
    private FacilitatorModel model;

    /** Each session is an attempt of its own; the morning before all of them is the same. */
    @BeforeAll
    static void simulateTheMorning(@TempDir Path folder) {
        SessionDesk desk = new SessionDesk();
        card = desk.bundled().stream()
                .filter(one -> one.scenario().id().equals("dropped-orders-archive")).findFirst()
                .orElseThrow();
        rooms = new KeptRooms(desk, folder);
        rooms.prepare(card);
    }

    @BeforeEach
    void begin() {
        Exercise exercise = ExerciseDraft.of(card.scenario());
        IncidentRoom opened = rooms.teamRoom(card, exercise);
        room = new IncidentModel(opened, background, new FakeWall().wall());
        model = new FacilitatorModel(FacilitatorModel.Session.of(exercise, card.scenario()), room,
                background, wall.wall(), () -> WALL, shown::add);
        runLater();
    }

    @AfterEach
    void leave() {
        room.leave();
        runLater();
    }

    private Measured measured() {
        return model.measured().get().orElseThrow(() -> new AssertionError(
                room.trouble().get().orElse("nothing was measured, and nothing went wrong; "
                        + "interrupted: " + Thread.currentThread().isInterrupted())));
    }

    private void runLater() {
        later.run();
    }

    @Test
    void timeIsSpentOnlyWhileItIsPlayedAndTheEndIsHard() {
        wall.passes(Duration.ofMinutes(9));
        assertEquals(Duration.ofMinutes(30), model.clock().left().get());
        model.playOrPause();
        wall.passes(Duration.ofMinutes(10));
        assertEquals(Duration.ofMinutes(20), model.clock().left().get());
        model.playOrPause();
        wall.passes(Duration.ofMinutes(60));
        assertEquals(Duration.ofMinutes(20), model.clock().left().get());
        model.playOrPause();
        wall.passes(Duration.ofSeconds(1201));
        assertEquals(SessionPhase.STOPPED, model.clock().phase().get());
        assertEquals(Duration.ZERO, model.clock().left().get());
        runLater();
        assertFalse(room.isOpen());
        assertEquals("the session's time was up", lastDecision());
        model.playOrPause();
        assertEquals(SessionPhase.STOPPED, model.clock().phase().get());
    }

    @Test
    void whatIsFiredWhileTheRoomWorksComesAfterItAndOnce() {
        Inject first = shelf().get(0);
        Inject second = shelf().get(1);
        room.await(Duration.ofMinutes(3));
        model.fire(first);
        model.fire(first);
        model.fire(second);
        runLater();
        model.fire(first);
        runLater();
        assertEquals(List.of(first.name(), second.name()), entries().stream()
                .map(one -> ((TeamEntry.Injected) one.entry()).name()).toList());
        assertEquals(LocalDateTime.of(2026, 3, 2, 10, 38), model.came(first).orElseThrow());
        assertTrue(room.view().get().messages().stream()
                .anyMatch(one -> one.text().contains(first.content().text())));
    }

    @Test
    void notesAndTicksGoIntoTheAttemptAndNotIntoTheRoom() {
        model.note(" They ask who reads it ", List.of("evidence"));
        model.note("  ", List.of());
        model.tick(model.session().part().expected().getFirst());
        model.tick(model.session().part().expected().getFirst());
        runLater();
        assertEquals(List.of(new TeamEntry.Noted("They ask who reads it", WALL,
                List.of("evidence")), new TeamEntry.Ticked("say-what-happened", WALL)),
                entries().stream().map(StampedEntry::entry).toList());
        assertTrue(room.view().get().decisions().isEmpty());
        assertTrue(model.isTicked(model.session().part().expected().getFirst()));
    }

    /** The tax export is hidden, and alone knows that the archive is gone. */
    @Test
    void theFacilitatorSeesWhatTheTeamDoesNot() {
        assertTrue(model.backstage().get().broken().stream()
                .anyMatch(line -> line.contains("orders_archive")));
        List<String> known = room.view().get().actors().stream()
                .map(actor -> actor.title()).toList();
        model.backstage().get().hidden()
                .forEach(line -> assertTrue(known.stream().noneMatch(line::startsWith), line));
    }

    @Test
    @ResourceLock(RECOVERIES)
    void everyRecoveryIsReckonedFromNowBesideTheSession() {
        model.reckon();
        assertInstanceOf(FromNow.Reckoning.class, model.costs().get());
        runLater();
        FromNow.Reckoned reckoned =
                assertInstanceOf(FromNow.Reckoned.class, model.costs().get());
        assertEquals("Nothing more is done", reckoned.costs().getFirst().title());
        // to do nothing is one of the strategies, and told once
        assertEquals(model.session().scenario().strategies().size(), reckoned.costs().size());
        assertTrue(room.view().get().decisions().isEmpty());
        // the two that restore in place from ten o'clock erase what was sold since
        assertTrue(reckoned.costs().stream().anyMatch(cost -> cost.harms().stream()
                .anyMatch(harm -> harm.startsWith("lost: orders "))));
    }

    @Test
    @ResourceLock(RECOVERIES)
    void outcomesReachTheRoomOnlyOnceTheyAreRevealedAndVotesAreHeldAgainstThem() {
        model.playOrPause();
        model.fire(shelf().getLast());
        model.vote("What comes of it", List.of(new TeamEntry.Ballot("", 3, new Forecast(
                Optional.of(new Range(BigDecimal.ZERO, BigDecimal.ZERO, Unit.ROWS)),
                Optional.empty()))));
        List<Reached> reached = new ArrayList<>();
        model.measuring().subscribe(now -> now.ifPresent(reached::add));
        model.stop();
        runLater();
        assertEquals("the facilitator stopped the session", lastDecision());
        assertFalse(reached.isEmpty());
        assertEquals(Optional.empty(), model.measuring().get());
        assertEquals(List.of(), shown);
        Measured measured = measured();
        model.reveal();
        assertEquals(List.of(measured), shown);
        List<Held> held = Forecasts.of(measured.debrief(), measured.comparison());
        assertEquals("What comes of it, 3 hands: rows lost", held.getFirst().question());
        var account = Accounts.of(measured.debrief(), measured.comparison(), Optional.empty());
        assertEquals(List.of("false information", "vote"), account.session().lines().stream()
                .map(line -> line.sort()).toList());
        assertTrue(account.decisions().stream().noneMatch(one -> one.words().contains("inject")));
        assertEquals(3, account.session().questions().size());
    }

    /** Who looks back sees things, too. */
    @Test
    @ResourceLock(RECOVERIES)
    void whatIsWrittenDownAfterTheEndStandsInThePageOfTheHotWash() {
        model.playOrPause();
        model.stop();
        model.note("While it is measured", List.of());
        runLater();
        model.reveal();
        model.note("They were relieved", List.of());
        model.fire(shelf().getFirst());
        model.tick(model.session().part().expected().getFirst());
        runLater();
        Measured told = measured();
        assertEquals(List.of("While it is measured", "They were relieved",
                "say-what-happened"),
                Accounts.of(told.debrief(), told.comparison(),
                        Optional.empty()).session().lines().stream()
                        .map(line -> line.words()).toList());
    }

    @Test
    void aVoteIsDueWhileTheFiveQuestionsStandBeforeARestoreAndOnceForEach() {
        assertFalse(model.voteDue().get());
        model.facesRestore(true);
        assertTrue(model.voteDue().get());
        model.vote("The restore", List.of());
        assertFalse(model.voteDue().get());
        model.facesRestore(false);
        model.facesRestore(true);
        model.facesRestore(false);
        assertFalse(model.voteDue().get());
    }

    @Test
    void hintsAreReadOneAfterTheOther() {
        List<String> hints = model.session().part().hints();
        assertEquals(Optional.of(hints.get(0)), model.nextHint());
        assertEquals(Optional.of(hints.get(1)), model.nextHint());
        runLater();
        assertEquals(2, entries().size());
    }

    private List<Inject> shelf() {
        return model.injects().stream()
                .filter(one -> one.when() instanceof Inject.OnShelf).toList();
    }

    private String lastDecision() {
        return room.view().get().decisions().getLast().what();
    }

    private List<StampedEntry> entries() {
        return model.backstage().get().entries();
    }

}
