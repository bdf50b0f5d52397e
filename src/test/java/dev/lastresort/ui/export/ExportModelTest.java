package dev.lastresort.ui.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.report.LedgerCsv;
import dev.lastresort.report.ReportSamples;
import dev.lastresort.report.format.ReportFormat;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.desk.FileOpener;
import dev.lastresort.ui.export.ExportState.BeingExported;
import dev.lastresort.ui.export.ExportState.CopiedToPaste;
import dev.lastresort.ui.export.ExportState.ExportedTo;
import dev.lastresort.ui.export.ExportState.NothingExported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that a person asked for. */
@Execution(ExecutionMode.CONCURRENT)
class ExportModelTest {

    private static final Report REPORT = ReportSamples.hostile();

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private Optional<String> choice = Optional.of("a");
    private final ExportModel model = new ExportModel(new Choice(), new Opener(),
            new Background(later::add, Runnable::run), () -> ReportSamples.DAY, told::add);

    private class Choice implements FileChoice {

        @Override
        public Optional<Path> scenarioFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String suggestion) {
            told.add("asked for " + suggestion);
            return choice.map(folder::resolve);
        }

        @Override
        public Optional<Path> folderToWriteInto() {
            return Optional.of(folder);
        }
    }

    private final class Opener implements FileOpener {

        @Override
        public void open(Path file) {
            told.add("open " + file.getFileName());
        }

        @Override
        public void showInFolder(Path file) {
            told.add("show " + file.getFileName());
        }
    }

    private static ReportSubject subject() {
        return new ReportSubject("drill", progress -> {
            progress.reached("Replaying it, decided later", 0.5);
            return REPORT.incidents().getFirst();
        });
    }

    private static Report ofFirst() {
        return new Report(List.of(REPORT.incidents().getFirst()), ReportSamples.DAY);
    }

    @Test
    void theFileIsAskedForBeforeAnythingIsMadeAndTheTextIsMadeInTheBackground()
            throws IOException {
        model.text("a.csv", () -> {
            told.add("made");
            return "text";
        });
        assertEquals(List.of("asked for a.csv"), told);
        later.pop().run();
        assertEquals(List.of("asked for a.csv", "made"), told);
        assertEquals("text", Files.readString(folder.resolve("a")));
        assertEquals(new ExportedTo(folder.resolve("a")), model.state().get());
    }

    @Test
    void whatIsWrittenElsewhereIsNotToldHere() {
        List<String> there = new ArrayList<>();
        ExportModel other = model.elsewhere(_ -> new Choice() {
            @Override
            public Optional<Path> saveAs(String suggestion) {
                there.add("asked for " + suggestion);
                return Optional.of(folder.resolve("missing/a"));
            }
        }, there::add);
        other.text("a.csv", () -> "text");
        assertEquals(new NothingExported(), model.state().get());
        assertInstanceOf(BeingExported.class, other.state().get());
        later.pop().run();
        assertEquals(2, there.size(), there.toString());
        assertTrue(there.getLast().contains("missing"), there.toString());
        assertEquals(List.of(), told);
    }

    @Test
    void aPictureIsPaintedOnceThereIsAFileAndEncodedInTheBackground() {
        model.bytes("a.png", () -> {
            told.add("painted");
            return () -> {
                told.add("encoded");
                return new byte[3];
            };
        });
        assertEquals(List.of("asked for a.png", "painted"), told);
        later.pop().run();
        assertEquals("encoded", told.getLast());
    }

    @Test
    void nothingIsMadeForWhoeverWouldRatherNot() {
        choice = Optional.empty();
        model.bytes("a.png", () -> {
            throw new AssertionError("painted for nobody");
        });
        model.report(ReportFormat.PDF, subject());
        assertTrue(later.isEmpty());
        assertEquals(new NothingExported(), model.state().get());
    }

    @Test
    void whatGoesWrongIsToldAndTheNextOneMayBegin() {
        choice = Optional.of("missing/a.csv");
        model.text("a.csv", () -> "x");
        later.pop().run();
        assertTrue(told.getLast().contains("cannot be written"), told.getLast());
        assertEquals(new NothingExported(), model.state().get());
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aReportIsWrittenAsTheCommandLineWritesIt(ReportFormat format) throws IOException {
        choice = Optional.of("mine." + format.ending());
        model.report(format, subject());
        assertEquals("asked for drill." + format.ending(), told.getLast());
        assertInstanceOf(BeingExported.class, model.state().get());
        later.pop().run();
        assertArrayEquals(format.bytes(ofFirst()),
                Files.readAllBytes(folder.resolve("mine." + format.ending())));
    }

    @Test
    void theEndingThatWasChosenSaysWhatItIsWrittenAs() throws IOException {
        choice = Optional.of("mine.JSON");
        model.report(ReportFormat.HTML, subject());
        later.pop().run();
        assertArrayEquals(ReportFormat.JSON.bytes(ofFirst()),
                Files.readAllBytes(folder.resolve("mine.JSON")));
        choice = Optional.of("mine.txt");
        model.report(ReportFormat.MARKDOWN, subject());
        later.pop().run();
        assertArrayEquals(ReportFormat.MARKDOWN.bytes(ofFirst()),
                Files.readAllBytes(folder.resolve("mine.txt")));
    }

    @Test
    void allRowsGoIntoAFolderOfTheirOwnThatIsNeverWrittenOver() throws IOException {
        model.tables(subject());
        later.pop().run();
        Path tables = folder.resolve("drill-tables");
        assertEquals(new ExportedTo(tables), model.state().get());
        try (Stream<Path> files = Files.list(tables)) {
            assertEquals(new TreeSet<>(LedgerCsv.files(ofFirst()).keySet()), new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList()));
        }
        model.tables(subject());
        later.pop().run();
        assertTrue(told.getLast().contains("is there already"), told.getLast());
    }

    @Test
    void howFarItIsIsToldAndWhatWasCancelledIsNotWritten() {
        List<ExportState> states = new ArrayList<>();
        model.state().subscribe((ExportState now) -> {
            states.add(now);
        });
        model.report(ReportFormat.HTML, subject());
        later.pop().run();
        assertTrue(
                states.stream()
                        .anyMatch(state -> state instanceof BeingExported(var what, var reached)
                                && what.equals("a") && reached.fraction() == 0.5),
                states::toString);
        choice = Optional.of("b");
        model.report(ReportFormat.HTML, subject());
        model.cancel();
        later.pop().run();
        assertEquals(new NothingExported(), model.state().get());
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void oneThingIsWrittenAtATime() {
        model.report(ReportFormat.HTML, subject());
        model.text("a.csv", () -> "x");
        assertTrue(told.getLast().startsWith("a is still being written"), told.getLast());
        assertEquals(1, later.size());
    }

    @Test
    void whatWasWrittenIsShownOnRequest() {
        model.open();
        model.text("a.csv", () -> "x");
        later.pop().run();
        model.open();
        later.pop().run();
        assertEquals("open a", told.getLast());
        model.showInFolder();
        later.pop().run();
        assertEquals("show a", told.getLast());
        model.dismiss();
        model.open();
        assertTrue(later.isEmpty());
    }

    @Test
    void thePostMortemIsCopiedAsTheMarkdownThatWouldBeWritten() {
        List<String> clipboard = new ArrayList<>();
        model.copy(subject(), clipboard::add);
        later.pop().run();
        assertEquals(List.of(new String(ReportFormat.MARKDOWN.bytes(ofFirst()),
                StandardCharsets.UTF_8)), clipboard);
        assertEquals(new CopiedToPaste("The post-mortem"), model.state().get());
    }
}
