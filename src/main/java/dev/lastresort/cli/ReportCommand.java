package dev.lastresort.cli;

import dev.lastresort.cli.EngineCommand.EngineOption;
import dev.lastresort.model.debrief.Report;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.Exit;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.ReportService;
import dev.lastresort.session.desk.ReportService.ReportResult;
import dev.lastresort.session.desk.ReportService.Subjects;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort report}: what a person takes away. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Writes a post-mortem of scenarios that are compared, and of attempts that"
                + " are replayed: a page to send, to print or to paste. Attempts at one scenario"
                + " stand side by side. Without an option it prints Markdown.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort report dropped-orders-archive --html drill.html",
            "  lastresort report mine.attempt.json --markdown - --json mine.json",
            "  lastresort report - --pdf drill.pdf < my-day.scenario.json"})
final class ReportCommand implements Callable<Integer> {

    private final ReportService service;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|ATTEMPT",
            completionCandidates = BundledNames.class,
            description = "A scenario's file, the name of a bundled one, or an attempt's file:"
                    + " NAME.attempt.json; - reads either from standard input.")
    private List<String> names;

    @Mixin
    private ReportOutputs outputs = new ReportOutputs();

    @Option(names = "--scenario", paramLabel = "FILE",
            completionCandidates = BundledNames.class,
            description = "The scenario's file of attempts at one that is not bundled; may be"
                    + " given several times.")
    private List<String> scenarios = List.of();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = "--verdict", description = "Also tell which moves of an attempt cost most:"
            + " every recovery is replayed from each of them, which takes a while.")
    private boolean verdict;

    ReportCommand(ReportService service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        outputs.wrong(names).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        return switch (incidents()) {
            case ReportResult.Reported(var incidents, var warnings) -> {
                warnings.stream().map(Harmless::text)
                        .forEach(terminal.talk()::println);
                yield write(new Report(incidents, terminal.today()));
            }
            case ReportResult.NotReported(var problems) ->
                    new FaultLines(terminal.err()).print(problems);
            case ReportResult.Departing(var how) -> new FaultLines(terminal.err())
                    .print(List.of(how), ExitCode.EXPECTATION_MISSED);
            case ReportResult.ScenarioUnknown(var id) -> throw new ParameterException(
                    spec.commandLine(), "No scenario called '" + Harmless.text(id)
                            + "' comes with the program; name its file with --scenario");
            case ReportResult.ScenarioUnused(var name) -> throw new ParameterException(
                    spec.commandLine(), "No attempt here was made at the scenario of "
                            + Harmless.text(name) + "; leave --scenario out, or name the attempts"
                            + " at it");
        };
    }

    private ReportResult incidents() {
        Subjects subjects = new Subjects(names, scenarios, verdict, engine.name());
        if (!terminal.showsProgress()) {
            return service.incidents(subjects, Progress.NONE);
        }
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            return service.incidents(subjects, progress);
        }
    }

    private int write(Report report) {
        ReportOutputs.Delivered written = outputs.write(report, terminal.out());
        for (Path file : written.files()) {
            terminal.talk().println("Wrote " + Harmless.text(file.toString()));
        }
        return written.failure()
                .map(why -> new FaultLines(terminal.err())
                        .print(List.of(why), ExitCode.OUTPUT_LOST))
                .orElseGet(() -> outputs.holdsExpectations() ? held(report) : ExitCode.FINE);
    }

    /** As a comparison ends; other settings than the file's are held against nothing. */
    private static int held(Report report) {
        return report.incidents().stream().filter(ReportedIncident::asFiled)
                .mapToInt(incident -> Exit.of(
                        incident.comparison(), ExitCode.EXPECTATION_MISSED).code())
                .max().orElse(ExitCode.FINE);
    }
}
