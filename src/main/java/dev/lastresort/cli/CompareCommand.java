package dev.lastresort.cli;

import dev.lastresort.cli.EngineCommand.EngineOption;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.Detail;
import dev.lastresort.report.Exit;
import dev.lastresort.report.JUnitSuite;
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
import dev.lastresort.session.judge.RestoreJudgement;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort compare dropped-orders-archive",
            "  lastresort compare my-day.scenario.json --strategy pitr --json",
            "  lastresort compare drills/*.json --junit out.xml",
            "  lastresort compare - < my-day.scenario.json"})
final class CompareCommand implements Callable<Integer> {

    private static final String QUICK = "A quick look: seeds made a tenth of their rows, unless"
            + " a warning says otherwise. Figures that depend on them are not those of the whole"
            + " scenario, and nothing was held against what its author expects.";

    private final CompareService service;
    private final AuthorDesk author;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            completionCandidates = BundledNames.class,
            description = "Scenario files, or the names of bundled ones; - reads standard input.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--strategy", paramLabel = "NAME",
            description = "Run only this strategy; can be given more than once.")
    private List<String> strategies = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Draw from this seed instead.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--set", paramLabel = "POINTER=VALUE", converter = SettingConverter.class,
            description = "Put another value in the file's place, such as"
                    + " /environment/databaseSize=\"1.2 TB\"; can be given more than once.")
    private List<Setting> settings = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document for each FILE.")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit XML for a build"
            + " server: a suite for each scenario, a case for each expectation of a strategy.")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--quick", description = "A quick look: let every seed make a tenth of its"
            + " rows. What is printed says so.")
    private boolean quick;

    @Option(names = "--write-expect", description = "Put what was measured into the file's"
            + " 'expect': in the place of what was missed, and where a strategy expects nothing."
            + " All else in the file stays as it is. Look through it before you keep it.")
    private boolean writeExpect;

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = "--judge", description = "Hold each restore against that of a real PostgreSQL"
            + " (15 or newer, installed): a base backup, its archived log, a recovery and a"
            + " promotion, compared row by row. A difference is exit code 1.")
    private boolean judge;

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

    CompareCommand(CompareService service, AuthorDesk author, Terminal terminal) {
        this.service = service;
        this.author = author;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<JUnitFile> suites = junit.map(JUnitFile::new);
        Optional<String> obstacle = suites.flatMap(JUnitFile::obstacle);
        if (obstacle.isPresent()) {
            return lost(obstacle.get());
        }
        int code = ExitCode.FINE;
        for (int i = 0; i < scenarios.size(); i++) {
            if (i > 0 && !json) {
                terminal.out().println();
            }
            // the weightiest: refused SQL before an invalid file, that before a missed expectation
            code = Math.max(code, one(scenarios.get(i), suites));
        }
        return suites.flatMap(JUnitFile::write).map(this::lost).orElse(code);
    }

    private int lost(String why) {
        return new FaultLines(terminal.err()).print(List.of(why), ExitCode.OUTPUT_LOST);
    }

    private int one(String scenario, Optional<JUnitFile> suites) {
        Optional<ExpectFile> file = writeExpect ? toWrite(scenario) : Optional.empty();
        return switch (compare(scenario)) {
            case ComparisonResult.Compared(var comparison, var warnings) -> {
                warnings.stream().map(Problem::text).map(Harmless::text)
                        .forEach(terminal.talk()::println);
                suites.ifPresent(all -> all.add(
                        JUnitSuite.of(scenario, comparison, !isOverridden())));
                int code = Math.max(print(comparison), judge ? judged(scenario) : ExitCode.FINE);
                yield file.isPresent() ? written(scenario, file.get(), comparison) : code;
            }
            case ComparisonResult.NotReplayable(var problems) -> {
                suites.ifPresent(all -> all.add(JUnitSuite.of(scenario, problems)));
                yield new FaultLines(terminal.err()).print(problems);
            }
            case ComparisonResult.UnknownStrategies(var unknown, var known) ->
                    throw usage(FaultLines.unknownStrategies(unknown, known));
            case ComparisonResult.BadSetting(var setting, var reason) ->
                    throw usage(setting.option() + ": " + Harmless.text(reason));
        };
    }

    private Optional<ExpectFile> toWrite(String scenario) {
        if (isOverridden()) {
            throw usage("--write-expect writes what the file as it is comes to; leave out --seed,"
                    + " --set and --quick");
        }
        return switch (author.expectations(scenario)) {
            case ExpectFile.Ready(var file) -> Optional.of(file);
            case ExpectFile.Unread _ -> Optional.empty();
            case ExpectFile.Refused(var reason) -> throw usage(Harmless.text(reason));
        };
    }

    /** To standard error: standard output is for the comparison. */
    private int written(String scenario, ExpectFile file, Comparison comparison) {
        return switch (file.write(comparison)) {
            case ExpectFile.Changed(var changes) -> {
                terminal.talk().println(changes.isEmpty()
                        ? "Nothing was written: all is as the file expects."
                        : "Written into " + Harmless.text(scenario) + ", to be looked through:");
                changes.forEach(change -> terminal.talk().println("  " + Harmless.text(change)));
                yield Exit.ofUnmeasured(comparison, ExitCode.EXPECTATION_MISSED).code();
            }
            case ExpectFile.NotChanged(var reason) -> lost(reason);
        };
    }

    private boolean isOverridden() {
        return seed.isPresent() || !settings.isEmpty() || quick;
    }

    private ComparisonResult compare(String scenario) {
        return withProgress(progress -> service.compare(request(scenario), progress));
    }

    /** Beside a document only to standard error. */
    private int judged(String scenario) {
        return switch (withProgress(progress -> service.judge(request(scenario), progress))) {
            case RestoreJudgement.Judged judged -> {
                JudgeLines.of(judged).forEach((json ? terminal.talk() : terminal.out())::println);
                yield judged.isSame() ? ExitCode.FINE : ExitCode.EXPECTATION_MISSED;
            }
            case RestoreJudgement.NotJudged(var problems) ->
                    new FaultLines(terminal.err()).print(problems);
        };
    }

    private Request request(String scenario) {
        return new Request(scenario, strategies,
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty), settings, quick,
                engine.name());
    }

    private <T> T withProgress(Function<Progress, T> work) {
        if (!terminal.showsProgress()) {
            return work.apply(Progress.NONE);
        }
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            return work.apply(progress);
        }
    }

    private int print(Comparison comparison) {
        PrintStream out = terminal.out();
        if (quick) {
            (json ? terminal.talk() : out).println(QUICK);
        }
        Exit exit = isOverridden() ? Exit.FINE
                : Exit.of(comparison, ExitCode.EXPECTATION_MISSED);
        if (json) {
            // Bytes, not text: the document is UTF-8 whatever the terminal's encoding is.
            byte[] document = JsonReport.bytes(comparison, exit);
            out.write(document, 0, document.length);
        } else {
            boolean colour = terminal.colour();
            out.print(isOverridden() ? TextReport.ofAnother(comparison, colour, howMuch.detail())
                    : TextReport.of(comparison, colour, howMuch.detail()));
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
