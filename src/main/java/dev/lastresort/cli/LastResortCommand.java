package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.desk.LibraryDesk;
import dev.lastresort.session.importing.ImportDesk;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: arguments in, text and an exit code out. It never shows a stack trace. */
@Command(name = "lastresort", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Replays a database-migration incident down several recoveries and compares"
                + " what each one cost. Without arguments it opens the window.",
        subcommands = {HelpCommand.class, GenerateCompletion.class})
public final class LastResortCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private LastResortCommand() {}

    /**
     * Runs one command.
     *
     * @return 0 fine; 1 expectation missed; 2 wrong usage; 3 invalid file; 4 refused by the
     *         sandbox; 5 internal error; 6 no window can open; 7 output cannot be written
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
        try {
            return commandLine(out, err, surroundings, services).execute(arguments);
        } catch (Throwable thrown) {
            return internalError(thrown, err, surroundings);
        }
    }

    /** What did not arrive is no success, whatever the command itself came to. */
    private static int delivered(int exitCode, PrintStream out, PrintStream err) {
        StandardStream.fault(out).ifPresent(why -> err.println(
                "Standard output cannot be written: " + Harmless.text(why)));
        return out.checkError() || err.checkError() ? ExitCode.OUTPUT_LOST : exitCode;
    }

    private static CommandLine commandLine(
            PrintStream out, PrintStream err, Surroundings surroundings, Services services) {
        // Decided here, since a console is always there in newer Java versions, also in a pipe.
        Help.Ansi ansi = surroundings.colour() ? Help.Ansi.ON : Help.Ansi.OFF;
        return new CommandLine(new LastResortCommand())
                .addSubcommand(new CompareCommand(services.compare(), services.author(),
                        surroundings, out, err))
                .addSubcommand(new PractiseCommand(services.practise(), err))
                .addSubcommand(new ReplayCommand(services.replay(), surroundings, out, err))
                .addSubcommand(new ReportCommand(services.report(), surroundings, out, err))
                .addSubcommand(new ValidateCommand(services.check(), out))
                .addSubcommand(new NewCommand(services.author(), out, err))
                .addSubcommand(new ImportCommand(new ImportDesk(), surroundings, out, err))
                .addSubcommand(new ExplainCommand(services.author(), out, err))
                .addSubcommand(
                        new ScenariosCommand(() -> new LibraryDesk(new ScenarioReader()), out))
                .addSubcommand(new SchemaCommand(services.author(), out))
                .setOut(new PrintWriter(out, true, out.charset()))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((exception, _) -> wrongUsage(exception, err))
                .setExecutionExceptionHandler(
                        (exception, _, _) -> internalError(exception, err, surroundings));
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

    private static int internalError(Throwable thrown, PrintStream err, Surroundings where) {
        if (where.debugging()) {
            err.print(Harmless.trace(thrown));
        }
        err.println("internal error: " + Harmless.text(thrown.toString())
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
