package dev.lastresort.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.debrief.Report;
import dev.lastresort.report.ReportJson;
import dev.lastresort.report.ReportSamples;
import dev.lastresort.report.format.ReportFormat;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportService;
import dev.lastresort.session.desk.ReportService.ReportResult.Reported;
import dev.lastresort.session.desk.ReportService.Subjects;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a report is written as, and where it goes. */
@Execution(ExecutionMode.CONCURRENT)
class ReportCommandTest {

    private static final Report REPORT = ReportSamples.hostile();
    /** Noon of the day that the sample is written on. */
    private static final String EPOCH = String.valueOf(ReportSamples.DAY.toEpochDay() * 86_400
            + 43_200);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Subjects> asked = new ArrayList<>();

    private int run(String... arguments) {
        ScenarioSource source = new ScenarioSource(new ScenarioReader());
        ReportService service = (subjects, progress) -> {
            asked.add(subjects);
            return new Reported(REPORT.incidents(), List.of());
        };
        return LastResortCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Map.of("SOURCE_DATE_EPOCH", EPOCH), false, false),
                new Services(new CompareDesk(source, new ScenarioEngines()),
                        new CheckDesk(source, new ScenarioEngines()),
                        new AuthorDesk(source), new ReplayDesk(source, new ScenarioEngines()),
                        service,
                        new HistoryDesk(Path.of("none")), _ -> {
                            throw new AssertionError("nothing is to be practised");
                        }));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutAnOptionItPrintsMarkdown() {
        assertEquals(0, run("report", "day.json"), this::err);
        assertTrue(out().startsWith("# Post-mortem: "), out());
        assertTrue(out().contains("\nWritten on 2026-03-05.\n"), out());
        assertEquals(List.of("day.json"), asked.getFirst().names());
    }

    @Test
    void severalFilesAreWrittenAtOnceAndToldOnStandardError() throws IOException {
        assertEquals(0, run("report", "day.json", "--html", file("a.html"), "--markdown",
                file("a.md"), "--json", file("a.json"), "--csv", file("tables")), this::err);
        assertEquals("", out());
        assertTrue(Files.readString(folder.resolve("a.html")).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(folder.resolve("a.md")).startsWith("# Post-mortem: "));
        assertArrayEquals(ReportJson.bytes(REPORT), Files.readAllBytes(folder.resolve("a.json")));
        assertTrue(err().contains("Wrote " + file("a.html")), err());
        try (Stream<Path> tables = Files.list(folder.resolve("tables"))) {
            assertTrue(tables.count() > 3);
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(4, all.count(), "nothing is left beside them");
        }
    }

    @Test
    void suitesForABuildServerAreThoseOfTheIncidentsAndTheExitCodeSaysWhetherOneWasMissed()
            throws IOException {
        int missed = REPORT.incidents().stream().anyMatch(incident -> incident.comparison()
                .branches().stream().anyMatch(branch -> !branch.missed().isEmpty())) ? 1 : 0;
        assertEquals(missed, run("report", "day.json", "--junit", file("a.xml")), this::err);
        assertArrayEquals(ReportFormat.JUNIT.bytes(REPORT),
                Files.readAllBytes(folder.resolve("a.xml")));
        assertEquals("", out(), "Markdown was not asked for");
        assertEquals(missed, run("report", "day.json", "--junit", "-"), this::err);
        assertArrayEquals(ReportFormat.JUNIT.bytes(REPORT), out.toByteArray());
        assertEquals(0, run("report", "day.json", "--html", file("a.html")), this::err);
    }

    @Test
    void oneOfThemCanGoToStandardOutput() {
        assertEquals(0, run("report", "day.json", "--json", "-", "--markdown", file("a.md")));
        assertArrayEquals(ReportJson.bytes(REPORT), out.toByteArray());
        assertEquals(2, run("report", "day.json", "--json", "-", "--html", "-"));
        assertEquals(2, run("report", "day.json", "--csv", "-"));
    }

    @Test
    void aFileThatIsNamedIsReplacedAsAWholeAndKeepsItsRights() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(0, run("report", "day.json", "--markdown", file("a.md")), this::err);
        assertTrue(Files.readString(file).startsWith("# Post-mortem"));
        assertEquals("rw-r-----",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatItIsMadeOfIsNeverWrittenOver() throws IOException {
        Path input = Files.writeString(folder.resolve("one.attempt.json"), "mine");
        assertEquals(2, run("report", input.toString(), "--json",
                folder + "/../" + folder.getFileName() + "/one.attempt.json"));
        assertEquals("mine", Files.readString(input));
        assertEquals(2, run("report", "day.json", "--json", file("x"), "--html", file("./x")));
        assertEquals(List.of(), asked, "told before anything is replayed");
    }

    @Test
    void aTableThatIsThereAlreadyIsNotReplaced() throws IOException {
        assertEquals(0, run("report", "day.json", "--csv", file("tables")), this::err);
        Path table;
        try (Stream<Path> tables = Files.list(folder.resolve("tables"))) {
            table = tables.findFirst().orElseThrow();
        }
        Files.writeString(table, "mine");
        assertEquals(7, run("report", "day.json", "--csv", file("tables")));
        assertTrue(err().contains("is there already"), err());
        assertEquals("mine", Files.readString(table));
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoInOneLine() throws IOException {
        assertEquals(7, run("report", "day.json", "--html", file("none/a.html")));
        assertEquals(file("none/a.html") + " cannot be written: its folder is not there; make it"
                + " first", err().strip());
        Files.writeString(folder.resolve("plain"), "");
        err.reset();
        assertEquals(7, run("report", "day.json", "--csv", file("plain")));
        assertEquals(file("plain") + " is a file; name a folder", err().strip());
        err.reset();
        assertEquals(7, run("report", "day.json", "--html", folder.toString()));
        assertTrue(err().contains("it is a folder"), err());
    }

    @Test
    void tablesHoldNothingThatASpreadsheetRuns() throws IOException {
        assertEquals(0, run("report", "day.json", "--csv", file("tables")), this::err);
        try (Stream<Path> tables = Files.list(folder.resolve("tables"))) {
            for (Path table : tables.toList()) {
                assertTrue(table.getFileName().toString().matches("[A-Za-z0-9_-]+\\.csv"),
                        table.toString());
                Files.readString(table).lines().forEach(line -> assertFalse(
                        line.matches("(.*\",)?\"[=+@].*"), line));
            }
        }
    }
}
