package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.note.NoteTaking;
import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.AttemptStore.MemberKey;
import dev.lastresort.session.store.StoreEntry;
import dev.lastresort.session.store.StoreMember;
import dev.lastresort.session.store.StoreOutbox;
import dev.lastresort.session.store.StoreState;
import dev.lastresort.session.store.StoreSync;
import dev.lastresort.session.store.StoreTrouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort store}: a store of attempts for teams in several places. */
@Command(name = "store", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Keeps attempts of teams in several places in a PostgreSQL database, and"
                + " evaluators' notes on them: prepare makes a database a store, or brings an older"
                + " one up to date, and lets teams and evaluators in; send takes the attempts of a"
                + " folder there, or an evaluator's notes; note writes notes on a team into the"
                + " evaluator's sheet in a folder, and sends them as they are written. Passwords"
                + " come from PGPASSWORD or a password file, PGPASSFILE or ~/.pgpass; prepare"
                + " prints a line of such a file for each new team and evaluator.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort store prepare --store jdbc:postgresql://db/gameday --team red"
                    + " --evaluator ada",
            "  lastresort store send attempts --store jdbc:postgresql://db/gameday --team red",
            "  lastresort store note notes 'They asked first' --store jdbc:postgresql://db/gameday"
                    + " --evaluator ada --team red",
            "  lastresort cohort day --store jdbc:postgresql://db/gameday"})
final class StoreCommand implements Callable<Integer> {

    private final AttemptStore store;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TASK", completionCandidates = StoreTasks.class,
            description = "prepare, send or note.")
    private String task = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR",
            description = "With send and note, the folder that the attempts lie in, or the notes.")
    private Optional<Path> folder = Optional.empty();

    @Parameters(index = "2", arity = "0..1", paramLabel = "TEXT", description = "With note, what"
            + " is written; left out, each line of standard input is a note.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--store", paramLabel = "URL", required = true,
            description = "The database: jdbc:postgresql://HOST:PORT/DATABASE, with"
                    + " ?sslmode=verify-full if it is to prove who it is.")
    private String url = "";

    @Option(names = "--team", paramLabel = "NAME", description = "With prepare, a team to let in,"
            + " as often as there are some; a slash puts it into a bracket. With send, whose"
            + " attempts they are; with note, whom it is about.")
    private List<String> teams = List.of();

    @Option(names = "--evaluator", paramLabel = "NAME", description = "With prepare, an evaluator"
            + " to let in, who reads all teams' attempts and writes notes. With send and note,"
            + " whose notes they are.")
    private List<String> evaluators = List.of();

    @Option(names = "--about", paramLabel = "SCENARIO",
            description = "With note, the id of the scenario that it is about.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--moment", paramLabel = "INSTANT",
            description = "With note, the virtual instant that it is about: 11:05.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--objective", paramLabel = "NAME",
            description = "With note, the training objective that it is about.")
    private Optional<String> objective = Optional.empty();

    /** In the words of the command line. */
    static final class StoreTasks extends java.util.ArrayList<String> {

        private static final long serialVersionUID = 1;

        StoreTasks() {
            super(List.of("prepare", "send", "note"));
        }
    }

    StoreCommand(AttemptStore store, Terminal terminal) {
        this.store = store;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            StoreEntry entry = StoreEntry.of(url,
                    line -> terminal.err().println(Harmless.text(line)));
            return switch (task) {
                case "prepare" -> prepare(entry);
                case "send" -> send(entry);
                case "note" -> note(entry);
                default -> throw wrong(
                        "There is no task '" + task + "': name prepare, send or note.");
            };
        } catch (DeskException | StoreTrouble cannot) {
            return new FaultLines(terminal.err()).print(
                    List.of(String.valueOf(cannot.getMessage())), ExitCode.INVALID_FILE);
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), Harmless.text(why));
    }

    private static void existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DeskException("There is no folder " + folder
                    + "; make it, or name the one that is meant");
        }
    }

    /** What is printed is a password file's; what is said besides is not. */
    private int prepare(StoreEntry entry) {
        if (folder.isPresent() || Stream.concat(teams.stream(), evaluators.stream())
                .anyMatch(String::isBlank)) {
            throw wrong("prepare takes no folder, and a team or evaluator has a name.");
        }
        List<MemberKey> keys = store.prepare(entry.address(), entry.login(Optional.empty()),
                Stream.concat(teams.stream().map(StoreMember::team),
                        evaluators.stream().map(StoreMember::evaluator)).toList());
        for (MemberKey key : keys) {
            key.password().ifPresentOrElse(
                    password -> terminal.out().println(
                            entry.passwordLine(key.member().role(), password)),
                    () -> terminal.talk().println(Harmless.text(key.member().name())
                            + " was let in before; the password stays as it is"));
        }
        terminal.out().flush();
        terminal.talk().println("The store is ready: " + Harmless.text(entry.address().words()));
        return ExitCode.FINE;
    }

    private int send(StoreEntry entry) {
        if (teams.size() + evaluators.size() != 1 || text.isPresent() || folder.isEmpty()) {
            throw wrong("send takes a folder, and one --team or one --evaluator.");
        }
        existing(folder.get());
        StoreMember member = teams.isEmpty() ? StoreMember.evaluator(evaluators.getFirst())
                : StoreMember.team(teams.getFirst());
        StoreOutbox outbox = new StoreOutbox(folder.get(), Instant.EPOCH);
        StoreSync.once(store, entry.address(), entry.login(Optional.of(member)), outbox);
        if (!outbox.refused().isEmpty()) {
            return new FaultLines(terminal.err()).print(outbox.refused(), ExitCode.REFUSED);
        }
        terminal.talk().println("The store has " + (teams.isEmpty() ? "all notes" : "every attempt")
                + " of " + Harmless.text(folder.get().toString()));
        return ExitCode.FINE;
    }

    private int note(StoreEntry entry) {
        if (teams.size() != 1 || evaluators.size() != 1 || folder.isEmpty()) {
            throw wrong("note takes a folder, one --evaluator, and the --team that it is about.");
        }
        existing(folder.get());
        NoteTaking taking = new NoteTaking(store, entry.address(),
                entry.login(Optional.of(StoreMember.evaluator(evaluators.getFirst()))),
                folder.get(), evaluators.getFirst(), new NoteTaking.NoteSubject(
                        teams.getFirst().strip(), scenario, at, objective),
                Clock.systemUTC());
        Optional<Path> sheet = text.map(taking::write);
        int written = sheet.isPresent() ? ExitCode.FINE : lines(taking);
        try {
            List<String> refused = taking.send();
            return refused.isEmpty() ? written
                    : new FaultLines(terminal.err()).print(refused, ExitCode.REFUSED);
        } catch (StoreTrouble cannot) {
            return new FaultLines(terminal.err()).print(List.of(cannot.getMessage(),
                    "What was written is in " + sheet.orElse(folder.get())
                            + "; it goes to the store with the next note, or by: lastresort store"
                            + " send"),
                    ExitCode.INVALID_FILE);
        }
    }

    /** Each is on its way before the next is typed. One that cannot be written is told of. */
    private int lines(NoteTaking taking) {
        AtomicReference<String> before = new AtomicReference<>("");
        int exitCode = ExitCode.FINE;
        // standard input is everybody's, and stays open
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (StoreSync _ = taking.follow(state -> {
            String words = state.words() + (state instanceof StoreState.ConnectionLost(var why)
                    ? ": " + why : "");
            if (!words.equals(before.getAndSet(words))) {
                terminal.talk().println(Harmless.text(words));
            }
        })) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    exitCode = Math.max(exitCode, written(taking, line));
                }
            }
        } catch (IOException cannot) {
            throw new DeskException("Standard input cannot be read", cannot);
        }
        return exitCode;
    }

    private int written(NoteTaking taking, String line) {
        try {
            taking.write(line);
            return ExitCode.FINE;
        } catch (DeskException cannot) {
            return new FaultLines(terminal.err()).print(
                    List.of(String.valueOf(cannot.getMessage())), ExitCode.INVALID_FILE);
        }
    }
}
