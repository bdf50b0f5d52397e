package dev.lastresort.session.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.trial.Hostile;
import dev.lastresort.session.trial.Trials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a window is asked to run: whatever it is, the window goes on, and so does the attempt. */
@Execution(ExecutionMode.CONCURRENT)
class CautiousRoomTest {

    /** What is honest here works for a fraction of this. */
    private static final int HURRIED = 2;

    @TempDir
    Path folder;

    @Test
    void sqlTypedIntoTheConsoleThatDoesNotEndIsStoppedAndTheAttemptGoesOn() throws Exception {
        stoppedAndTheAttemptGoesOn(console("SELECT " + Hostile.ENDLESS));
    }

    @Tag("slow")
    @Test
    void soIsWhatFillsTheMemoryAndADryRunThatDoesNotEnd() throws Exception {
        stoppedAndTheAttemptGoesOn(console(Hostile.GREEDY),
                new Action.DryRun(List.of(new Sql("UPDATE customers SET discount = "
                        + Hostile.ENDLESS, "")), Optional.empty(), Optional.empty()));
    }

    private void stoppedAndTheAttemptGoesOn(Action... hostile) throws Exception {
        try (Trials trials = Hostile.trials(HURRIED)) {
            SessionDesk desk = new SessionDesk(trials, new ScenarioEngines());
            KeptRooms rooms = new KeptRooms(desk, folder.resolve("attempts"));
            ScenarioCard card = card(desk, Hostile.text("", ""));
            try (IncidentRoom room = rooms.newRoom(card, Optional.empty())) {
                for (Action action : hostile) {
                    Reply.Done done = assertInstanceOf(
                            Reply.Done.class, room.act(action, Optional.empty()));
                    assertEquals(new Reply.Stopped(true), done.content());
                    assertTrue(!done.charged().isZero(), done::toString);
                }
                assertInstanceOf(Reply.BatchRan.class, assertInstanceOf(Reply.Done.class,
                        room.act(console("SELECT 1"), Optional.empty())).content());
            }
            // what was decided is found again, and gone on with
            try (IncidentRoom again = rooms.room(card, Optional.empty())) {
                assertEquals(Optional.empty(), again.notice());
                assertEquals(hostile.length + 1, again.view().decisions().size());
            }
        }
    }

    @Tag("slow")
    @Test
    void whatWasPlantedForLaterIsNotRunHere() throws Exception {
        try (Trials trials = Hostile.trials(HURRIED)) {
            SessionDesk desk = new SessionDesk(trials, new ScenarioEngines());
            KeptRooms rooms = new KeptRooms(desk, folder.resolve("attempts"));
            ScenarioCard card = card(desk, Hostile.text(
                    "\"SELECT 1 WHERE (SELECT COUNT(*) FROM customers WHERE discount > 0)",
                    "\"SELECT 1 WHERE (SELECT MAX(n) FROM hostile) NOT LIKE '%99' AND "
                            + Hostile.ENDLESS + " > 9 OR"
                            + " (SELECT COUNT(*) FROM customers WHERE discount > 0)"));
            try (IncidentRoom room = rooms.newRoom(card, Optional.empty())) {
                assertInstanceOf(Reply.Done.class, room.act(step(
                        "UPDATE hostile SET n = '1e1' || '99999998'"), Optional.empty()));
                Action wait = new Action.Wait(LocalDateTime.parse("2026-03-02T13:00:00"));
                Reply.NotDone not = assertInstanceOf(Reply.NotDone.class,
                        room.act(wait, Optional.empty()));
                assertTrue(not.why().contains("undo or cancel"), not.why());
                assertEquals(1, room.view().decisions().size());
                assertInstanceOf(Reply.Done.class,
                        room.act(new Action.Cancel(0), Optional.empty()));
                assertInstanceOf(Reply.Done.class, room.act(wait, Optional.empty()));
            }
        }
    }

    @Tag("slow")
    @Test
    void aFileWhoseSqlDoesNotEndIsNeverRunHere() throws Exception {
        try (Trials trials = Hostile.trials(HURRIED)) {
            SessionDesk desk = new SessionDesk(trials, new ScenarioEngines());
            ScenarioCard card = card(desk, Hostile.text(
                    "\"SELECT discount FROM customers WHERE id = :customer\"",
                    "\"SELECT discount FROM customers WHERE id = :customer AND "
                            + Hostile.ENDLESS + " < 9\""));
            var not = assertInstanceOf(ComparisonResult.NotReplayable.class,
                    desk.compare(card, Progress.NONE));
            assertEquals(Rule.LIMIT_STRUCK, not.problems().getFirst().rule());
            assertEquals(1, desk.faults(card, not.problems()).problems().size());
            assertThrows(DeskException.class, () -> desk.whatIf(card));
            assertThrows(DeskException.class, () -> new KeptRooms(
                    desk, folder.resolve("attempts")).newRoom(card, Optional.empty()));
        }
    }

    private ScenarioCard card(SessionDesk desk, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("day.json"), text);
        return assertInstanceOf(OpenedFile.Ready.class, desk.open(file)).card();
    }

    private static Action step(String sql) {
        return new Action.Take(new Step.RunSql("Plant", Step.Hands.NONE,
                List.of(new Sql(sql, "")), List.of(), Optional.empty(), Duration.ZERO),
                Optional.empty(), Optional.empty());
    }

    private static Action console(String sql) {
        return new Action.Console(List.of(new Sql(sql, "")), Optional.empty());
    }
}
