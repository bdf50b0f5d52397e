package dev.lastresort.cli;

import dev.lastresort.cli.completion.ManPage;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;

/** Writes the manual pages that are installed with the program: a part of the build. */
public final class ManPages {

    private ManPages() {}

    /** @param arguments the folder of the pages */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, String> page : all().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }

    /** The text of each page by the name of its file. */
    static SortedMap<String, String> all() {
        SortedMap<String, String> pages = new TreeMap<>();
        CommandLine program = program();
        add(new ManPage(program.getCommandSpec(), ExitCode.MEANINGS), pages);
        program.getSubcommands().values()
                .forEach(command -> add(
                        new ManPage(command.getCommandSpec(), ExitCode.MEANINGS), pages));
        return pages;
    }

    private static void add(ManPage page, SortedMap<String, String> pages) {
        pages.put(page.name() + ".1", page.text());
    }

    /** The commands as they are, of which none is run. */
    static CommandLine program() {
        PrintStream nowhere = new PrintStream(
                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        ScenarioSource source = new ScenarioSource(new ScenarioReader());
        return LastResortCommand.commandLine(
                new Terminal(nowhere, nowhere, new Surroundings(Map.of(), false, false)),
                new Services(new CompareDesk(source, new ScenarioEngines()),
                        new CheckDesk(source, new ScenarioEngines()),
                        new AuthorDesk(source), new ReplayDesk(source, new ScenarioEngines()),
                        new ReportDesk(source, new ScenarioEngines()),
                        new HistoryDesk(Path.of("attempts")), _ -> {
                            throw new IllegalStateException("nothing is run here");
                        }));
    }
}
