package dev.lastresort.session.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.cohort.AttemptStanding;
import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.journal.Sha256;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
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
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Folders of attempts that were really played, and what strangers put beside them. */
@Execution(ExecutionMode.CONCURRENT)
class CohortDeskTest {

    @TempDir
    Path folder;

    private final ScenarioSource source = new ScenarioSource(new ScenarioReader());
    private final CohortDesk desk = new CohortDesk(source);

    private static String leftAtOnce() throws IOException {
        return PlayedQueue.idle().replace("\"handOver\" }", "\"hint\", \"level\": 1 }");
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CohortRequest request() {
        return new CohortRequest(folder, List.of());
    }

    private static List<String> states(Cohort cohort) {
        CohortMatrix matrix = CohortMatrix.of(cohort);
        return cohort.attempts().stream()
                .map(one -> one.team().title() + " " + matrix.words(one)).toList();
    }

    private List<String> dominatedBy(String file) {
        return switch (new ReplayDesk(source).replay(folder.resolve(file).toString(),
                Optional.empty(), ReplayExtent.BESIDE_RECOVERIES)) {
            case ReplayDesk.Reproduced came -> {
                BranchResult branch = AttemptEnd.of(came.comparison());
                yield branch.dominatedBy();
            }
            default -> throw new AssertionError("it was played");
        };
    }

    @Test
    void whatIsMeasuredIsWhatAReplayBesideTheRecoveriesMeasures() throws IOException {
        put("red-lock-queue.attempt.json", PlayedQueue.played());
        put("blue-lock-queue.attempt.json", PlayedQueue.idle());
        assertEquals(List.of("blue not measured", "red not measured"),
                states(desk.open(request())), "to open it runs nothing");

        CohortMeasured came = desk.measure(request(), false, Progress.NONE);

        assertEquals(2, came.replayed());
        assertEquals(List.of(), came.departed());
        CohortMatrix matrix = CohortMatrix.of(came.cohort());
        CohortAttempt red = came.cohort().attempt("red-lock-queue.attempt.json").orElseThrow();
        CohortAttempt blue = came.cohort().attempt("blue-lock-queue.attempt.json").orElseThrow();
        assertEquals(dominatedBy(red.file()), recoveries(matrix.standing(red)));
        assertEquals(dominatedBy(blue.file()), recoveries(matrix.standing(blue)));
        assertTrue(red.figures().orElseThrow().result().dominates(
                blue.figures().orElseThrow().result()), "it was right to do something");
        assertEquals(List.of(red.file()),
                ((AttemptStanding.Dominated) matrix.standing(blue)).attempts());

        assertEquals(came.cohort(), desk.open(request()), "it is kept for the next time");
        assertEquals(0, desk.measure(request(), false, Progress.NONE).replayed());
    }

    private static List<String> recoveries(AttemptStanding standing) {
        return standing instanceof AttemptStanding.Dominated(var recoveries, _) ? recoveries
                : List.of();
    }

    @Test
    void filesOfTheSameBytesAreReplayedOnce() throws IOException {
        for (int i = 0; i < 30; i++) {
            put("team" + i + "-lock-queue.attempt.json", PlayedQueue.idle());
        }
        Set<String> begun = new TreeSet<>();
        CohortMeasured came = desk.measure(request(), false, (stage, _) -> {
            if (stage.endsWith(".attempt.json")) {
                begun.add(stage);
            }
        });
        assertEquals(Set.of("team0-lock-queue.attempt.json"), begun);
        assertEquals(30, came.replayed());
        assertEquals(30, came.cohort().attempts().stream()
                .filter(one -> one.figures().isPresent()).count());
    }

    @Test
    void whateverElseIsInTheFolderGetsALineAndHarmsNothing() throws IOException {
        put("red-lock-queue.attempt.json", PlayedQueue.idle());
        put("damaged.attempt.json", PlayedQueue.played().substring(0, 200));
        put("empty.attempt.json", "");
        put("newer.attempt.json", PlayedQueue.played().replace("\"formatVersion\"", "\"x\"")
                .replaceFirst("\\{", "{ \"formatVersion\": 99,"));
        put("list.attempt.json", "[]");
        put("bytes.attempt.json", "\0\1\2");
        put("foreign.attempt.json", PlayedQueue.idle().replace("\"lock-queue\"", "\"some-other\""));
        put("version.attempt.json",
                PlayedQueue.idle().replaceFirst("(\"scenarioSha256\"\\s*:\\s*)\"..", "$1\"00"));
        put("begun-lock-queue.attempt.json", leftAtOnce());
        put("notes.txt", "not ours");
        put("too-large.attempt.json", " ".repeat(4_000_001));

        CohortMeasured came = desk.measure(request(), false, Progress.NONE);

        List<String> told = came.cohort().unread().stream().map(UnreadFile::line).toList();
        assertEquals(6, told.size(), () -> String.join("\n", told));
        for (String name : List.of("bytes", "damaged", "empty", "list", "newer", "too-large")) {
            assertTrue(told.stream().anyMatch(line -> line.startsWith(name + ".attempt.json")),
                    () -> String.join("\n", told));
        }
        assertTrue(told.get(4).contains("newer version"), told::toString);
        assertEquals("too-large.attempt.json: the file is larger than 4 MB", told.getLast());
        List<String> states = states(came.cohort());
        assertEquals("begun unfinished, 1 decision", states.get(0));
        assertTrue(states.get(1).startsWith("foreign not measured: no scenario called some-other"),
                states::toString);
        assertTrue(states.get(3).startsWith("version not measured: it was made at another version"),
                states::toString);
        assertTrue(came.cohort().attempts().get(2).figures().isPresent());
    }

    @Test
    void attemptsAreMeasuredBesideOneAnotherAndComeToTheSame() throws IOException {
        for (int i = 0; i < 6; i++) {
            put("t" + i + "-lock-queue.attempt.json",
                    " ".repeat(i) + (i % 2 == 0 ? PlayedQueue.idle()
                            : PlayedQueue.played()));
        }
        List<Double> fractions = new ArrayList<>();
        CohortMeasured came = desk.measure(request(), false,
                (_, fraction) -> fractions.add(fraction));
        assertEquals(6, came.replayed());
        assertEquals(2, came.cohort().attempts().stream().map(CohortAttempt::figures).distinct()
                .count(), "whatever ran beside it");
        assertEquals(fractions.stream().sorted().toList(), fractions, "it never goes back");
    }

    @Test
    void whatMayHaveStruckALimitBesideOthersIsReplayedByItself() throws IOException {
        put("red-lock-queue.attempt.json", PlayedQueue.idle());
        CohortAttempt red = desk.open(request()).attempts().getFirst();
        String digest = Sha256.hex(Files.readAllBytes(folder.resolve(red.file())));
        FiguresFile kept = new FiguresFile(folder);
        kept.suspect(digest, red.day());
        assertTrue(kept.write(List.of(digest), List.of(red.day())));
        assertEquals(List.of("red not measured"), states(desk.open(request())),
                "it is not blamed for anything");
        assertEquals(1, desk.measure(request(), false, Progress.NONE).replayed());
        assertFalse(new FiguresFile(folder).isSuspect(digest, red.day()));
    }

    @Test
    void whatATeamNotesOnceItIsOverDoesNotBeginItAnew() throws IOException {
        String at = PlayedQueue.idle().replaceAll("(?s).*?\"at\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        put("red-lock-queue.attempt.json",
                PlayedQueue.idle().replaceFirst("\\] }$", ", { \"at\": \"" + at
                        + "\", \"action\": { \"type\": \"note\", \"text\": \"calm\","
                        + " \"wall\": \"2026-11-30T10:00:00\" } } ] }"));
        Cohort cohort = desk.open(request());
        assertEquals(List.of(), cohort.unread());
        assertEquals(1, cohort.unmeasured());
    }

    @Test
    void anAttemptThatDepartsIsToldAndNotReplayedAgainUntilItIsChecked() throws IOException {
        put("red-lock-queue.attempt.json", PlayedQueue.idle());
        put("blue-lock-queue.attempt.json", PlayedQueue.idle().replaceFirst("\\{",
                "{ \"fingerprint\": \"" + "0".repeat(64) + "\","));
        CohortMeasured came = desk.measure(request(), false, Progress.NONE);
        assertEquals(1, came.departed().size());
        assertTrue(came.departed().getFirst().startsWith(
                "blue-lock-queue.attempt.json: it departs after the last decision"),
                () -> came.departed().toString());
        assertTrue(states(came.cohort()).getFirst().startsWith("blue not measured: it departs"));
        assertTrue(came.cohort().attempts().getLast().figures().isPresent());

        CohortMeasured again = desk.measure(request(), false, Progress.NONE);
        assertEquals(0, again.replayed());
        assertEquals(came.cohort(), again.cohort());
        assertEquals(came.departed(), desk.measure(request(), true, Progress.NONE).departed());
    }

    @Test
    void checkingFindsFiguresThatSomebodyMadeUp() throws IOException {
        put("red-lock-queue.attempt.json", PlayedQueue.idle());
        CohortMeasured came = desk.measure(request(), false, Progress.NONE);
        FiguresFile forged = new FiguresFile(folder);
        CohortAttempt red = came.cohort().attempts().getFirst();
        var real = red.figures().orElseThrow();
        forged.put(Sha256.hex(Files.readAllBytes(folder.resolve(red.file()))), red.day(),
                new dev.lastresort.model.cohort.AttemptFigures(real.fingerprint(), real.result(),
                        List.of(), 0, 7, real.serviceBack(), List.of()));
        assertTrue(forged.write(List.of(Sha256.hex(
                Files.readAllBytes(folder.resolve(red.file())))), List.of(red.day())));
        assertEquals(7, desk.open(request()).attempts().getFirst().figures().orElseThrow()
                .falseAllClear(), "to open it believes them");

        CohortMeasured checked = desk.measure(request(), true, Progress.NONE);
        assertEquals(1, checked.departed().size(), () -> checked.departed().toString());
        assertTrue(checked.departed().getFirst().contains("were replaced"));
        assertEquals(came.cohort(), checked.cohort());
        assertEquals(List.of(), desk.measure(request(), true, Progress.NONE).departed());
    }

    @Test
    void whatWasMeasuredBeforeItWasCancelledIsKept() throws IOException {
        int attempts = 2 * Runtime.getRuntime().availableProcessors() + 2;
        for (int i = 0; i < attempts; i++) {
            put("t" + i + "-lock-queue.attempt.json", " ".repeat(i) + PlayedQueue.idle());
        }
        assertThrows(CancellationException.class, () -> desk.measure(request(), false,
                (_, fraction) -> {
                    if (fraction > 0) {
                        throw new CancellationException();
                    }
                }));
        long measured = desk.open(request()).attempts().stream()
                .filter(one -> one.figures().isPresent()).count();
        assertTrue(measured >= 1, "the first one's figures are kept");
        assertTrue(measured < attempts, "what had not begun was not begun");
    }

    @Test
    void aFolderThatIsNotThereOrNoFolderIsToldInAWord() throws IOException {
        put("file", "");
        assertTrue(assertThrows(DeskException.class, () -> desk.open(new CohortRequest(
                folder.resolve("gone"), List.of()))).getMessage().startsWith("There is no folder"));
        assertTrue(assertThrows(DeskException.class, () -> desk.open(new CohortRequest(
                folder.resolve("file"), List.of()))).getMessage().contains("is no folder"));
        assertThrows(DeskException.class, () -> desk.open(
                new CohortRequest(folder, List.of(folder.resolve("gone.json").toString()))));
    }

    @Test
    void anEmptyFolderIsAnEmptyCohortAndStaysEmpty() throws IOException {
        assertEquals(List.of(), desk.measure(request(), true, Progress.NONE).cohort().attempts());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
        assertFalse(Files.exists(folder.resolve(FiguresFile.NAME)));
    }

    @Test
    void notesLieInTheFolderLikeAttemptsAndAreFollowed() throws IOException {
        put("ada.notes.csv", "team,note\nred,They asked first\n");
        put("sheets/bob.notes.csv", "team;at;note\nred;25:00;late\n");
        Files.createSymbolicLink(folder.resolve("eve.notes.csv"), Path.of("/etc/passwd"));
        FolderLook look = desk.look(request());
        assertEquals(List.of("ada red: They asked first"), look.cohort().notes().stream()
                .map(one -> one.by() + " " + one.team().title() + ": " + one.note().text())
                .toList());
        assertEquals(List.of("eve.notes.csv: it is a link, and links are not followed",
                "sheets/bob.notes.csv:2:5: '25:00' is no virtual instant; write it like \"11:05\""
                        + " or \"2026-03-02T11:05\", or leave it empty"),
                look.cohort().unread().stream().map(UnreadFile::line).toList());
        assertTrue(look.places().contains(folder.toRealPath().resolve("ada.notes.csv")));
    }
}
