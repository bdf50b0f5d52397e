package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.author.AuthorDesk;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastresort explain}: what a scenario does, in prose. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Tells what a scenario does, when, and what each strategy will do; never how"
                + " it ends.")
final class ExplainCommand implements Callable<Integer> {

    private final AuthorDesk service;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a bundled one.")
    private String scenario;

    ExplainCommand(AuthorDesk service, PrintStream out, PrintStream err) {
        this.service = service;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        return switch (service.explain(scenario)) {
            case AuthorDesk.Prose told -> {
                told.lines().stream().map(Harmless::text).forEach(out::println);
                yield ExitCode.FINE;
            }
            case AuthorDesk.Broken(var problems) -> new FaultLines(err).print(problems);
        };
    }
}
