package dev.lastresort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.cli.completion.CompletedArgument;
import dev.lastresort.patience.Patience;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What shells and {@code man} are given, all made of the commands as they are. */
@Execution(ExecutionMode.CONCURRENT)
class CompletionTest {

    @TempDir
    Path folder;

    private String script(String shell) throws Exception {
        Typed typed = Typed.line(folder, "completion", shell);
        assertEquals(0, typed.code(), typed::toString);
        return Files.writeString(folder.resolve("script." + shell), typed.out()).toString();
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    private List<String> run(String... line) throws Exception {
        Assumptions.assumeTrue(isThere(line[0]), () -> "there is no " + line[0] + " here");
        Path told = folder.resolve("told.txt");
        Process process = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectOutput(told.toFile()).start();
        int code = Patience.exitCode(process);
        List<String> lines = Files.readAllLines(told);
        assertEquals(0, code, lines::toString);
        return lines;
    }

    private List<String> bash(String... words) throws Exception {
        String typed = String.join(" ", Stream.of(words).map(word -> "'" + word + "'").toList());
        return run("bash", "-c", "source \"$0\"; COMP_WORDS=(" + typed + "); COMP_CWORD="
                + (words.length - 1) + "; _complete_lastresort;"
                + " printf '%s\\n' \"${COMPREPLY[@]}\"", script("bash"));
    }

    @Test
    void bashCompletesCommandsOptionsAndBundledNames() throws Exception {
        assertTrue(bash("lastresort", "comp").containsAll(List.of("compare", "completion")));
        assertTrue(bash("lastresort", "compare", "--ju").stream()
                .anyMatch(word -> word.startsWith("--junit")));
        assertTrue(bash("lastresort", "explain", "dropped").contains("dropped-orders-archive"));
        assertTrue(bash("lastresort", "completion", "f").contains("fish"));
        assertTrue(bash("lastresort", "report", "dropped").contains("dropped-orders-archive"));
        assertTrue(bash("lastresort", "new", "--like", "trun").contains("truncate"));
        assertTrue(bash("lastresort", "scenarios", "--fault", "sch").contains("schema-change"));
        assertTrue(bash("lastresort", "scenarios", "--difficulty", "st").contains("starter"));
    }

    /** Whatever takes a scenario's file completes the names of bundled ones and files alike. */
    @Test
    void everyArgumentThatIsAFileCompletesFiles() {
        for (CommandLine command : ManPages.program().getSubcommands().values()) {
            for (PositionalParamSpec one : command.getCommandSpec().positionalParameters()) {
                CompletedArgument completed = CompletedArgument.of(one);
                assertEquals(one.paramLabel().matches(".*(FILE|ATTEMPT|DIR).*"),
                        completed.files(), () -> command.getCommandName() + one.paramLabel());
            }
        }
    }

    @Test
    void whatPicocliBringsIsToldLikeAllOthers() {
        for (String shell : List.of("zsh", "fish")) {
            String script = Typed.line(folder, "completion", shell).out();
            assertFalse(script.contains("%n"), script);
            assertTrue(script.contains("Display help information about"), script);
        }
        ManPages.all().values().forEach(page -> assertFalse(page.contains("%n"), page));
    }

    @Test
    void zshReadsItsScript() throws Exception {
        assertEquals(List.of(), run("zsh", "-n", script("zsh")));
        List<String> told = run("zsh", "-f", "-c", "autoload -Uz compinit; compinit -u -D; source"
                + " $0; whence -w _lastresort; echo ${_comps[lastresort]}", script("zsh"));
        assertEquals(List.of("_lastresort: function", "_lastresort"), told);
    }

    @Test
    void fishCompletesCommandsAndOptions() throws Exception {
        String script = script("fish");
        List<String> commands = run("fish", "--no-config", "-c",
                "source " + script + "; complete -C 'lastresort comp'");
        assertTrue(commands.stream().anyMatch(line -> line.startsWith("compare\t")),
                commands::toString);
        List<String> options = run("fish", "--no-config", "-c",
                "source " + script + "; complete -C 'lastresort compare --ju'");
        assertTrue(options.stream().anyMatch(line -> line.startsWith("--junit")),
                options::toString);
    }

    @Test
    void eachScriptKnowsEveryCommandAndOption() {
        CommandLine program = ManPages.program();
        for (String shell : List.of("bash", "zsh", "fish")) {
            String script = Typed.line(folder, "completion", shell).out();
            program.getSubcommands().forEach((name, command) -> {
                assertTrue(script.contains(name), name);
                command.getCommandSpec().options().stream().filter(option -> !option.hidden())
                        .forEach(option -> assertTrue(
                                script.contains(shell.equals("fish") ? "-l " + option.longestName()
                                        .substring(2) : option.longestName()),
                                option.longestName()));
            });
        }
        assertEquals(2, Typed.line(folder, "completion", "tcsh").code());
    }

    @Test
    void thereIsAPageForTheProgramAndForEachCommandWithAllItsOptions() {
        SortedMap<String, String> pages = ManPages.all();
        CommandLine program = ManPages.program();
        assertEquals(program.getSubcommands().size() + 1, pages.size());
        program.getSubcommands().forEach((name, command) -> {
            String page = pages.get("lastresort-" + name + ".1");
            command.getCommandSpec().options().stream().filter(option -> !option.hidden())
                    .forEach(option -> assertTrue(
                            page.contains(option.longestName().replace("-", "\\-")), page));
        });
        ExitCode.MEANINGS.keySet().forEach(code -> assertTrue(
                pages.get("lastresort.1").contains(".B " + code + "\n")));
        assertEquals(pages, ManPages.all());
    }

    @Test
    void manReadsEveryPage() throws Exception {
        ManPages.main(new String[] {folder.resolve("man").toString()});
        for (String page : ManPages.all().keySet()) {
            List<String> told = run("groff", "-man", "-Tascii", "-ww", "-z",
                    folder.resolve("man").resolve(page).toString());
            assertEquals(List.of(), told, page);
        }
        List<String> read = run("groff", "-man", "-Tascii", "-P-c", "-P-b", "-P-u", "-P-o",
                folder.resolve("man/lastresort-compare.1").toString());
        String text = String.join("\n", read);
        assertTrue(text.contains("--junit") && text.contains("EXIT STATUS"), text);
        assertFalse(text.contains("\\-"), text);
    }
}
