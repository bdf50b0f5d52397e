package dev.lastresort.cli;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.Detail;
import dev.lastresort.report.Exit;
import dev.lastresort.report.JsonReport;
import dev.lastresort.report.TextReport;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Suggestion;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.CompareService;
import dev.lastresort.session.desk.CompareService.Request;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lastresort compare}: one incident down several recoveries. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Replays an incident down its recoveries and shows what each one cost.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:compared", "1:the author expected something else (runs without --seed and --set)",
            "2:wrong usage", "3:invalid file", "4:SQL refused by the sandbox",
            "5:internal error, or a limit on time, rows or memory struck",
            "7:output cannot be written", "130:interrupted"})
final class CompareCommand implements Callable<Integer> {

    private final CompareService service;
    private final Surroundings surroundings;
    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a bundled one.")
    private String scenario;

    @Option(names = "--strategy", paramLabel = "NAME",
            description = "Run only this strategy; can be given more than once.")
    private List<String> strategies = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Draw from this seed instead.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--set", paramLabel = "POINTER=VALUE", converter = SettingConverter.class,
            description = "Put another value in the file's place, such as"
                    + " /environment/databaseSize=\"1.2 TB\"; can be given more than once.")
    private List<Setting> settings = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @ArgGroup(exclusive = true)
    private HowMuch howMuch = new HowMuch();

    /** How much is told to people. */
    static final class HowMuch {

        @Option(names = "--all-pairs",
                description = "Tell all of every branch, and of every pair the trade.")
        private boolean allPairs;

        @Option(names = "--table-only", description = "Print no more than the table.")
        private boolean tableOnly;

        Detail detail() {
            return allPairs ? Detail.ALL_PAIRS : tableOnly ? Detail.TABLE_ONLY : Detail.USUAL;
        }
    }

    CompareCommand(
            CompareService service, Surroundings surroundings, PrintStream out, PrintStream err) {
        this.service = service;
        this.surroundings = surroundings;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        return switch (compare()) {
            case ComparisonResult.Compared(var comparison, var warnings) -> {
                warnings.stream().map(Problem::text).map(Harmless::text).forEach(err::println);
                yield print(comparison);
            }
            case ComparisonResult.NotReplayable(var problems) ->
                    new FaultLines(err).print(problems);
            case ComparisonResult.UnknownStrategies(var unknown, var known) ->
                    throw usage(unknownStrategies(unknown, known));
            case ComparisonResult.BadSetting(var setting, var reason) ->
                    throw usage(setting.option() + ": " + Harmless.text(reason));
        };
    }

    private ComparisonResult compare() {
        Request request = new Request(scenario, strategies,
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty), settings);
        if (!surroundings.errIsTerminal()) {
            return service.compare(request, Progress.NONE);
        }
        try (ProgressLine progress = new ProgressLine(err)) {
            return service.compare(request, progress);
        }
    }

    private int print(Comparison comparison) {
        boolean overridden = seed.isPresent() || !settings.isEmpty();
        Exit exit = overridden ? Exit.FINE
                : Exit.of(comparison, ExitCode.EXPECTATION_MISSED);
        if (json) {
            // Bytes, not text: the document is UTF-8 whatever the terminal's encoding is.
            byte[] document = JsonReport.bytes(comparison, exit);
            out.write(document, 0, document.length);
        } else {
            out.print(TextReport.of(comparison, surroundings.colour(), howMuch.detail()));
        }
        out.flush();
        return exit.code();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String unknownStrategies(List<String> unknown, List<String> known) {
        return unknown.stream().map(name -> "There is no strategy '" + name + "'"
                + Suggestion.nearest(known, name)
                        .map(near -> "; did you mean '" + Harmless.text(near) + "'?")
                        .orElse("."))
                .collect(Collectors.joining("\n"))
                + "\nThe scenario has: " + Harmless.text(String.join(", ", known));
    }

    static final class SettingConverter implements ITypeConverter<Setting> {

        @Override
        public Setting convert(String text) {
            try {
                return Setting.parse(text);
            } catch (IllegalArgumentException unreadable) {
                throw new TypeConversionException(unreadable.getMessage());
            }
        }
    }
}
