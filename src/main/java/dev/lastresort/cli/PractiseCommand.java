package dev.lastresort.cli;

import dev.lastresort.session.desk.Faulty;
import dev.lastresort.session.desk.PractiseService;
import dev.lastresort.session.desk.PractiseService.Closed;
import dev.lastresort.session.desk.PractiseService.NoWindow;
import dev.lastresort.session.desk.PractiseService.Request;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code lastresort practise}: the window, opened in the incident room. */
@Command(name = "practise", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Opens the window at the first page of an incident, for you to handle, and"
                + " ends when the window is closed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the window was closed", "2:wrong usage", "3:invalid file",
            "4:SQL refused by the sandbox", "5:internal error",
            "6:no window can open here", "7:output cannot be written", "130:interrupted"})
final class PractiseCommand implements Callable<Integer> {

    private final PractiseService service;
    private final PrintStream err;

    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a bundled one.")
    private String scenario;

    @Option(names = "--pressure", paramLabel = "RATIO", converter = RatioConverter.class,
            description = "Let so many seconds of the incident pass in each of yours, from 1 to"
                    + " 3600. Without it the clock stands still while you think.")
    private Optional<Integer> pressure = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Draw from this seed instead.")
    private Optional<Long> seed = Optional.empty();

    PractiseCommand(PractiseService service, PrintStream err) {
        this.service = service;
        this.err = err;
    }

    @Override
    public Integer call() {
        Request request = new Request(scenario,
                seed.map(OptionalLong::of).orElseGet(OptionalLong::empty), pressure);
        return switch (service.practise(request)) {
            case Closed() -> ExitCode.FINE;
            case Faulty(var problems) -> new FaultLines(err).print(problems);
            case NoWindow(var obstacle) -> new FaultLines(err).print(
                    List.of("No window can open here (" + obstacle
                            + "), and practising takes one."),
                    ExitCode.NO_WINDOW);
        };
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
