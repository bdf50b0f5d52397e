package dev.lastresort.cli;

import dev.lastresort.cli.EngineCommand.EngineOption;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.importing.ImportRequest;
import dev.lastresort.session.importing.Imported;
import dev.lastresort.session.importing.MigrationImport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort import}: a migration of one's own as a drill. */
@Command(name = "import", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Makes a drill of a migration of your own: reads the schema before it, draws"
                + " rows, drafts programs and recoveries, and writes a scenario that compares at"
                + " once and says what it guessed. It reads Flyway, Liquibase formatted SQL, Rails,"
                + " Prisma, SQL files in the order of their names, and a pg_dump. It never writes"
                + " over a file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort import db/migration -o my-drill.scenario.json",
            "  lastresort import - -o my-third.scenario.json < dump.sql",
            "  lastresort import db/migration --at V2 --hazard ban-drop-column"
                    + " -o my-other.scenario.json"})
final class ImportCommand implements Callable<Integer> {

    private static final int MOST_TOLD = 20;

    private final MigrationImport desk;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR|FILE",
            description = "The folder of the migrations, or its files in order; - reads a dump from"
                    + " standard input.")
    private List<Path> sources;

    @Option(names = "--at", paramLabel = "VERSION",
            description = "Which migration goes wrong, such as V42; the last one, if left out.")
    private Optional<String> version = Optional.empty();

    @Option(names = "--hazard", paramLabel = "NAME", description = "What goes wrong with it, by the"
            + " name of a linter's rule, such as ban-drop-column; what the migration does itself,"
            + " if left out. An unknown name lists all.")
    private Optional<String> hazard = Optional.empty();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE",
            description = "The scenario to write, such as my-drill.scenario.json.")
    private Path file = Path.of("my-drill.scenario.json");

    ImportCommand(MigrationImport desk, Terminal terminal) {
        this.desk = desk;
        this.terminal = terminal;
    }

    private Imported read(ImportRequest request) {
        if (!terminal.showsProgress()) {
            return desk.read(request);
        }
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            progress.reached("Reading the migrations, drawing rows, comparing", 0);
            return desk.read(request);
        }
    }

    @Override
    public Integer call() {
        return switch (read(new ImportRequest(
                sources, version, hazard, engine.name().orElse(EngineName.EMBEDDED), file))) {
            case Imported.Drill written -> {
                PrintStream talk = terminal.talk();
                written.lines().forEach(line -> talk.println(Harmless.text(line)));
                written.left().stream().limit(MOST_TOLD)
                        .forEach(line -> talk.println("left out: " + Harmless.text(line)));
                if (written.left().size() > MOST_TOLD) {
                    talk.println("left out: " + (written.left().size() - MOST_TOLD)
                            + " more, told in the file");
                }
                String name = Harmless.text(written.file());
                talk.println("Wrote " + name + ". Next: lastresort compare " + name);
                yield ExitCode.FINE;
            }
            case Imported.WrongRequest wrong ->
                    throw new ParameterException(spec.commandLine(), wrong.reason());
            case Imported.Unusable unusable -> new FaultLines(terminal.err())
                    .print(unusable.reasons(), ExitCode.INVALID_FILE);
            case Imported.EngineMissing(var reason) -> new FaultLines(terminal.err())
                    .print(List.of(reason), ExitCode.NO_ENGINE);
            case Imported.NotStored cannot -> new FaultLines(terminal.err())
                    .print(List.of(cannot.reason()), ExitCode.OUTPUT_LOST);
        };
    }
}
