package dev.lastresort.cli;

import dev.lastresort.model.engine.EngineGone;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.cohort.CohortDesk;
import dev.lastresort.session.desk.LibraryDesk;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.engine.EngineDesk;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.session.sweep.SweepDesk;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: arguments in, text and an exit code out. It never shows a stack trace. */
@Command(name = "lastresort", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Replays a database-migration incident down several recoveries and compares"
                + " what each one cost. Without arguments it opens the window.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort scenarios",
            "  lastresort compare dropped-orders-archive",
            "  lastresort new my-day"},
        subcommands = HelpCommand.class)
public final class LastResortCommand implements Runnable {

    private static final Set<String> VERSION = Set.of("--version", "-V");
    private static final String TELLS_OF_ALL = "completion";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private LastResortCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT,
            description = "Colour what is printed: auto, always or never. With auto, the usual,"
                    + " only a terminal gets colours, and none where NO_COLOR is set.")
    void colouring(Terminal.Colouring when) {
        terminal.colouring(when);
    }

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT,
            description = "Print results and errors; no progress, no warnings, no advice.")
    void quiet(boolean wanted) {
        terminal.quiet(wanted);
    }

    /**
     * Runs one command.
     *
     * @return one of those in {@link ExitCode#MEANINGS}
     */
    public static int run(
            String[] arguments, PrintStream out, PrintStream err, Services services) {
        return run(arguments, out, err, Surroundings.ofThisProcess(), services);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err,
            Surroundings surroundings, Services services) {
        return delivered(
                execute(arguments, out, err, surroundings, services), out, err);
    }

    /** Whether nothing but the version is asked for. */
    public static boolean isVersionAlone(String[] arguments) {
        return arguments.length == 1 && VERSION.contains(arguments[0]);
    }

    /**
     * Prints the version as {@link #run} would, without anything else of the program: who asks for
     * nothing but that gets it at once.
     */
    public static int printVersion(PrintStream out, PrintStream err) {
        out.println(version());
        return delivered(ExitCode.FINE, out, err);
    }

    private static String version() {
        return "Last Resort " + Optional
                .ofNullable(LastResortCommand.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    /** What did not arrive is no success, whatever the command itself came to. */
    private static int delivered(int exitCode, PrintStream out, PrintStream err) {
        StandardStream.fault(out).ifPresent(why -> err.println(
                "Standard output cannot be written: " + Harmless.text(why)));
        return out.checkError() || err.checkError() ? ExitCode.OUTPUT_LOST : exitCode;
    }

    private static int execute(String[] arguments, PrintStream out, PrintStream err,
            Surroundings surroundings, Services services) {
        Terminal terminal = new Terminal(out, err, surroundings);
        try {
            return commandLine(terminal, wanted(arguments, commands(terminal, services)))
                    .execute(arguments);
        } catch (Throwable thrown) {
            return internalError(thrown, terminal);
        }
    }

    /** All commands with their options: also what completion and manual pages are made of. */
    static CommandLine commandLine(Terminal terminal, Services services) {
        return commandLine(terminal, commands(terminal, services));
    }

    /**
     * The one that is named, since to look through all others takes as long as what many of them
     * do; all of them where none is named at once, and for the one that tells of all.
     */
    private static SequencedMap<String, Supplier<Object>> wanted(
            String[] arguments, SequencedMap<String, Supplier<Object>> all) {
        if (arguments.length > 0 && !arguments[0].equals(TELLS_OF_ALL)) {
            all.keySet()
                    .removeIf(name -> all.containsKey(arguments[0]) && !name.equals(arguments[0]));
        }
        return all;
    }

    private static SequencedMap<String, Supplier<Object>> commands(
            Terminal terminal, Services services) {
        SequencedMap<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("compare", () -> new CompareCommand(
                services.compare(), services.author(), terminal));
        all.put("sweep",
                () -> new SweepCommand(new SweepDesk(source(), services.engines()), terminal));
        all.put("practise", () -> new PractiseCommand(services.practise(), terminal));
        all.put("replay", () -> new ReplayCommand(services.replay(), terminal));
        all.put("report", () -> new ReportCommand(services.report(), terminal));
        all.put("history", () -> new HistoryCommand(services.history(), terminal));
        all.put("cohort", () -> new CohortCommand(
                () -> new CohortDesk(source(), services.engines()), services.store(), terminal));
        all.put("store", () -> new StoreCommand(services.store(), terminal));
        all.put("validate", () -> new ValidateCommand(services.check(), terminal));
        all.put("exercise", () -> new ExerciseCommand(
                new ExerciseDesk(source()), terminal, services.practise()));
        all.put("new", () -> new NewCommand(services.author(), terminal));
        all.put("import", () -> new ImportCommand(services.migrations(), terminal));
        all.put("explain", () -> new ExplainCommand(services.author(), terminal));
        all.put("scenarios", () -> new ScenariosCommand(
                () -> new LibraryDesk(new ScenarioReader()), terminal));
        all.put("engine", () -> new EngineCommand(EngineDesk.ofThisMachine(), terminal));
        all.put("schema", () -> new SchemaCommand(services.author(), terminal));
        all.put(TELLS_OF_ALL, () -> new CompletionCommand(terminal));
        return all;
    }

    private static ScenarioSource source() {
        return new ScenarioSource(new ScenarioReader());
    }

    private static CommandLine commandLine(
            Terminal terminal, SequencedMap<String, Supplier<Object>> commands) {
        PrintStream out = terminal.out();
        PrintStream err = terminal.err();
        CommandLine line = new CommandLine(new LastResortCommand(terminal));
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        return line.setOut(new PrintWriter(out, true, out.charset()))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setExpandAtFiles(false)
                .setExecutionStrategy(parsed -> {
                    // Known only now. Decided by us, since newer Java has a console in a pipe, too.
                    line.setColorScheme(Help.defaultColorScheme(
                            terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler((exception, _) -> wrongUsage(exception, err))
                .setExecutionExceptionHandler(
                        (exception, _, _) -> internalError(exception, terminal));
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        ExitCode.MEANINGS.forEach((code, words) -> codes.put(String.valueOf(code), words));
        return codes;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int wrongUsage(ParameterException exception, PrintStream err) {
        String.valueOf(exception.getMessage()).lines().map(Harmless::text).forEach(err::println);
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, new PrintWriter(
                err, true, err.charset()))) {
            err.println("See: " + exception.getCommandLine().getCommandSpec().qualifiedName()
                    + " --help");
        }
        return ExitCode.WRONG_USAGE;
    }

    static int internalError(Throwable thrown, Terminal terminal) {
        if (cause(thrown, CancellationException.class).isPresent()) {
            // who interrupted it was told so
            return ExitCode.INTERRUPTED;
        }
        if (terminal.debugging()) {
            terminal.err().print(Harmless.trace(thrown));
        }
        terminal.err().println(cause(thrown, EngineGone.class)
                .map(gone -> "error[engine-gone] " + gone.getMessage())
                .orElseGet(() -> "internal error: " + Harmless.text(thrown.toString())
                        + " (details with LASTRESORT_DEBUG=1)"));
        return ExitCode.INTERNAL_ERROR;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
        }
        return Optional.empty();
    }

    /** The version that the packaged program was built as. */
    static final class ProgramVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {version()};
        }
    }
}
