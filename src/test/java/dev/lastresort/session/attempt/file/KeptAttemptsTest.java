package dev.lastresort.session.attempt.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.AttemptGroup;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.KeptAttempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder of attempts tells of a scenario. */
class KeptAttemptsTest {

    private static final String SHA = "a".repeat(64);
    private static final String PRINT = "f".repeat(64);
    private static final LocalDateTime AT = LocalDateTime.parse("2026-03-02T10:40:00");
    private static final KeptAttempts.Subject SHOP = new KeptAttempts.Subject(
            "shop", SHA, 7, EngineName.EMBEDDED);

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        assertEquals(Attempts.NONE, new KeptAttempts(folder.resolve("none")).sum(SHOP));
    }

    /** The one that came second could not be written: its file was the other's. */
    @Test
    void attemptsThatBeginInTheSameInstantAreInFilesOfTheirOwnInTheirOrder() {
        KeptAttempts kept = new KeptAttempts(folder);
        List<Path> files = Stream.generate(() -> kept.newFile("shop")).limit(200).toList();
        assertEquals(files.stream().distinct().sorted().toList(), files);
        assertEquals(files.size(), files.stream().map(kept::begun).distinct().count());
    }

    @Test
    void theBestAreTheBestGroupsThatNoOtherDominatesTheNewestFirst() throws IOException {
        ended("20260101-100000-000", "NOT_RESOLVED", "rowsLost=0", axes("0", "never"));
        ended("20260102-100000-000", "MISSED", "rowsLost=0", axes("0", "1"));
        ended("20260103-100000-000", "ALL_MET", "rowsLost=3", axes("3", "60"));
        ended("20260104-100000-000", "ALL_MET", "rowsLost=3", axes("3", "90"));
        ended("20260105-100000-000", "ALL_MET", "rowsLost=9", axes("9", "30"));
        Attempts sum = sum();
        assertEquals(5, sum.ended());
        // that of the 4th loses as much as that of the 3rd and takes longer
        assertEquals(List.of(9L, 3L), sum.best().stream().map(AttemptResult::rowsLost).toList());
        assertEquals(Optional.of(LocalDateTime.parse("2026-01-05T10:00:00")), sum.last());
        assertEquals(Optional.empty(), sum.unfinished());
    }

    @Test
    void ofThoseThatMissedAnObjectiveOneIsShownOnlyWhereNoneMetAll() throws IOException {
        ended("20260101-100000-000", "NOT_RESOLVED", "rowsLost=0", axes("0", "never"));
        ended("20260102-100000-000", "MISSED", "rowsLost=7", axes("7", "1"));
        assertEquals(List.of(AttemptGroup.MISSED),
                sum().best().stream().map(AttemptResult::group).toList());
    }

    private static String axes(String lost, String back) {
        return "axis.0=" + lost + " rows|lost: orders\naxis.1=" + back + " seconds|time to recover";
    }

    @Test
    void oneCanBeGoneOnWithUntilItWasMeasured() throws IOException {
        keep("20260101-100000-000", attempt(SHA, 7, Optional.empty()));
        assertEquals(Optional.of(new Attempts.Unfinished(
                LocalDateTime.parse("2026-01-01T10:00:00"), 1, AT, Optional.of(60))),
                sum().unfinished());
        assertEquals(0, sum().ended());
        // as it is noted before anybody measured it: that is left to do
        note("20260101-100000-000", "decisions=1");
        assertTrue(sum().unfinished().isPresent());
        assertEquals(1, sum().ended());
        assertEquals(List.of(), sum().best());
        // written before a decision that was made since
        note("20260101-100000-000", "decisions=0");
        assertEquals(0, sum().ended());
    }

    @Test
    void whatIsAnotherScenariosOrNoAttemptIsPassedOver() throws IOException {
        keep("20260101-100000-000", attempt("b".repeat(64), 7, Optional.empty()));
        keep("20260102-100000-000", attempt(SHA, 8, Optional.empty()));
        keep("copy of mine", attempt(SHA, 7, Optional.empty()));
        Files.writeString(folder.resolve("shop-20260103-100000-000.attempt.json"), "{");
        Files.createDirectory(folder.resolve("shop-20260104-100000-000.attempt.json"));
        Files.writeString(folder.resolve("shop-.attempt.json"), "{}");
        assertEquals(Attempts.NONE, sum());
        assertEquals(Optional.empty(), new KeptAttempts(folder).newestUnfinished(SHOP));
    }

    @Test
    void anotherVersionsAttemptDoesNotHideTheOneToGoOnWith() throws IOException {
        Path mine = keep("20260101-100000-000", attempt(SHA, 7, Optional.empty()));
        keep("20260102-100000-000", attempt("b".repeat(64), 7, Optional.empty()));
        assertEquals(Optional.of(mine), new KeptAttempts(folder).newestUnfinished(SHOP));
    }

    @Test
    void oneOfAnotherEngineIsListedAndNotGoneOnWith() throws IOException {
        Path mine = keep("20260101-100000-000", attempt(SHA, 7, Optional.empty()));
        Path there = keep("20260102-100000-000",
                attempt(SHA, 7, Optional.empty()).on(EngineName.POSTGRESQL));
        KeptAttempts kept = new KeptAttempts(folder);
        KeptAttempts.Subject onServer =
                new KeptAttempts.Subject("shop", SHA, 7, EngineName.POSTGRESQL);
        assertEquals(Optional.of(mine), kept.newestUnfinished(SHOP));
        assertEquals(Optional.of(there), kept.newestUnfinished(onServer));
        assertEquals(2, kept.sum(SHOP).made());
        assertEquals(LocalDateTime.parse("2026-01-01T10:00:00"),
                kept.sum(SHOP).unfinished().orElseThrow().begun());
        assertEquals(1, kept.attempts(onServer).count());
    }

    @Test
    void anUnfinishedOneIsNotHiddenByOneThatWasFinishedSince() throws IOException {
        Path left = keep("20260101-100000-000", attempt(SHA, 7, Optional.empty()));
        ended("20260102-100000-000", "ALL_MET", "rowsLost=0", axes("0", "1"));
        assertEquals(Optional.of(left), new KeptAttempts(folder).newestUnfinished(SHOP));
        assertEquals(LocalDateTime.parse("2026-01-01T10:00:00"),
                sum().unfinished().orElseThrow().begun());
        assertEquals(List.of(true, false),
                sum().all().stream().map(KeptAttempt::isFinished).toList());
        assertEquals(List.of(AttemptGroup.ALL_MET), sum().all().stream()
                .flatMap(one -> one.result().stream()).map(AttemptResult::group).toList());
    }

    @Test
    void anAttemptGoesAndComesBackWithItsNoteAndItsName() throws IOException {
        ended("20260101-100000-000", "ALL_MET", "rowsLost=0", axes("0", "1"));
        keep("20260101-100000-0001", attempt(SHA, 7, Optional.empty()));
        KeptAttempt before = sum().all().getFirst();
        AttemptBundle bundle = new AttemptBundle(new KeptAttempts(folder).file(before.id()));
        bundle.rename("  my\n first  ");
        assertEquals(Optional.of("my first"), sum().all().getFirst().name());
        long files = count();
        var removed = bundle.remove();
        assertEquals(List.of(), sum().all());
        assertEquals(1, count(), "what another attempt's files are called alike stays");
        AttemptBundle.restore(removed);
        assertEquals(files, count());
        assertEquals(before.result(), sum().all().getFirst().result());
        assertEquals(Optional.of("my first"), sum().all().getFirst().name());
        bundle.rename(" ");
        assertEquals(Optional.empty(), sum().all().getFirst().name());
    }

    @Test
    void anAttemptThatAnotherWindowIsAtIsNotRemoved() throws IOException {
        Path file = keep("20260101-100000-000", attempt(SHA, 7, Optional.empty()));
        try (AttemptFile claimed = new AttemptFile(file)) {
            assertTrue(claimed.claim());
            assertThrows(DeskException.class, () -> new AttemptBundle(file).remove());
        }
        assertTrue(Files.exists(file));
    }

    @Test
    void noIdLeadsOutOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("x.attempt.json"), "{}");
        KeptAttempts inner = new KeptAttempts(Files.createDirectory(folder.resolve("inner")));
        for (String id : List.of("../x.attempt.json", "no.attempt.json", "x", "",
                folder.resolve("x.attempt.json").toString())) {
            assertThrows(DeskException.class, () -> inner.file(id), id);
        }
    }

    private long count() throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void aNoteThatIsAnotherAttemptsOrOddIsNotBelieved() throws IOException {
        String stamp = "20260101-100000-000";
        keep(stamp, attempt(SHA, 7, Optional.of(PRINT)));
        for (String odd : List.of("fingerprint=" + "e".repeat(64) + "\nrowsLost=0",
                "rowsLost=0", "fingerprint=" + PRINT + "\nrowsLost=-1",
                "fingerprint=" + PRINT + "\nrowsLost=" + "9".repeat(40),
                "fingerprint=" + PRINT + "\nrowsLost=0\ntimeToRecoverSeconds=soon",
                "fingerprint=" + PRINT + "\nrowsLost=0\ngroup=BEST",
                "fingerprint=" + PRINT + "\nrowsLost=0\naxis.1=1e9 rows|lost: orders",
                "fingerprint=" + PRINT + "\nrowsLost=0\n\\u00zz=",
                "fingerprint=" + PRINT + "\nrowsLost=0\n#" + "x".repeat(300_000))) {
            note(stamp, "decisions=1", "group=ALL_MET", axes("0", "1"), odd);
            assertEquals(1, sum().ended(), odd);
            assertTrue(sum().best().isEmpty(), odd);
        }
    }

    private Attempts sum() {
        return new KeptAttempts(folder).sum(SHOP);
    }

    private void ended(String stamp, String group, String... figures) throws IOException {
        keep(stamp, attempt(SHA, 7, Optional.of(PRINT)));
        note(stamp, "decisions=1", "group=" + group, "fingerprint=" + PRINT,
                String.join("\n", figures));
    }

    private static Attempt attempt(String sha, long seed, Optional<String> print) {
        return new Attempt("shop", sha, seed, List.of(new Decision(
                AT, new Action.SkipQuestions(), Optional.empty(), Optional.empty())),
                Optional.of(60), print);
    }

    private Path keep(String stamp, Attempt attempt) throws IOException {
        return Files.write(folder.resolve("shop-" + stamp + ".attempt.json"),
                AttemptText.bytes(attempt));
    }

    private void note(String stamp, String... lines) throws IOException {
        Files.writeString(folder.resolve("shop-" + stamp + ".outcome.properties"),
                String.join("\n", lines) + "\n");
    }
}
