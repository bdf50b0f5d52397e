package dev.lastresort.cli;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.cohort.CohortCsv;
import dev.lastresort.report.cohort.CohortDocument;
import dev.lastresort.report.cohort.CohortJson;
import dev.lastresort.report.cohort.CohortText;
import dev.lastresort.report.page.HtmlDocument;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.WholeFile;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.cohort.CohortDesk;
import dev.lastresort.session.cohort.CohortDesk.CohortMeasured;
import dev.lastresort.session.cohort.CohortDesk.CohortRequest;
import dev.lastresort.session.cohort.ProgressLines;
import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.StoreEntry;
import dev.lastresort.session.store.StoreInbox;
import dev.lastresort.session.store.StoreMember;
import dev.lastresort.session.store.StoreSync;
import dev.lastresort.session.store.StoreTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort cohort}: a folder of attempts, team by team. */
@Command(name = "cohort", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Holds the attempts of a folder side by side: which team's are undominated,"
                + " dominated or unfinished, and what was done first at each decision point. What"
                + " has no figures yet is replayed; these are kept in the folder for the next time."
                + " A team is named by the file, TEAM-SCENARIO.attempt.json, or by its folder.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort cohort game-day",
            "  lastresort cohort game-day --html game-day.html --csv game-day.csv",
            "  lastresort cohort game-day --check"})
final class CohortCommand implements Callable<Integer> {

    private static final String STANDARD = "-";

    private final Supplier<CohortDesk> desk;
    private final AttemptStore from;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of attempts: a share, a stick, a"
            + " repository. Folders in it are read, too; links are not followed.")
    private Path folder = Path.of("");

    @Option(names = "--html", paramLabel = "FILE", description = "Write one HTML file that needs"
            + " nothing but itself; - is standard output, here and below.")
    private Optional<String> html = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE",
            description = "Write a line for each attempt, for a spreadsheet.")
    private Optional<String> csv = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON document, as"
            + " 'lastresort schema cohort' tells.")
    private Optional<String> json = Optional.empty();

    @Option(names = "--check", description = "Replay every attempt, whatever is kept of it, and"
            + " tell which do not come to what was recorded.")
    private boolean check;

    @Option(names = "--frozen", description = "Leave out all outcomes: who is finished is told, and"
            + " what was decided.")
    private boolean frozen;

    @Option(names = "--bracket", paramLabel = "NAME", description = "Hold only the teams of that"
            + " bracket against one another.")
    private Optional<String> bracket = Optional.empty();

    @Option(names = "--no-replay", description = "Replay nothing: what has no figures yet is not"
            + " measured.")
    private boolean asItIs;

    @Option(names = "--progress", hidden = true,
            description = "Print how far it is, a line each, to standard error.")
    private boolean lines;

    @Option(names = "--spare", hidden = true, paramLabel = "FILE",
            description = "Where figures are kept if the folder cannot be written.")
    private Optional<Path> spare = Optional.empty();

    @Option(names = "--look-in", hidden = true, paramLabel = "FILE",
            description = "A file in which a scenario may be found, or not.")
    private List<Path> perhaps = List.of();

    @Option(names = "--scenario", paramLabel = "FILE", description = "The file of a scenario that"
            + " neither comes with the program nor lies in DIR; may be given several times.")
    private List<String> scenarios = List.of();

    @Option(names = "--store", paramLabel = "URL", description = "Bring into DIR, an empty folder"
            + " or one that came about so, what this store of teams in several places holds:"
            + " jdbc:postgresql://HOST:PORT/DATABASE. See 'lastresort store --help'.")
    private Optional<String> store = Optional.empty();

    @Option(names = "--evaluator", paramLabel = "NAME", description = "With --store, connect as"
            + " this evaluator; left out, as who prepared the store.")
    private Optional<String> evaluator = Optional.empty();

    CohortCommand(Supplier<CohortDesk> desk, AttemptStore from, Terminal terminal) {
        this.desk = desk;
        this.from = from;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        wrong().ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), Harmless.text(why));
        });
        CohortRequest request = new CohortRequest(folder, scenarios, perhaps);
        CohortMeasured came;
        try {
            store.ifPresent(this::bring);
            came = asItIs ? new CohortMeasured(
                    desk().open(request), 0, List.of(), List.of(), false) : measured(request);
        } catch (DeskException | StoreTrouble cannot) {
            return new FaultLines(terminal.err()).print(
                    String.valueOf(cannot.getMessage()).lines().toList(), ExitCode.INVALID_FILE);
        }
        FaultLines faults = new FaultLines(terminal.err());
        faults.print(came.cohort().unread().stream()
                .map(one -> ProgressLines.LEFT_OUT + one.line()).toList(), ExitCode.FINE);
        faults.print(came.departed(), ExitCode.FINE);
        came.told().stream().map(Harmless::text).forEach(terminal.talk()::println);
        List<String> brackets = came.cohort().brackets();
        if (bracket.filter(one -> came.cohort().bracket(one).attempts().isEmpty()).isPresent()) {
            return faults.print(List.of("No team is in a bracket " + bracket.get() + "; there is "
                    + (brackets.stream().allMatch(String::isEmpty) ? "none"
                            : String.join(", ", brackets))),
                    ExitCode.WRONG_USAGE);
        }
        Cohort cohort = bracket.map(came.cohort()::bracket).orElse(came.cohort());
        int written = write(frozen ? cohort.frozen() : cohort);
        return written != ExitCode.FINE ? written : came.ended() ? ExitCode.INTERNAL_ERROR
                : check && !came.departed().isEmpty() ? ExitCode.EXPECTATION_MISSED
                : ExitCode.FINE;
    }

    private void bring(String url) {
        StoreEntry entry = StoreEntry.of(
                url, line -> terminal.err().println(Harmless.text(line)));
        StoreInbox inbox = new StoreInbox(folder, entry.address());
        StoreSync.once(from, entry.address(), entry.login(evaluator.map(StoreMember::evaluator)),
                inbox);
        new FaultLines(terminal.err()).print(inbox.refused().stream()
                .map(line -> ProgressLines.LEFT_OUT + line).toList(), ExitCode.FINE);
    }

    private CohortDesk desk() {
        return desk.get().withSpare(spare);
    }

    private CohortMeasured measured(CohortRequest request) {
        if (lines) {
            return desk().measure(request, check, new ProgressLines(terminal.err()));
        }
        if (!terminal.showsProgress()) {
            return desk().measure(request, check, Progress.NONE);
        }
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            return desk().measure(request, check, progress);
        }
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        html.ifPresent(file -> targets.put("--html", file));
        csv.ifPresent(file -> targets.put("--csv", file));
        json.ifPresent(file -> targets.put("--json", file));
        return targets;
    }

    /** What is wrong with what was asked for: told before anything is replayed. */
    private Optional<String> wrong() {
        if (check && asItIs) {
            return Optional.of("--check replays all, and --no-replay nothing: leave one out");
        }
        List<String> files = List.copyOf(targets().values());
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            if (files.subList(0, i).stream().anyMatch(other -> isSame(file, other))) {
                return Optional.of("Two of them would be written into " + file + ".");
            }
            if (file.endsWith(AttemptFile.ENDING)) {
                return Optional.of(file + " is an attempt's name; nothing is written over one.");
            }
            if (!file.equals(STANDARD) && path(file).isEmpty()) {
                return Optional.of("This cannot be a file's name: " + file);
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || path(one).isPresent() && path(one).equals(path(other));
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private int write(Cohort cohort) {
        if (targets().isEmpty()) {
            terminal.out().print(CohortText.of(cohort));
            terminal.out().flush();
        }
        for (Map.Entry<String, String> target : targets().entrySet()) {
            byte[] bytes = switch (target.getKey()) {
                case "--html" -> HtmlDocument.of(CohortDocument.of(cohort, terminal.today()))
                        .getBytes(StandardCharsets.UTF_8);
                case "--csv" -> CohortCsv.of(cohort).getBytes(StandardCharsets.UTF_8);
                default -> CohortJson.bytes(cohort);
            };
            if (target.getValue().equals(STANDARD)) {
                terminal.out().write(bytes, 0, bytes.length);
                terminal.out().flush();
            } else {
                Path file = Path.of(target.getValue());
                try {
                    WholeFile.write(file, bytes);
                } catch (IOException cannot) {
                    return new FaultLines(terminal.err()).print(
                            List.of(WholeFile.reason(file, cannot)), ExitCode.OUTPUT_LOST);
                }
                terminal.talk().println("Wrote " + Harmless.text(file.toString()));
            }
        }
        return ExitCode.FINE;
    }
}
