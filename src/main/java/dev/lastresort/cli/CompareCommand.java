package dev.lastresort.cli;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.Detail;
import dev.lastresort.report.Exit;
import dev.lastresort.report.JsonReport;
import dev.lastresort.report.TextReport;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.author.ExpectFile;
import dev.lastresort.session.desk.CompareService;
import dev.lastresort.session.desk.CompareService.Request;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
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

    private static final String QUICK = "A quick look: every seed made a tenth of its rows. Figures"
            + " that depend on them are not those of the whole scenario, and nothing was held"
            + " against what its author expects.";

    private final CompareService service;
    private final AuthorDesk author;
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

    @Option(names = "--quick", description = "A quick look: let every seed make a tenth of its"
            + " rows. What is printed says so.")
    private boolean quick;

    @Option(names = "--write-expect", description = "Put what was measured into the file's"
            + " 'expect': in the place of what was missed, and where a strategy expects nothing."
            + " All else in the file stays as it is. Look through it before you keep it.")
    private boolean writeExpect;

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

    CompareCommand(CompareService service, AuthorDesk author, Surroundings surroundings,
            PrintStream out, PrintStream err) {
        this.service = service;
        this.author = author;
        this.surroundings = surroundings;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Optional<ExpectFile> file = writeExpect ? Optional.of(toWrite()) : Optional.empty();
        return switch (compare()) {
            case ComparisonResult.Compared(var comparison, var warnings) -> {
                warnings.stream().map(Problem::text).map(Harmless::text).forEach(err::println);
                int code = print(comparison);
                yield file.isPresent() ? written(file.get(), comparison) : code;
            }
            case ComparisonResult.NotReplayable(var problems) ->
                    new FaultLines(err).print(problems);
            case ComparisonResult.UnknownStrategies(var unknown, var known) ->
                    throw usage(StrategyNames.unknown(unknown, known));
            case ComparisonResult.BadSetting(var setting, var reason) ->
                    throw usage(setting.option() + ": " + Harmless.text(reason));
        };
    }

    private ExpectFile toWrite() {
        if (isOverridden()) {
            throw usage("--write-expect writes what the file as it is comes to; leave out --seed,"
                    + " --set and --quick");
        }
        return switch (author.expectations(scenario)) {
            case ExpectFile.Ready(var file) -> file;
            case ExpectFile.Refused(var reason) -> throw usage(Harmless.text(reason));
        };
    }

    /** To standard error: with --json, standard output is one document. */
    private int written(ExpectFile file, Comparison comparison) {
        return switch (file.write(comparison)) {
            case ExpectFile.Changed(var changes) -> {
                err.println(changes.isEmpty()
                        ? "Nothing was written: all is as the file expects."
                        : "Written into " + Harmless.text(scenario) + ", to be looked through:");
                changes.forEach(change -> err.println("  " + Harmless.text(change)));
                yield Exit.ofUnmeasured(comparison, ExitCode.EXPECTATION_MISSED).code();
            }
            case ExpectFile.NotChanged(var reason) ->
                    new FaultLines(err).print(List.of(reason), ExitCode.OUTPUT_LOST);
        };
    }

    private boolean isOverridden() {
        return seed.isPresent() || !settings.isEmpty() || quick;
    }

    private ComparisonResult compare() {
        Request request = new Request(scenario, strategies,
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty), settings, quick);
        if (!surroundings.errIsTerminal()) {
            return service.compare(request, Progress.NONE);
        }
        try (ProgressLine progress = new ProgressLine(err)) {
            return service.compare(request, progress);
        }
    }

    private int print(Comparison comparison) {
        if (quick) {
            (json ? err : out).println(QUICK);
        }
        Exit exit = isOverridden() ? Exit.FINE
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
