package dev.lastresort.session.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.AttemptStanding;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.journal.Sha256;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.practice.ReplayExtent;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.cohort.CohortDesk.CohortMeasured;
import dev.lastresort.session.cohort.CohortDesk.CohortRequest;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Folders of attempts that were really played, and what strangers put beside them. To measure a day
 * takes long: one folder has everything, and is measured once for all who look at what came of it.
 */
@Execution(ExecutionMode.CONCURRENT)
class CohortDeskTest {

    private static final ScenarioSource SOURCE = new ScenarioSource(new ScenarioReader());
    private static final CohortDesk DESK = new CohortDesk(SOURCE, new ScenarioEngines());
    private static final String RED = "red-lock-queue.attempt.json";
    private static final String BLUE = "blue-lock-queue.attempt.json";
    private static final String SUSPECT = "suspect-lock-queue.attempt.json";
    private static final String DEPARTS = "wrong-lock-queue.attempt.json";
    private static final int SAME = 12;

    private static final List<String> STAGES = new ArrayList<>();
    private static final List<Double> FRACTIONS = new ArrayList<>();
    private static Path full;
    private static Cohort unmeasured;
    private static CohortMeasured came;

    @TempDir
    Path folder;

    @BeforeAll
    static void measureAFolderOfEverything(@TempDir Path everything) throws IOException {
        full = everything;
        put(full, RED, PlayedQueue.played());
        put(full, BLUE, PlayedQueue.idle());
        for (int i = 0; i < SAME; i++) {
            put(full, "same" + i + "-lock-queue.attempt.json", PlayedQueue.idle());
        }
        put(full, "also-red-lock-queue.attempt.json", " " + PlayedQueue.played());
        put(full, SUSPECT, "  " + PlayedQueue.idle());
        put(full, DEPARTS, PlayedQueue.idle().replaceFirst("\\{",
                "{ \"fingerprint\": \"" + "0".repeat(64) + "\","));
        put(full, "damaged.attempt.json", PlayedQueue.played().substring(0, 200));
        put(full, "empty.attempt.json", "");
        put(full, "newer.attempt.json", PlayedQueue.played().replace("\"formatVersion\"", "\"x\"")
                .replaceFirst("\\{", "{ \"formatVersion\": 99,"));
        put(full, "list.attempt.json", "[]");
        put(full, "bytes.attempt.json", "\0\1\2");
        put(full, "foreign.attempt.json",
                PlayedQueue.idle().replace("\"lock-queue\"", "\"some-other\""));
        put(full, "version.attempt.json",
                PlayedQueue.idle().replaceFirst("(\"scenarioSha256\"\\s*:\\s*)\"..", "$1\"00"));
        put(full, "begun-lock-queue.attempt.json",
                PlayedQueue.idle().replace("\"handOver\" }", "\"hint\", \"level\": 1 }"));
        put(full, "notes.txt", "not ours");
        put(full, "too-large.attempt.json", " ".repeat(4_000_001));
        FiguresFile kept = new FiguresFile(full);
        CohortAttempt suspect = DESK.open(all()).attempt(SUSPECT).orElseThrow();
        String digest = digest(full, SUSPECT);
        kept.suspect(digest, suspect.day());
        String red = digest(full, RED);
        kept.put(red, suspect.day(), FiguresFileTest.FIGURES);
        assertTrue(kept.write(List.of(digest, red), List.of(suspect.day())));
        Path figures = full.resolve(FiguresFile.NAME);
        Files.writeString(figures, Files.readString(figures).replace("165", "0"));
        unmeasured = DESK.open(all());
        came = DESK.measure(all(), false, (stage, fraction) -> {
            STAGES.add(stage);
            FRACTIONS.add(fraction);
        });
    }

    private static void put(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static CohortRequest all() {
        return new CohortRequest(full, List.of());
    }

    private CohortRequest request() {
        return new CohortRequest(folder, List.of());
    }

    private static String digest(Path folder, String file) throws IOException {
        return Sha256.hex(Files.readAllBytes(folder.resolve(file)));
    }

    private static String words(Cohort cohort, String file) {
        return CohortMatrix.of(cohort).words(cohort.attempt(file).orElseThrow());
    }

    @Test
    void whatIsMeasuredIsWhatAReplayBesideTheRecoveriesMeasures() {
        assertEquals("not measured", words(unmeasured, BLUE), "to open it runs nothing");
        CohortMatrix matrix = CohortMatrix.of(came.cohort());
        CohortAttempt red = came.cohort().attempt(RED).orElseThrow();
        CohortAttempt blue = came.cohort().attempt(BLUE).orElseThrow();
        AttemptStanding.Dominated standing =
                assertInstanceOf(AttemptStanding.Dominated.class, matrix.standing(blue));
        ReplayDesk.Reproduced beside = assertInstanceOf(ReplayDesk.Reproduced.class,
                new ReplayDesk(SOURCE, new ScenarioEngines()).replay(full.resolve(BLUE).toString(),
                        Optional.empty(),
                        ReplayExtent.BESIDE_RECOVERIES, Optional.empty()));
        assertEquals(AttemptEnd.of(beside.comparison()).dominatedBy(), standing.recoveries());
        assertTrue(red.figures().orElseThrow().result().dominates(
                blue.figures().orElseThrow().result()), "it was right to do something");
        assertEquals(Set.of(RED, "also-red-lock-queue.attempt.json"),
                Set.copyOf(standing.attempts()));
    }

    @Test
    void whatWasMeasuredIsKeptForTheNextTime() {
        assertEquals(came.cohort(), DESK.open(all()));
        CohortMeasured again = DESK.measure(all(), false, Progress.NONE);
        assertEquals(0, again.replayed());
        assertEquals(came.cohort(), again.cohort());
    }

    @Test
    void figuresThatWereChangedByHandAreNotUsedAndThatIsTold() {
        assertEquals("not measured", words(unmeasured, RED));
        assertTrue(unmeasured.unread().contains(new UnreadFile(FiguresFile.NAME,
                "the figures kept of 1 attempt are not as they were written, and are not used:"
                        + " to be measured anew")),
                unmeasured.unread().toString());
        assertTrue(came.told().contains("The figures kept of 1 attempt were not as they had been"
                + " written, and were measured anew"), came.told().toString());
        assertTrue(came.cohort().unread().stream()
                .noneMatch(one -> one.file().equals(FiguresFile.NAME)));
    }

    @Test
    void filesOfTheSameBytesAreReplayedOnce() {
        assertEquals(1, STAGES.stream().filter(stage -> stage.equals(BLUE)
                || stage.startsWith("same")).distinct().count(), STAGES::toString);
        assertEquals(SAME, came.cohort().attempts().stream()
                .filter(one -> one.file().startsWith("same") && one.figures().isPresent())
                .count());
    }

    @Test
    void whateverElseIsInTheFolderGetsALineAndHarmsNothing() {
        List<String> told = came.cohort().unread().stream().map(UnreadFile::line).toList();
        assertEquals(6, told.size(), () -> String.join("\n", told));
        for (String name : List.of("bytes", "damaged", "empty", "list", "newer", "too-large")) {
            assertTrue(told.stream().anyMatch(line -> line.startsWith(name + ".attempt.json")),
                    () -> String.join("\n", told));
        }
        assertTrue(told.get(4).contains("newer version"), told::toString);
        assertEquals("too-large.attempt.json: the file is larger than 4 MB", told.getLast());
        assertEquals("unfinished, 1 decision",
                words(came.cohort(), "begun-lock-queue.attempt.json"));
        String foreign = words(came.cohort(), "foreign.attempt.json");
        assertTrue(foreign.startsWith("not measured: no scenario called some-other"), foreign);
        String version = words(came.cohort(), "version.attempt.json");
        assertTrue(version.startsWith("not measured: it was made at another version"), version);
    }

    @Test
    void attemptsAreMeasuredBesideOneAnotherAndComeToTheSame() {
        assertEquals(SAME + 4, came.cohort().attempts().stream()
                .filter(one -> one.figures().isPresent()).count());
        assertEquals(2, came.cohort().attempts().stream()
                .flatMap(one -> one.figures().stream()).distinct().count(),
                "whatever ran beside it");
        assertEquals(FRACTIONS.stream().sorted().toList(), FRACTIONS, "it never goes back");
    }

    @Test
    void whatMayHaveStruckALimitBesideOthersIsReplayedByItself() throws IOException {
        assertEquals("not measured", words(unmeasured, SUSPECT), "it is not blamed for anything");
        CohortAttempt suspect = came.cohort().attempt(SUSPECT).orElseThrow();
        assertTrue(suspect.figures().isPresent());
        assertFalse(new FiguresFile(full).isSuspect(digest(full, SUSPECT), suspect.day()));
    }

    @Test
    void anAttemptThatDepartsIsTold() {
        assertEquals(1, came.departed().size());
        assertTrue(came.departed().getFirst().startsWith(
                DEPARTS + ": it departs after the last decision"), came.departed()::toString);
        assertTrue(words(came.cohort(), DEPARTS).startsWith("not measured: it departs"));
    }

    @Test
    void whatATeamNotesOnceItIsOverDoesNotBeginItAnew() throws IOException {
        String at = PlayedQueue.idle().replaceAll("(?s).*?\"at\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        put(folder, "red-lock-queue.attempt.json",
                PlayedQueue.idle().replaceFirst("\\] }$", ", { \"at\": \"" + at
                        + "\", \"action\": { \"type\": \"note\", \"text\": \"calm\","
                        + " \"wall\": \"2026-11-30T10:00:00\" } } ] }"));
        Cohort cohort = DESK.open(request());
        assertEquals(List.of(), cohort.unread());
        assertEquals(1, cohort.awaiting().size());
    }

    @Test
    void checkingFindsFiguresThatSomebodyMadeUpAndWhatDeparts() throws IOException {
        for (String file : List.of(BLUE, DEPARTS, FiguresFile.NAME)) {
            Files.copy(full.resolve(file), folder.resolve(file));
        }
        Cohort right = DESK.open(request());
        CohortAttempt blue = right.attempt(BLUE).orElseThrow();
        AttemptFigures real = blue.figures().orElseThrow();
        FiguresFile forged = new FiguresFile(folder);
        List<String> digests = List.of(digest(folder, BLUE), digest(folder, DEPARTS));
        forged.put(digests.getFirst(), blue.day(), new AttemptFigures(real.fingerprint(),
                real.result(), List.of(), 0, 7, real.serviceBack(), List.of()));
        assertTrue(forged.write(digests, List.of(blue.day())));
        assertEquals(7, DESK.open(request()).attempt(BLUE).orElseThrow().figures().orElseThrow()
                .falseAllClear(), "to open it believes them");

        CohortMeasured checked = DESK.measure(request(), true, Progress.NONE);

        assertEquals(2, checked.departed().size(), checked.departed()::toString);
        assertTrue(checked.departed().getFirst().startsWith(BLUE + ": ")
                && checked.departed().getFirst().contains("were replaced"),
                checked.departed()::toString);
        assertEquals(came.departed().getFirst(), checked.departed().getLast());
        assertEquals(right, checked.cohort());
        assertEquals(right, DESK.open(request()));
    }

    @Test
    void whatWasMeasuredBeforeItWasCancelledIsKept() throws IOException {
        int attempts = 2 * Runtime.getRuntime().availableProcessors() + 2;
        for (int i = 0; i < attempts; i++) {
            put(folder, "t" + i + "-lock-queue.attempt.json", " ".repeat(i) + PlayedQueue.idle());
        }
        assertThrows(CancellationException.class, () -> DESK.measure(request(), false,
                (_, fraction) -> {
                    if (fraction > 0) {
                        throw new CancellationException();
                    }
                }));
        long measured = DESK.open(request()).attempts().stream()
                .filter(one -> one.figures().isPresent()).count();
        assertTrue(measured >= 1, "the first one's figures are kept");
        assertTrue(measured < attempts, "what had not begun was not begun");
    }

    @Test
    void aFolderThatIsNotThereOrNoFolderIsToldInAWord() throws IOException {
        put(folder, "file", "");
        assertTrue(assertThrows(DeskException.class, () -> DESK.open(new CohortRequest(
                folder.resolve("gone"), List.of()))).getMessage().startsWith("There is no folder"));
        assertTrue(assertThrows(DeskException.class, () -> DESK.open(new CohortRequest(
                folder.resolve("file"), List.of()))).getMessage().contains("is no folder"));
        assertThrows(DeskException.class, () -> DESK.open(
                new CohortRequest(folder, List.of(folder.resolve("gone.json").toString()))));
    }

    @Test
    void anEmptyFolderIsAnEmptyCohortAndStaysEmpty() throws IOException {
        assertEquals(List.of(), DESK.measure(request(), true, Progress.NONE).cohort().attempts());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
        assertFalse(Files.exists(folder.resolve(FiguresFile.NAME)));
    }
}
