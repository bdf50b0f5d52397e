package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.author.AuthorDesk;
import java.util.Iterator;
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
        description = "Writes NAME.scenario.json, a small scenario that explains itself and"
                + " compares at once. It never writes over a file.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort new my-day",
            "  lastresort new my-drop --like dropped-column",
            "  lastresort new my-copy --from dropped-orders-archive"})
final class NewCommand implements Callable<Integer> {

    private final AuthorDesk service;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Lower-case letters, digits and"
            + " hyphens, such as dropped-index; a folder may stand before it. With --like, the"
            + " kind's name if it is left out.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--from", paramLabel = "FILE",
            completionCandidates = BundledNames.class,
            description = "Copy this scenario, or a bundled one, under the new name, with the SQL"
                    + " files that it names; - reads standard input.")
    private Optional<String> from = Optional.empty();

    /** Completes a kind; read when asked for. */
    static final class KindNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return AuthorDesk.kindNames().iterator();
        }
    }

    @Option(names = "--like", paramLabel = "KIND", arity = "0..1", fallbackValue = "",
            completionCandidates = KindNames.class,
            description = "Start from an incident of this kind, such as truncate or rename;"
                    + " without a kind, all are listed.")
    private Optional<String> like = Optional.empty();

    NewCommand(AuthorDesk service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (like.isPresent() && from.isPresent()) {
            throw wrong("--like and --from are two things to start from; choose one");
        }
        if (like.isPresent() && !service.kinds().containsKey(like.get())) {
            if (like.get().isEmpty()) {
                kinds().forEach(terminal.out()::println);
                return ExitCode.FINE;
            }
            throw wrong("There is no kind '" + Harmless.text(like.get()) + "'. The kinds are:\n"
                    + String.join("\n", kinds()));
        }
        String file = name.or(() -> like).orElseThrow(() -> wrong("Which NAME?"));
        return switch (like.map(kind -> service.writeLike(kind, file))
                .orElseGet(() -> service.write(file, from))) {
            case AuthorDesk.Created created -> {
                String written = Harmless.text(created.file());
                terminal.talk().println(
                        "Wrote " + written + ". Next: lastresort compare " + written);
                yield ExitCode.FINE;
            }
            case AuthorDesk.NotWritten not -> throw wrong(not.reason());
            case AuthorDesk.Unwritable(var reason) ->
                    new FaultLines(terminal.err()).print(List.of(reason), ExitCode.OUTPUT_LOST);
            case AuthorDesk.Broken(var problems) -> new FaultLines(terminal.err()).print(problems);
        };
    }

    private List<String> kinds() {
        return service.kinds().entrySet().stream()
                .map(kind -> String.format("  %-16s %s", kind.getKey(), kind.getValue())).toList();
    }

    private ParameterException wrong(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
