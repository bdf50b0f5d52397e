package dev.lastresort.cli;

import dev.lastresort.cli.EngineCommand.EngineOption;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.ProblemsJson;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.check.CheckDesk;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort validate}: every problem of every file at once. */
@Command(name = "validate", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Tells all that is wrong with scenario files, each with its place.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort validate my-day.scenario.json --execute",
            "  lastresort validate drills/*.json --json"})
final class ValidateCommand implements Callable<Integer> {

    private final CheckDesk service;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            completionCandidates = BundledNames.class,
            description = "Scenario files, or the names of bundled ones; - reads standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--execute", description = "Run every piece of SQL in the sandbox, too, in the"
            + " order in which a comparison runs it.")
    private boolean execute;

    @Option(names = "--strategy", paramLabel = "NAME", description = "Look at this strategy, beside"
            + " all that belongs to none; can be given more than once.")
    private List<String> strategies = new ArrayList<>();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    ValidateCommand(CheckDesk service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> each = files.stream().distinct().sorted().toList();
        if (!strategies.isEmpty()) {
            each.forEach(this::knows);
        }
        List<Problem> problems = each.stream()
                .flatMap(file -> service.check(file, execute, strategies, engine.name()).stream())
                .sorted(Comparator.comparing(Problem::file)).toList();
        PrintStream out = terminal.out();
        if (json) {
            byte[] document = ProblemsJson.bytes(each, problems);
            out.write(document, 0, document.length);
        } else {
            problems.stream().map(Problem::text).map(Harmless::text).forEach(out::println);
            if (!terminal.isQuiet()) {
                out.println(summary(each.size(), problems));
            }
        }
        out.flush();
        return FaultLines.exitCode(problems);
    }

    /** A file that cannot be read is told of in full instead. */
    private void knows(String file) {
        List<String> known = service.strategies(file);
        List<String> unknown = strategies.stream().filter(name -> !known.contains(name)).toList();
        if (!known.isEmpty() && !unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    FaultLines.unknownStrategies(unknown, known));
        }
    }

    static String summary(int files, List<Problem> problems) {
        String found = Arrays.stream(Severity.values())
                .map(severity -> count(severity, problems))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return Wording.count(files, "file") + ": "
                + (found.isEmpty() ? "no problems" : found);
    }

    private static String count(Severity severity, List<Problem> problems) {
        long count = problems.stream().filter(f -> f.severity() == severity).count();
        String noun = severity == Severity.INFO ? "note" : severity.label();
        return count == 0 ? "" : Wording.count(count, noun);
    }
}
