package dev.lastresort.session.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.attempt.practice.Mornings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Rooms as the window gets them. */
@Execution(ExecutionMode.CONCURRENT)
class KeptRoomsTest {

    private final SessionDesk desk = new SessionDesk();
    @TempDir
    private Path folder;

    @Test
    void anAttemptIsMeasuredBesideTheStrategiesAsTheyAreWithoutIt() throws IOException {
        Comparison alone = MissionComparison.ofArchive();
        KeptRooms rooms = rooms(folder);
        try (IncidentRoom room = room(rooms, alone.scenario().id())) {
            room.act(new Action.Wait(room.view().horizon()), Optional.empty());
            assertThrows(CancellationException.class, () -> room.compare((_, _) -> {
                throw new CancellationException();
            }));
            assertFalse(kept().contains("fingerprint"));
            assertEquals(1, rooms.attempts(card(alone.scenario().id())).ended());
            for (int i = 0; i < 2; i++) {
                Comparison beside = room.compare(Progress.NONE).comparison();
                List<BranchResult> branches = beside.branches();
                assertEquals(prints(alone.branches()),
                        prints(branches.subList(0, branches.size() - 1)));
                // whoever only waits does what the trunk does
                assertEquals(alone.trunk().outcome().facts(),
                        branches.getLast().outcome().facts());
                assertTrue(kept().contains(branches.getLast().fingerprint().hex()));
            }
        }
        Attempts told = rooms.attempts(card(alone.scenario().id()));
        assertEquals(1, told.ended());
        Outcome idle = alone.trunk().outcome();
        AttemptResult best = told.best().getFirst();
        assertEquals(AttemptGroup.NOT_RESOLVED, best.group());
        assertEquals(idle.rows(FactLedger.Verdict.LOST), best.rowsLost());
        assertEquals(idle.timeToRecoverSeconds(), best.secondsToRecover());
        assertEquals(alone.trunk().axes(), best.axes());
    }

    @Test
    void aMorningIsSimulatedOnceForAllAttempts() {
        Mornings mornings = new Mornings(new ScenarioEngines());
        Loaded.Valid archive = loaded("dropped-orders-archive");
        mornings.prepare(archive);
        assertSame(mornings.of(archive), mornings.of(archive));
    }

    @Test
    void whatOneWindowIsAtAnotherBeginsAnewAndGoesOnWithOnlyAfterwards() throws IOException {
        KeptRooms rooms = rooms(folder.resolve("attempts"));
        ScenarioCard card = starter();
        try (IncidentRoom first = rooms.room(card, Optional.empty())) {
            first.act(new Action.SkipQuestions(), Optional.empty());
            try (IncidentRoom second = rooms.room(card, Optional.empty())) {
                assertEquals(0, second.view().decisions().size());
            }
            first.act(new Action.DeclareResolved(), Optional.empty());
        }
        try (IncidentRoom third = rooms.room(card, Optional.empty())) {
            assertEquals(2, third.view().decisions().size());
        }
        assertEquals(2, rooms.attempts(card).unfinished().orElseThrow().decisions());
        try (IncidentRoom anew = rooms.newRoom(card, Optional.empty())) {
            assertEquals(0, anew.view().decisions().size());
            anew.act(new Action.SkipQuestions(), Optional.empty());
        }
        assertEquals(1, rooms.attempts(card).unfinished().orElseThrow().decisions());
        assertEquals(2, rooms.attempts(card).made());
    }

    @Test
    void anAttemptThatDoesNotAgreeStaysAsItIsAndTheRoomSaysWhy() throws IOException {
        KeptRooms rooms = rooms(folder.resolve("attempts"));
        ScenarioCard card = starter();
        try (IncidentRoom room = rooms.room(card, Optional.empty())) {
            room.act(new Action.Wait(room.view().now().plusMinutes(1)), Optional.empty());
        }
        Path file = attempts().getFirst();
        String tampered = Files.readString(file).replaceFirst(
                "\"seen\":\"[0-9a-f]{64}\"", "\"seen\":\"" + "0".repeat(64) + "\"");
        Files.writeString(file, tampered);
        try (IncidentRoom anew = rooms.room(card, Optional.empty())) {
            assertEquals(0, anew.view().decisions().size());
            assertTrue(anew.notice().orElseThrow().contains(file.getFileName().toString()));
            anew.act(new Action.SkipQuestions(), Optional.empty());
        }
        assertEquals(tampered, Files.readString(file));
        assertEquals(2, attempts().size());
    }

    @Test
    void whatIsOverButWasNotMeasuredCanStillBe() throws IOException {
        KeptRooms rooms = rooms(folder.resolve("attempts"));
        ScenarioCard card = starter();
        try (IncidentRoom room = rooms.room(card, Optional.empty())) {
            room.act(new Action.Wait(room.view().horizon()), Optional.empty());
            assertTrue(room.view().ending().isPresent());
        }
        try (IncidentRoom again = rooms.room(card, Optional.empty())) {
            assertTrue(again.view().ending().isPresent());
            again.compare(Progress.NONE);
        }
        try (IncidentRoom anew = rooms.room(card, Optional.empty())) {
            assertTrue(anew.view().ending().isEmpty());
        }
    }

    @Test
    void attemptsAreReopenedAndComparedBesideOneAnother() throws IOException {
        KeptRooms rooms = rooms(folder.resolve("attempts"));
        ScenarioCard card = starter();
        try (IncidentRoom idle = rooms.room(card, Optional.empty())) {
            idle.act(new Action.Wait(idle.view().horizon()), Optional.empty());
            idle.compare(Progress.NONE);
        }
        try (IncidentRoom left = rooms.newRoom(card, Optional.empty())) {
            left.act(new Action.SkipQuestions(), Optional.empty());
        }
        List<KeptAttempt> kept = rooms.attempts(card).all();
        assertEquals(List.of(false, true), kept.stream().map(KeptAttempt::isFinished).toList());
        AttemptShelf shelf = rooms.shelf();
        try (IncidentRoom over = shelf.reopen(card, kept.getLast().id())) {
            assertTrue(over.view().ending().isPresent());
            assertThrows(DeskException.class, () -> shelf.reopen(card, kept.getLast().id()));
        }
        try (IncidentRoom goesOn = shelf.reopen(card, kept.getFirst().id())) {
            assertEquals(1, goesOn.view().decisions().size());
            assertTrue(goesOn.view().ending().isEmpty());
        }
        shelf.rename(kept.getLast().id(), "Only looked");
        Comparison both = shelf.compare(card,
                List.of(kept.getLast().id(), kept.getFirst().id()), Progress.NONE);
        List<BranchResult> mine = both.branches().stream()
                .filter(branch -> branch.kind() == StrategyKind.ATTEMPT).toList();
        assertEquals(2, mine.size());
        assertEquals("Only looked", mine.getFirst().title());
        // neither did anything: both end as the trunk does
        mine.forEach(branch -> assertEquals(
                both.trunk().outcome().facts(), branch.outcome().facts()));
        assertTrue(new String(shelf.export(kept.getFirst().id()),
                StandardCharsets.UTF_8).contains("\"decisions\""));
    }

    @Test
    void anAttemptLeftUnderOnePressureDoesNotGoOnUnderAnother() throws IOException {
        KeptRooms rooms = rooms(folder.resolve("attempts"));
        ScenarioCard card = starter();
        try (IncidentRoom room = rooms.room(card, Optional.of(60))) {
            room.act(new Action.SkipQuestions(), Optional.empty());
        }
        try (IncidentRoom same = rooms.room(card, Optional.of(60))) {
            assertEquals(1, same.view().decisions().size());
        }
        try (IncidentRoom other = rooms.room(card, Optional.of(10))) {
            assertEquals(Optional.of(10), other.pressure());
            assertEquals(0, other.view().decisions().size());
        }
    }

    private KeptRooms rooms(Path attempts) {
        return new KeptRooms(desk, attempts);
    }

    private ScenarioCard starter() throws IOException {
        return assertInstanceOf(OpenedFile.Ready.class, desk.open(Files.writeString(
                folder.resolve("shop.json"), ScenarioFiles.starter()))).card();
    }

    private List<Path> attempts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("attempts"))) {
            return files.filter(file -> file.toString().endsWith(".attempt.json")).sorted()
                    .toList();
        }
    }

    private IncidentRoom room(KeptRooms rooms, String id) {
        return rooms.room(card(id), Optional.empty());
    }

    private ScenarioCard card(String id) {
        return desk.bundled().stream()
                .filter(one -> one.scenario().id().equals(id)).findFirst().orElseThrow();
    }

    private String kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst().orElseThrow());
        }
    }

    private static List<String> prints(List<BranchResult> branches) {
        return branches.stream().map(branch -> branch.fingerprint().hex()).toList();
    }

    private static Loaded.Valid loaded(String id) {
        return assertInstanceOf(Loaded.Valid.class, new BundledScenarios(new ScenarioReader())
                .read(id, List.of(), OptionalLong.empty()));
    }
}
