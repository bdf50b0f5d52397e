package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.cohort.CohortDesk;
import dev.lastresort.session.desk.LibraryDesk;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.exercise.ExerciseDesk;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
            "  lastresort new my-scenario"},
        subcommands = HelpCommand.class)
public final class LastResortCommand implements Runnable {

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
        return delivered(execute(arguments, out, err, surroundings, services), out, err);
    }

    private static int execute(String[] arguments, PrintStream out, PrintStream err,
            Surroundings surroundings, Services services) {
        Terminal terminal = new Terminal(out, err, surroundings);
        try {
            return commandLine(terminal, services).execute(arguments);
        } catch (Throwable thrown) {
            return internalError(thrown, terminal);
        }
    }

    /** What did not arrive is no success, whatever the command itself came to. */
    private static int delivered(int exitCode, PrintStream out, PrintStream err) {
        StandardStream.fault(out).ifPresent(why -> err.println(
                "Standard output cannot be written: " + Harmless.text(why)));
        return out.checkError() || err.checkError() ? ExitCode.OUTPUT_LOST : exitCode;
    }

    /** All commands with their options: also what completion and manual pages are made of. */
    static CommandLine commandLine(Terminal terminal, Services services) {
        PrintStream out = terminal.out();
        PrintStream err = terminal.err();
        CommandLine line = new CommandLine(new LastResortCommand(terminal))
                .addSubcommand(new CompareCommand(services.compare(), services.author(), terminal))
                .addSubcommand(new PractiseCommand(services.practise(), terminal))
                .addSubcommand(new ReplayCommand(services.replay(), terminal))
                .addSubcommand(new ReportCommand(services.report(), terminal))
                .addSubcommand(new HistoryCommand(services.history(), terminal))
                .addSubcommand(new CohortCommand(() -> new CohortDesk(
                        new ScenarioSource(new ScenarioReader())), services.store(), terminal))
                .addSubcommand(new StoreCommand(services.store(), terminal))
                .addSubcommand(new ValidateCommand(services.check(), terminal))
                .addSubcommand(new ExerciseCommand(
                        new ExerciseDesk(new ScenarioSource(new ScenarioReader())), terminal,
                        services.practise()))
                .addSubcommand(new NewCommand(services.author(), terminal))
                .addSubcommand(new ImportCommand(services.migrations(), terminal))
                .addSubcommand(new ExplainCommand(services.author(), terminal))
                .addSubcommand(new ScenariosCommand(
                        () -> new LibraryDesk(new ScenarioReader()), terminal))
                .addSubcommand(new SchemaCommand(services.author(), terminal))
                .addSubcommand(new CompletionCommand(terminal));
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

    private static int internalError(Throwable thrown, Terminal terminal) {
        if (terminal.debugging()) {
            terminal.err().print(Harmless.trace(thrown));
        }
        terminal.err().println("internal error: " + Harmless.text(thrown.toString())
                + " (details with LASTRESORT_DEBUG=1)");
        return ExitCode.INTERNAL_ERROR;
    }

    /** The version that the packaged program was built as. */
    static final class ProgramVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(
                    LastResortCommand.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"Last Resort " + version};
        }
    }
}
