package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.author.AuthorDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lastresort explain}: what a scenario does, in prose. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Tells what a scenario does, when, and what each strategy will do; never how"
                + " it ends.",
        footerHeading = "%nExamples:%n",
        footer = "  lastresort explain dropped-orders-archive")
final class ExplainCommand implements Callable<Integer> {

    private final AuthorDesk service;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", completionCandidates = BundledNames.class,
            description = "A scenario file, or the name of a bundled one; - reads standard input.")
    private String scenario;

    ExplainCommand(AuthorDesk service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return switch (service.explain(scenario)) {
            case AuthorDesk.Prose told -> {
                told.lines().stream().map(Harmless::text).forEach(terminal.out()::println);
                yield ExitCode.FINE;
            }
            case AuthorDesk.Broken(var problems) -> new FaultLines(terminal.err()).print(problems);
        };
    }
}
