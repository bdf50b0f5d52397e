package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.SessionDesk;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.session.Watch;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.Opened;
import dev.lastresort.session.desk.ScenarioCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rooms as the window gets them. */
class PracticeRoomsTest {

    private static final Watch PATIENT = watch(false);

    @TempDir
    private Path folder;

    @Test
    void anAttemptIsMeasuredBesideTheStrategiesAsTheyAreWithoutIt() throws IOException {
        Comparison alone = MissionComparison.ofArchive();
        SessionDesk desk = new SessionDesk(folder);
        try (IncidentRoom room = room(desk, alone.scenario().id())) {
            room.act(new Action.Wait(room.view().horizon()), Optional.empty());
            assertThrows(CancellationException.class, () -> room.compare(watch(true)));
            assertFalse(kept().contains("fingerprint"));
            assertEquals(1, desk.attempts(card(desk, alone.scenario().id())).ended());
            for (int i = 0; i < 2; i++) {
                Comparison beside = room.compare(PATIENT).comparison();
                List<BranchResult> branches = beside.branches();
                assertEquals(prints(alone.branches()),
                        prints(branches.subList(0, branches.size() - 1)));
                // whoever only waits does what the trunk does
                assertEquals(alone.trunk().outcome().facts(),
                        branches.getLast().outcome().facts());
                assertTrue(kept().contains(branches.getLast().fingerprint()));
            }
        }
        Attempts told = desk.attempts(card(desk, alone.scenario().id()));
        assertEquals(1, told.ended());
        Outcome idle = alone.trunk().outcome();
        assertEquals(Optional.of(new Attempts.Result(false,
                idle.rows(FactLedger.Verdict.LOST), idle.timeToRecoverSeconds())), told.best());
    }

    @Test
    void aMorningIsLivedOnceForAllAttempts() {
        Mornings mornings = new Mornings();
        Loaded.Valid archive = loaded("dropped-orders-archive");
        mornings.prepare(archive);
        assertSame(mornings.of(archive), mornings.of(archive));
    }

    @Test
    void whatOneWindowIsAtAnotherBeginsAnewAndGoesOnWithOnlyAfterwards() throws IOException {
        SessionDesk desk = new SessionDesk(folder.resolve("attempts"));
        ScenarioCard card = starter(desk);
        try (IncidentRoom first = desk.room(card, Optional.empty())) {
            first.act(new Action.SkipQuestions(), Optional.empty());
            try (IncidentRoom second = desk.room(card, Optional.empty())) {
                assertEquals(0, second.view().decisions().size());
            }
            first.act(new Action.DeclareResolved(), Optional.empty());
        }
        try (IncidentRoom third = desk.room(card, Optional.empty())) {
            assertEquals(2, third.view().decisions().size());
        }
        assertEquals(2, desk.attempts(card).unfinished().orElseThrow().decisions());
        try (IncidentRoom anew = desk.newRoom(card, Optional.empty())) {
            assertEquals(0, anew.view().decisions().size());
            anew.act(new Action.SkipQuestions(), Optional.empty());
        }
        assertEquals(1, desk.attempts(card).unfinished().orElseThrow().decisions());
        assertEquals(2, desk.attempts(card).made());
    }

    @Test
    void anAttemptThatDoesNotAgreeStaysAsItIsAndTheRoomSaysWhy() throws IOException {
        SessionDesk desk = new SessionDesk(folder.resolve("attempts"));
        ScenarioCard card = starter(desk);
        try (IncidentRoom room = desk.room(card, Optional.empty())) {
            room.act(new Action.Wait(room.view().now().plusMinutes(1)), Optional.empty());
        }
        Path file = attempts().getFirst();
        String tampered = Files.readString(file).replaceFirst(
                "\"seen\":\"[0-9a-f]{64}\"", "\"seen\":\"" + "0".repeat(64) + "\"");
        Files.writeString(file, tampered);
        try (IncidentRoom anew = desk.room(card, Optional.empty())) {
            assertEquals(0, anew.view().decisions().size());
            assertTrue(anew.notice().orElseThrow().contains(file.getFileName().toString()));
            anew.act(new Action.SkipQuestions(), Optional.empty());
        }
        assertEquals(tampered, Files.readString(file));
        assertEquals(2, attempts().size());
    }

    @Test
    void whatIsOverButWasNotMeasuredCanStillBe() throws IOException {
        SessionDesk desk = new SessionDesk(folder.resolve("attempts"));
        ScenarioCard card = starter(desk);
        try (IncidentRoom room = desk.room(card, Optional.empty())) {
            room.act(new Action.Wait(room.view().horizon()), Optional.empty());
            assertTrue(room.view().ending().isPresent());
        }
        try (IncidentRoom again = desk.room(card, Optional.empty())) {
            assertTrue(again.view().ending().isPresent());
            again.compare(PATIENT);
        }
        try (IncidentRoom anew = desk.room(card, Optional.empty())) {
            assertTrue(anew.view().ending().isEmpty());
        }
    }

    private ScenarioCard starter(SessionDesk desk) throws IOException {
        return assertInstanceOf(Opened.Ready.class, desk.open(Files.writeString(
                folder.resolve("shop.json"), ScenarioFiles.starter()))).card();
    }

    private List<Path> attempts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("attempts"))) {
            return files.filter(file -> file.toString().endsWith(".attempt.json")).sorted()
                    .toList();
        }
    }

    private static IncidentRoom room(SessionDesk desk, String id) {
        return desk.room(card(desk, id), Optional.empty());
    }

    private static ScenarioCard card(SessionDesk desk, String id) {
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
        return branches.stream().map(BranchResult::fingerprint).toList();
    }

    private static Loaded.Valid loaded(String id) {
        return assertInstanceOf(Loaded.Valid.class, new BundledScenarios(new ScenarioReader())
                .read(id, List.of(), OptionalLong.empty()));
    }

    private static Watch watch(boolean cancelled) {
        return new Watch() {
            @Override
            public void at(String stage, double done) {}

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
