package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.Detail;
import dev.lastresort.report.Exit;
import dev.lastresort.report.JsonReport;
import dev.lastresort.report.SectionsReport;
import dev.lastresort.report.TextReport;
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
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:reproduced", "1:it departs", "2:wrong usage",
            "3:invalid file, or one of another scenario", "4:SQL refused by the sandbox",
            "5:internal error, or a limit on time, rows or memory struck",
            "7:output cannot be written", "130:interrupted"})
final class ReplayCommand implements Callable<Integer> {

    private final ReplayDesk service;
    private final Surroundings surroundings;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ATTEMPT", description = "An attempt's file: NAME.attempt.json.")
    private String attempt;

    @Option(names = "--scenario", paramLabel = "FILE",
            description = "The scenario's file, if it is not a bundled one.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--verdict",
            description = "Also tell what happened to people, which path was taken, and which"
                    + " moves cost most: every recovery is replayed from each of them, which"
                    + " takes a while. As text only.")
    private boolean verdict;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    ReplayCommand(
            ReplayDesk service, Surroundings surroundings, PrintStream out, PrintStream err) {
        this.service = service;
        this.surroundings = surroundings;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (json && verdict) {
            throw new ParameterException(spec.commandLine(),
                    "--verdict tells in words what --json has no place for: leave one of them"
                            + " out");
        }
        return switch (service.replay(attempt, scenario, verdict)) {
            case Reproduced reproduced -> print(reproduced);
            case Departed(var how) -> new FaultLines(err).print(
                    List.of(how), ExitCode.EXPECTATION_MISSED);
            case Faulty(var problems) -> new FaultLines(err).print(problems);
            case NoScenario(var id) -> throw new ParameterException(spec.commandLine(),
                    "No scenario called '" + Harmless.text(id)
                            + "' comes with the program; name its file with --scenario");
        };
    }

    private int print(Reproduced reproduced) {
        if (reproduced.ofOlderRules()) {
            err.println("It was recorded under older rules; this is what it comes to under those"
                    + " of today.");
        }
        if (json) {
            byte[] document = JsonReport.bytes(reproduced.comparison(), Exit.FINE);
            out.write(document, 0, document.length);
        } else {
            reproduced.decisions().stream().map(Harmless::text).forEach(out::println);
            out.println();
            out.println("Hints taken: " + reproduced.hintsTaken()
                    + "   False all-clears: " + reproduced.falseAllClear());
            out.println("Fingerprint: "
                    + AttemptEnd.of(reproduced.comparison()).fingerprint());
            out.println();
            out.print(SectionsReport.text(reproduced.verdict()));
            out.print(TextReport.of(
                    reproduced.comparison(), surroundings.colour(), Detail.ALL_PAIRS));
        }
        out.flush();
        return ExitCode.FINE;
    }
}
