package dev.lastresort.cli;

import dev.lastresort.cli.EngineCommand.EngineOption;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.desk.Faulty;
import dev.lastresort.session.desk.PractiseService;
import dev.lastresort.session.desk.PractiseService.Closed;
import dev.lastresort.session.desk.PractiseService.LeftEarly;
import dev.lastresort.session.desk.PractiseService.NoWindow;
import dev.lastresort.session.desk.PractiseService.NotPlayed;
import dev.lastresort.session.desk.PractiseService.PlayedOut;
import dev.lastresort.session.desk.PractiseService.PlayedUnmeasured;
import dev.lastresort.session.desk.PractiseService.PlayerStreams;
import dev.lastresort.session.desk.PractiseService.ProgramPlayed;
import dev.lastresort.session.desk.PractiseService.Request;
import dev.lastresort.session.desk.StandardInput;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lastresort practise}: the incident room, in a window or for a program. */
@Command(name = "practise", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Opens the window at the first page of an incident, for you to handle, and"
                + " ends when the window is closed. With --headless, a program handles it by lines"
                + " of JSON on standard input and output.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort practise dropped-orders-archive --pressure 60",
            "  lastresort practise --headless dropped-orders-archive -o mine.attempt.json"
                    + " < moves.jsonl"})
final class PractiseCommand implements Callable<Integer> {

    private final PractiseService service;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", completionCandidates = BundledNames.class,
            description = "A scenario file, or the name of a bundled one.")
    private String scenario;

    @Option(names = "--pressure", paramLabel = "RATIO", converter = RatioConverter.class,
            description = "Let so many seconds of the incident pass in each of yours, from 1 to"
                    + " 3600. Without it the clock stands still while you think.")
    private Optional<Integer> pressure = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Draw from this seed instead.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Option(names = "--headless", description = "Let a program play: each line of JSON that comes"
            + " in is answered by one. The attempt's file is the result.")
    private boolean headless;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "With --headless, keep"
            + " the attempt in this file, NAME.attempt.json, which is not there yet; among your"
            + " own attempts, if it is left out.")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec;

    PractiseCommand(PractiseService service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Request request = new Request(scenario,
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty), pressure, engine.name(),
                lines());
        return switch (service.practise(request)) {
            case Closed() -> ExitCode.FINE;
            case ProgramPlayed(var attempt, var ending) -> {
                String file = Harmless.text(attempt);
                terminal.talk().println(switch (ending) {
                    case PlayedOut() -> "The attempt is in " + file
                            + ", with the fingerprint of what it came to.";
                    case PlayedUnmeasured(var why) -> "The attempt is in " + file + ". "
                            + Harmless.text(why);
                    case LeftEarly(boolean kept) -> kept
                            ? "The attempt was left before its end; what was decided is in " + file
                                    + "."
                            : "Nothing was decided, so that no attempt was written.";
                });
                yield ExitCode.FINE;
            }
            case NotPlayed(var why, boolean kept) -> new FaultLines(terminal.err()).print(
                    List.of(why), kept ? ExitCode.INVALID_FILE : ExitCode.OUTPUT_LOST);
            case Faulty(var problems) -> new FaultLines(terminal.err()).print(problems);
            case NoWindow(var obstacle) -> new FaultLines(terminal.err()).print(
                    List.of("No window can open here (" + obstacle
                            + "), and practising takes one."),
                    ExitCode.NO_WINDOW);
        };
    }

    private Optional<PlayerStreams> lines() {
        if (StandardInput.isMeant(scenario)) {
            throw usage("practise needs a file's name: standard input is for who plays");
        }
        if (!headless && output.isPresent()) {
            throw usage("--output goes with --headless: the window keeps attempts among yours");
        }
        output.ifPresent(file -> {
            if (!file.toString().endsWith(AttemptFile.ENDING)) {
                throw usage("an attempt's file is called NAME" + AttemptFile.ENDING);
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw usage(file + " is there already, and nothing is written over it");
            }
        });
        return headless ? Optional.of(new PlayerStreams(terminal.out(), output))
                : Optional.empty();
    }

    private ParameterException usage(String why) {
        return new ParameterException(spec.commandLine(), Harmless.text(why));
    }

    /** Faster than an hour a second nobody can act; slower than life nobody is pressed. */
    static final class RatioConverter implements ITypeConverter<Integer> {

        private static final int MOST = 3600;

        @Override
        public Integer convert(String text) {
            try {
                int ratio = Integer.parseInt(text);
                if (ratio >= 1 && ratio <= MOST) {
                    return ratio;
                }
            } catch (NumberFormatException noNumber) {
                // told below, as is a number that is too small or too large
            }
            throw new TypeConversionException("expected a whole number of seconds from 1 to "
                    + MOST + ", but got '" + text + "'");
        }
    }
}
