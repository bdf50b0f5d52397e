package dev.lastresort.cli;

import dev.lastresort.cli.EngineCommand.EngineOption;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.report.sweep.SweepCsv;
import dev.lastresort.report.sweep.SweepJson;
import dev.lastresort.report.sweep.SweepSvg;
import dev.lastresort.report.sweep.SweepText;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.Progress;
import dev.lastresort.session.sweep.SweepDesk;
import dev.lastresort.session.sweep.SweepDesk.Request;
import dev.lastresort.session.sweep.SweepListener;
import dev.lastresort.session.sweep.SweepPace;
import dev.lastresort.session.sweep.SweptRange;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
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

/** {@code lastresort sweep}: one incident under many values of one or two parameters. */
@Command(name = "sweep", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Compares an incident's recoveries under every combination of values of one"
                + " or two parameters, and shows which recoveries no other dominates where. Every"
                + " cell is measured; none is inferred from its neighbours.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort sweep dropped-orders-archive"
                    + " --vary /alerts/0/humanDelay=\"5 min..20 min/4\"",
            "  lastresort sweep my-day.scenario.json"
                    + " --vary /alerts/0/humanDelay=\"5 min..20 min/2\""
                    + " --vary /environment/restoreThroughput=\"1 GB/min..8 GB/min/2\""
                    + " --keep cells --csv"})
final class SweepCommand implements Callable<Integer> {

    private final SweepDesk service;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", completionCandidates = BundledNames.class,
            description = "A scenario file, or the name of a bundled one; - reads standard input.")
    private String scenario;

    @Option(names = "--vary", paramLabel = "POINTER=a..b/steps", required = true,
            converter = RangeConverter.class,
            description = "Give the file's place so many values from a to b, both of them among"
                    + " these: numbers, durations, sizes, rates or instants. Given twice, every"
                    + " value of the one meets every value of the other.")
    private List<SweptRange> ranges = new ArrayList<>();

    @Option(names = "--set", paramLabel = "POINTER=VALUE",
            converter = CompareCommand.SettingConverter.class,
            description = "Put another value in the file's place, the same in every cell; can be"
                    + " given more than once.")
    private List<Setting> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Draw from this seed instead.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = "--keep", paramLabel = "FILE", description = "Keep every cell in this file as"
            + " soon as it is measured. The same sweep with the same file goes on where it"
            + " stopped, such as after Ctrl+C.")
    private Optional<Path> kept = Optional.empty();

    @ArgGroup(exclusive = true)
    private PrintedForm form = new PrintedForm();

    /** In what form it is printed. */
    static final class PrintedForm {

        @Option(names = "--csv", description = "Print a line for each branch of each cell, with"
                + " every axis.")
        private boolean csv;

        @Option(names = "--json", description = "Print one JSON document.")
        private boolean json;

        @Option(names = "--svg", description = "Print the map as a picture.")
        private boolean svg;

        String of(Sweep sweep) {
            return csv ? SweepCsv.of(sweep)
                    : json ? new String(SweepJson.bytes(sweep), StandardCharsets.UTF_8)
                    : SweepSvg.of(sweep);
        }

        boolean isForPrograms() {
            return csv || json || svg;
        }
    }

    SweepCommand(SweepDesk service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return switch (swept(new Request(scenario, ranges, allSet(),
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty), kept))) {
            case SweepDesk.Result.Done(var sweep, var limit) -> {
                print(sweep);
                yield limit.map(struck -> new FaultLines(terminal.err()).print(List.of(struck)))
                        .orElse(ExitCode.FINE);
            }
            case SweepDesk.Result.NotReplayable(var problems) ->
                    new FaultLines(terminal.err()).print(problems);
            case SweepDesk.Result.BadRange(var reason) ->
                    throw new ParameterException(spec.commandLine(), reason);
            case SweepDesk.Result.NotKept(var reason) -> new FaultLines(terminal.err())
                    .print(List.of(reason), ExitCode.OUTPUT_LOST);
        };
    }

    private List<Setting> allSet() {
        List<Setting> all = new ArrayList<>(settings);
        engine.name().map(Setting::engine).ifPresent(all::add);
        return all;
    }

    private SweepDesk.Result swept(Request request) {
        if (!terminal.showsProgress()) {
            return service.sweep(request, SweepListener.NONE);
        }
        try (ProgressLine line = new ProgressLine(terminal.err())) {
            SweepProgress progress = new SweepProgress(line, System::nanoTime);
            return service.sweep(request, progress);
        }
    }

    private void print(Sweep sweep) {
        PrintStream out = terminal.out();
        if (form.isForPrograms()) {
            // Bytes, not text: documents are UTF-8 whatever the terminal's encoding is.
            byte[] document = form.of(sweep).getBytes(StandardCharsets.UTF_8);
            out.write(document, 0, document.length);
        } else {
            out.print(SweepText.of(sweep));
        }
        out.flush();
    }

    static final class RangeConverter implements ITypeConverter<SweptRange> {

        @Override
        public SweptRange convert(String text) {
            try {
                return SweptRange.parse(text);
            } catch (IllegalArgumentException unreadable) {
                throw new TypeConversionException(unreadable.getMessage());
            }
        }
    }

    /** Tells on a terminal how far a sweep is, and how long the rest will take at this pace. */
    static final class SweepProgress implements SweepListener {

        private final Progress line;
        private final SweepPace pace;

        /** @param nanos a clock */
        SweepProgress(Progress line, LongSupplier nanos) {
            this.line = line;
            this.pace = new SweepPace(nanos);
        }

        @Override
        public void reached(String stage, CellsReached reached, Optional<SweptCell> last) {
            String left = pace.left(reached).map(rest -> ", about "
                    + Wording.duration(rest.toSeconds()) + " left").orElse("");
            line.reached(stage + ": " + reached.cells() + " of " + reached.all() + " cells" + left,
                    (double) reached.cells() / reached.all());
        }
    }
}
