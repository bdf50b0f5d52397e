package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.author.AuthorDesk;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort new}: a scenario to start from. */
@Command(name = "new", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Writes NAME.json, a small scenario that explains itself and compares at"
                + " once. It never writes over a file.")
final class NewCommand implements Callable<Integer> {

    private final AuthorDesk service;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits and hyphens, such as"
            + " dropped-index; a folder may stand before it.")
    private String name;

    @Option(names = "--from", paramLabel = "FILE",
            description = "Copy this scenario, or a bundled one, under the new name, with the SQL"
                    + " files that it names.")
    private Optional<String> from = Optional.empty();

    NewCommand(AuthorDesk service, PrintStream out, PrintStream err) {
        this.service = service;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        return switch (service.write(name, from)) {
            case AuthorDesk.Created created -> {
                String file = Harmless.text(created.file());
                out.println("Wrote " + file + ". Next: lastresort compare " + file);
                yield ExitCode.FINE;
            }
            case AuthorDesk.NotWritten not ->
                    throw new ParameterException(spec.commandLine(), not.reason());
            case AuthorDesk.Unwritable(var reason) ->
                    new FaultLines(err).print(List.of(reason), ExitCode.OUTPUT_LOST);
            case AuthorDesk.Broken(var problems) -> new FaultLines(err).print(problems);
        };
    }
}
