package dev.lastresort.cli;

import dev.lastresort.cli.EngineCommand.EngineOption;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.Detail;
import dev.lastresort.report.Exit;
import dev.lastresort.report.JsonReport;
import dev.lastresort.report.SectionsReport;
import dev.lastresort.report.TextReport;
import dev.lastresort.session.attempt.practice.ReplayExtent;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.desk.Faulty;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReplayDesk.Departed;
import dev.lastresort.session.desk.ReplayDesk.NoScenario;
import dev.lastresort.session.desk.ReplayDesk.Reproduced;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort replay}: an attempt replayed. */
@Command(name = "replay", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Replays a recorded attempt and shows what it cost, or says exactly"
                + " where it departs from what was recorded.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort replay mine.attempt.json",
            "  lastresort replay mine.attempt.json --beside --json"})
final class ReplayCommand implements Callable<Integer> {

    private final ReplayDesk service;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ATTEMPT", description = "An attempt's file: NAME.attempt.json; -"
            + " reads standard input.")
    private String attempt;

    @Option(names = "--scenario", paramLabel = "FILE",
            completionCandidates = BundledNames.class,
            description = "The scenario's file, if it is not a bundled one.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--verdict",
            description = "Also tell what happened to people, which path was taken, and which"
                    + " moves cost most: every recovery is replayed from each of them, which"
                    + " takes a while. As text only.")
    private boolean verdict;

    @Option(names = "--beside", description = "Also replay the scenario's recoveries, and hold the"
            + " attempt against each.")
    private boolean beside;

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    ReplayCommand(ReplayDesk service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (beside && verdict) {
            throw new ParameterException(spec.commandLine(),
                    "--verdict and --beside are two ways to look at it: choose one");
        }
        if (json && verdict) {
            throw new ParameterException(spec.commandLine(),
                    "--verdict tells in words what --json has no place for: leave one of them"
                            + " out");
        }
        ReplayExtent extent = verdict ? ReplayExtent.LOOKING_BACK
                : beside ? ReplayExtent.BESIDE_RECOVERIES : ReplayExtent.ALONE;
        return switch (service.replay(attempt, scenario, extent, engine.name())) {
            case Reproduced reproduced -> print(reproduced);
            case Departed(var how) -> new FaultLines(terminal.err()).print(
                    List.of(how), ExitCode.EXPECTATION_MISSED);
            case Faulty(var problems) -> new FaultLines(terminal.err()).print(problems);
            case NoScenario(var id) -> throw new ParameterException(spec.commandLine(),
                    "No scenario called '" + Harmless.text(id)
                            + "' comes with the program; name its file with --scenario");
        };
    }

    private int print(Reproduced reproduced) {
        reproduced.madeOn().ifPresent(made -> terminal.talk().println("It was made on the engine "
                + made.word() + "; this is what it comes to on "
                + reproduced.comparison().scenario().engine().word() + "."));
        if (reproduced.ofOlderRules()) {
            terminal.talk().println(
                    "It was recorded under older rules; this is what it comes to under those"
                            + " of today.");
        }
        PrintStream out = terminal.out();
        if (json) {
            byte[] document = JsonReport.bytes(reproduced.comparison(), Exit.FINE);
            out.write(document, 0, document.length);
        } else {
            reproduced.decisions().stream().map(Harmless::text).forEach(out::println);
            out.println();
            out.println("Hints taken: " + reproduced.hintsTaken()
                    + "   False all-clears: " + reproduced.falseAllClear());
            out.println("Fingerprint: "
                    + AttemptEnd.of(reproduced.comparison()).fingerprint().hex());
            out.println();
            out.print(SectionsReport.text(reproduced.verdict()));
            out.print(TextReport.of(
                    reproduced.comparison(), terminal.colour(), Detail.ALL_PAIRS));
        }
        out.flush();
        return ExitCode.FINE;
    }
}
