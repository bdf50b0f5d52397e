package dev.lastresort.cli;

import dev.lastresort.model.scenario.Briefing.Difficulty;
import dev.lastresort.model.scenario.Profile.FaultClass;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.report.ListingText;
import dev.lastresort.session.desk.LibraryDesk;
import dev.lastresort.session.library.Route;
import dev.lastresort.session.library.Sought;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort scenarios}: what comes with the program, for whoever looks for a drill. */
@Command(name = "scenarios", mixinStandardHelpOptions = true,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Lists the scenarios that come with the program; never who wins in them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort scenarios",
            "  lastresort scenarios --difficulty starter --minutes 30"})
final class ScenariosCommand implements Callable<Integer> {

    private final Supplier<LibraryDesk> desk;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "WORD",
            description = "Only those in whose title, system or tags all of these words stand.")
    private List<String> words = List.of();

    /** Completes a difficulty. */
    static final class DifficultyWords implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Difficulty.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT)).iterator();
        }
    }

    /** Completes a kind of fault. */
    static final class FaultWords implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(FaultClass.values()).map(FaultClass::label).iterator();
        }
    }

    @Option(names = "--difficulty", paramLabel = "HOW",
            completionCandidates = DifficultyWords.class,
            description = "starter, intermediate or expert; may be given several times.")
    private List<String> difficulties = List.of();

    @Option(names = "--fault", paramLabel = "KIND", completionCandidates = FaultWords.class,
            description = "Only faults of this kind: schema-change, meaning, too-much, limit,"
                    + " lock, doubled, storage, backup, keys or versions; may be given several"
                    + " times.")
    private List<String> faults = List.of();

    /** What the same was called, before that was a migration's hazard alone. */
    @Option(names = "--hazard", paramLabel = "KIND", hidden = true)
    private List<String> formerly = List.of();

    @Option(names = "--minutes", paramLabel = "N",
            description = "Only those that take no longer to practise.")
    private Optional<Integer> minutes = Optional.empty();

    @Option(names = "--silent", description = "Only those in which nothing errors.")
    private boolean silent;

    @Option(names = "--loud", description = "Only those in which something errors.")
    private boolean loud;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    /** @param desk is asked only when the command runs: other commands start without it */
    ScenariosCommand(Supplier<LibraryDesk> desk, Terminal terminal) {
        this.desk = desk;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LibraryDesk library = desk.get();
        List<Scenario> found = library.bundled(sought());
        SequencedMap<String, List<String>> orders = new LinkedHashMap<>();
        for (Route route : Route.values()) {
            orders.put(route.name().toLowerCase(Locale.ROOT), library.index().along(route));
        }
        String text = json ? ListingText.json(found, orders)
                : ListingText.table(found);
        PrintStream out = terminal.out();
        byte[] bytes = text.getBytes(json ? StandardCharsets.UTF_8 : out.charset());
        out.write(bytes, 0, bytes.length);
        out.flush();
        return ExitCode.FINE;
    }

    private Sought sought() {
        if (silent && loud) {
            throw new ParameterException(spec.commandLine(),
                    "--silent and --loud exclude one another.");
        }
        Set<Difficulty> how = EnumSet.noneOf(Difficulty.class);
        difficulties.forEach(word -> how.add(known("--difficulty", word,
                Arrays.stream(Difficulty.values()).filter(each -> each.name()
                        .equals(word.toUpperCase(Locale.ROOT))).findFirst())));
        Set<FaultClass> kinds = EnumSet.noneOf(FaultClass.class);
        Stream.concat(faults.stream(), formerly.stream())
                .forEach(word -> kinds.add(known("--fault", word, Arrays.stream(FaultClass.values())
                        .filter(each -> each.label().equals(word)).findFirst())));
        return new Sought(String.join(" ", words), how,
                minutes.map(OptionalInt::of).orElseGet(OptionalInt::empty), kinds,
                silent ? Optional.of(true) : loud ? Optional.of(false) : Optional.empty(),
                Set.of());
    }

    private <T> T known(String option, String word, Optional<T> found) {
        return found.orElseThrow(() -> new ParameterException(spec.commandLine(),
                "Unknown value '" + word + "' for " + option + "."));
    }
}
