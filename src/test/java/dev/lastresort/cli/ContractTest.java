package dev.lastresort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What every command keeps to. */
@Execution(ExecutionMode.CONCURRENT)
class ContractTest {

    private static final Surroundings TERMINAL = new Surroundings(Map.of(), true, true);

    @TempDir
    Path folder;

    private String day;

    @BeforeEach
    void aScenario() throws IOException {
        day = Files.writeString(folder.resolve("day.json"), ScenarioFiles.starter()).toString();
    }

    private Typed typed(String... words) {
        return Typed.line(folder.resolve("attempts"), words);
    }

    private Typed typed(Surroundings where, String... words) {
        return Typed.line(where, folder.resolve("attempts"), "", words);
    }

    private String changed(String passage, String replacement) throws IOException {
        String text = ScenarioFiles.starter();
        assertTrue(text.contains(passage), passage);
        return Files.writeString(Files.createTempFile(folder, "other", ".json"),
                text.replace(passage, replacement)).toString();
    }

    @Test
    void anOptionOfOneNameMeansTheSameEverywhere() {
        Map<String, String> labels = new HashMap<>();
        List<String> differing = new ArrayList<>();
        for (CommandLine command : ManPages.program().getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                // a report and a cohort are several files, of which each is asked for by a name
                boolean file = Set.of("report", "cohort").contains(command.getCommandName())
                        && Set.of("--json", "--csv").contains(option.longestName());
                // a sweep is printed in the one form that is asked for
                boolean form = command.getCommandName().equals("sweep")
                        && Set.of("--svg", "--csv").contains(option.longestName());
                if (option.hidden() || file || form) {
                    continue;
                }
                String label = option.arity().max() == 0 ? "" : option.paramLabel();
                String before = labels.putIfAbsent(option.longestName(), label);
                if (before != null && !before.equals(label)) {
                    differing.add(option.longestName() + " " + before + " " + label);
                }
                assertTrue(option.longestName().matches("--[a-z]+(-[a-z]+)*"),
                        option.longestName());
            }
        }
        assertEquals(List.of(), differing);
    }

    @Test
    void theExitCodesStandInTheReadmeAndInTheHelpAsInTheirOneTable() throws IOException {
        Map<Integer, String> readme = new TreeMap<>();
        Matcher row = Pattern.compile("(?m)^\\| (\\d+) \\| (.*) \\|$")
                .matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            readme.put(Integer.parseInt(row.group(1)), row.group(2).replace("`", ""));
        }
        assertEquals(ExitCode.MEANINGS, readme);
        String help = typed("--help").out().replaceAll("\\s+", " ");
        ExitCode.MEANINGS.forEach(
                (code, words) -> assertTrue(help.contains(code + " " + words), help));
    }

    /** But for 130, which only a process of its own ends with: see ExitCodesTest. */
    @Test
    void eachExitCodeIsReached() throws IOException {
        Map<Integer, Typed> reached = new TreeMap<>();
        reached.put(0, typed("validate", day));
        reached.put(1, typed("compare", changed("lost\": 45", "lost\": 44"),
                "--strategy", "pitr"));
        reached.put(2, typed("validate"));
        reached.put(3, typed("explain", changed("\"horizon\": \"14:00\"",
                "\"horizon\": \"07:00\"")));
        reached.put(4, typed("validate", changed("UPDATE customers SET discount = 0\"",
                "SHUTDOWN\"")));
        reached.put(5, defect());
        reached.put(6, typed("practise", day));
        reached.put(7, typed("new", folder.resolve("none/fresh").toString()));
        reached.forEach((code, typed) -> assertEquals(code, typed.code(), typed::toString));
        List<Integer> codes = new ArrayList<>(reached.keySet());
        // whether there is a server depends on the machine: EngineCommandTest reaches it
        codes.add(ExitCode.NO_ENGINE);
        codes.add(ExitCode.INTERRUPTED);
        assertEquals(List.copyOf(ExitCode.MEANINGS.keySet()), codes);
    }

    private static Typed defect() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = LastResortCommand.run(new String[] {"validate", "x.json"}, nowhere,
                new PrintStream(err, true, StandardCharsets.UTF_8), Typed.PIPED,
                new Services((_, _) -> {
                    throw new IllegalStateException("a defect");
                }, new CheckDesk(null, new ScenarioEngines()),
                        new AuthorDesk(null),
                        new ReplayDesk(null, new ScenarioEngines()),
                        new ReportDesk(null, new ScenarioEngines()),
                        new HistoryDesk(Path.of("none")), _ -> {
                            throw new IllegalStateException("a defect");
                        }));
        return new Typed(code, "", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void dataGoesToStandardOutputAndTalkToStandardError() {
        Typed written = typed("new", folder.resolve("fresh").toString());
        assertEquals("", written.out());
        assertTrue(written.err().contains("Next: lastresort compare"), written.err());
        Typed quick = typed("compare", day, "--strategy", "pitr", "--quick", "--json");
        assertTrue(quick.out().startsWith("{"), quick.out());
        assertTrue(quick.err().startsWith("A quick look"), quick.err());
    }

    @Test
    void quietLeavesResultsAndErrors() throws IOException {
        Typed written = typed("--quiet", "new", folder.resolve("fresh").toString());
        assertEquals(new Typed(0, "", ""), written);
        Typed validated = typed("validate", "-q", day);
        assertEquals(new Typed(0, "", ""), validated);
        Typed wrong = typed("validate", "--quiet", folder.resolve("none.json").toString());
        assertEquals(3, wrong.code());
        assertTrue(wrong.out().contains("there is no such file"), wrong.out());
        Typed watched = typed(TERMINAL, "compare", "--quiet", day, "--strategy", "pitr",
                "--table-only");
        assertEquals("", watched.err());
        assertTrue(watched.out().contains("pitr"), watched.out());
    }

    @Test
    void coloursAreForTerminalsUnlessSomebodyAsksOtherwise() {
        Map<String, String> none = Map.of("NO_COLOR", "1");
        String[] line = {"compare", day, "--strategy", "pitr", "--table-only"};
        assertTrue(coloured(new Surroundings(Map.of(), true, false), line));
        assertFalse(coloured(new Surroundings(Map.of(), false, true), line));
        assertFalse(coloured(new Surroundings(none, true, false), line));
        assertFalse(coloured(new Surroundings(Map.of(), true, false), with(line, "never")));
        assertTrue(coloured(new Surroundings(none, false, false), with(line, "always")));
        assertFalse(coloured(new Surroundings(none, true, false), with(line, "auto")));
        assertEquals(2, typed(with(line, "sometimes")).code());
        assertTrue(coloured(TERMINAL, "--help", "--color=always"));
        assertFalse(coloured(Typed.PIPED, "--help"));
    }

    private boolean coloured(Surroundings where, String... line) {
        Typed typed = typed(where, line);
        assertEquals(0, typed.code(), typed::toString);
        return typed.out().contains("\u001B[");
    }

    private static String[] with(String[] line, String when) {
        List<String> longer = new ArrayList<>(List.of(line));
        longer.add("--color=" + when);
        return longer.toArray(String[]::new);
    }

    @Test
    void aHyphenIsStandardInput() {
        String text = ScenarioFiles.starter();
        Path attempts = folder.resolve("attempts");
        Typed compared = Typed.line(Typed.PIPED, attempts, text, "compare", "-", "--strategy",
                "pitr", "--json");
        assertEquals(0, compared.code(), compared::toString);
        assertEquals(typed("compare", day, "--strategy", "pitr", "--json").out(), compared.out());
        Typed validated = Typed.line(Typed.PIPED, attempts, text.replace("\"14:00\"", "\"07:00\""),
                "validate", "-");
        assertEquals(3, validated.code());
        assertTrue(validated.out().lines().findFirst().orElse("")
                .matches("\\(standard input\\):\\d+:\\d+: error\\[.*"), validated.out());
        assertEquals(0, Typed.line(Typed.PIPED, attempts, text, "explain", "-").code());
        assertEquals(3, Typed.line(Typed.PIPED, attempts, "", "explain", "-").code());
        assertEquals(3, Typed.line(Typed.PIPED, attempts, "{", "replay", "-").code());
        assertEquals(2, Typed.line(Typed.PIPED, attempts, text, "practise", "-").code());
        assertEquals(2, Typed.line(Typed.PIPED, attempts, text, "compare", "-", "--write-expect")
                .code());
        Typed copied = Typed.line(Typed.PIPED, attempts, text, "new",
                folder.resolve("copy").toString(), "--from", "-");
        assertEquals(0, copied.code(), copied::toString);
    }

    @Test
    void severalFilesAreComparedAndTheWeightiestExitCodeCounts() throws Exception {
        String missed = changed("lost\": 45", "lost\": 44");
        String broken = changed("\"horizon\": \"14:00\"", "\"horizon\": \"07:00\"");
        Path junit = folder.resolve("out.xml");
        Typed typed = typed("compare", missed, broken, day, "--strategy", "pitr", "--junit",
                junit.toString());
        assertEquals(3, typed.code(), typed::toString);
        String xml = Files.readString(junit);
        assertEquals(3, xml.split("<testsuite ", -1).length - 1);
        assertTrue(xml.contains("message=\"expected 44, measured 45\""), xml);
        assertEquals(1, xml.split("<error ", -1).length - 1);
        assertEquals(1, typed("compare", missed, day, "--strategy", "pitr", "--json").code());
    }

    @Test
    void whatStandsThereIsReplacedButALinkIsWrittenThrough() throws IOException {
        Path there = Files.writeString(folder.resolve("there.xml"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.xml"), there);
        assertEquals(0, typed("compare", day, "--strategy", "pitr", "--junit",
                link.toString()).code());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(there).startsWith("<?xml"));
        Path full = Path.of("/dev/full");
        if (Files.exists(full)) {
            Typed lost = typed("compare", day, "--strategy", "pitr", "--junit", full.toString());
            assertEquals(7, lost.code());
            assertTrue(lost.err().contains("cannot be written"), lost.err());
            assertTrue(Files.exists(full) && !Files.isRegularFile(full));
        }
    }

    @Test
    void aJUnitFileThatCannotBeWrittenIsToldBeforeAnythingIsCompared() throws IOException {
        for (String target : List.of("none/out.xml", ".")) {
            Typed typed = typed("compare", day, "--junit", folder.resolve(target).toString());
            assertEquals(7, typed.code());
            assertEquals("", typed.out());
        }
    }

    @Test
    void aFileThatIsNotThereIsToldInTheSameWayWhateverIsToBeDoneWithIt() {
        String gone = folder.resolve("gone.json").toString();
        Typed compared = typed("compare", gone);
        assertEquals(ExitCode.INVALID_FILE, compared.code(), compared.err());
        assertEquals(compared, typed("compare", gone, "--write-expect"));
    }

    @Test
    void aFolderThatIsNotThereIsToldAsThat() {
        for (String task : List.of("send", "note")) {
            Typed typed = typed("store", task, folder.resolve("gone").toString(), "--store",
                    "jdbc:postgresql://db.example.org/day", "--evaluator", "ada",
                    task.equals("note") ? "--team=red" : "--quiet");
            assertEquals(ExitCode.INVALID_FILE, typed.code(), typed.err());
            assertTrue(typed.err().contains("There is no folder "), typed.err());
        }
    }
}
