package dev.lastresort.cli;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.AttemptStore.TeamKey;
import dev.lastresort.session.store.StoreEntry;
import dev.lastresort.session.store.StoreOutbox;
import dev.lastresort.session.store.StoreSync;
import dev.lastresort.session.store.StoreTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lastresort store}: a store of attempts for teams in several places. */
@Command(name = "store", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Keeps attempts of teams in several places in a PostgreSQL database: prepare"
                + " makes a database a store, or brings an older one up to date, and lets teams"
                + " in; send takes the attempts of a folder there. Passwords come from PGPASSWORD"
                + " or a password file, PGPASSFILE or ~/.pgpass; prepare prints a line of such a"
                + " file for each new team.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort store prepare --store jdbc:postgresql://db/gameday --team red",
            "  lastresort store send attempts --store jdbc:postgresql://db/gameday --team red",
            "  lastresort cohort day --store jdbc:postgresql://db/gameday"})
final class StoreCommand implements Callable<Integer> {

    private final AttemptStore store;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TASK", completionCandidates = StoreTasks.class,
            description = "prepare or send.")
    private String task = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR",
            description = "With send, the folder that the attempts lie in.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--store", paramLabel = "URL", required = true,
            description = "The database: jdbc:postgresql://HOST:PORT/DATABASE, with"
                    + " ?sslmode=verify-full if it is to prove who it is.")
    private String url = "";

    @Option(names = "--team", paramLabel = "NAME", description = "With prepare, a team to let in,"
            + " as often as there are some; a slash puts it into a bracket. With send, whose"
            + " attempts they are.")
    private List<String> teams = List.of();

    /** In the words of the command line. */
    static final class StoreTasks extends java.util.ArrayList<String> {

        private static final long serialVersionUID = 1;

        StoreTasks() {
            super(List.of("prepare", "send"));
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
                default -> throw wrong("There is no task '" + task + "': name prepare or send.");
            };
        } catch (DeskException | StoreTrouble cannot) {
            return new FaultLines(terminal.err()).print(
                    List.of(String.valueOf(cannot.getMessage())), ExitCode.INVALID_FILE);
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), Harmless.text(why));
    }

    /** What is printed is a password file's; what is said besides is not. */
    private int prepare(StoreEntry entry) {
        if (folder.isPresent() || teams.stream().anyMatch(String::isBlank)) {
            throw wrong("prepare takes no folder, and a team has a name.");
        }
        List<TeamKey> keys = store.prepare(
                entry.address(), entry.login(Optional.empty()), teams);
        for (TeamKey key : keys) {
            key.password().ifPresentOrElse(
                    password -> terminal.out().println(entry.passwordLine(key.role(), password)),
                    () -> terminal.talk().println("The team " + Harmless.text(key.team())
                            + " was let in before; its password stays as it is"));
        }
        terminal.out().flush();
        terminal.talk().println("The store is ready: " + Harmless.text(entry.address().words()));
        return ExitCode.FINE;
    }

    private int send(StoreEntry entry) {
        if (teams.size() != 1 || folder.filter(Files::isDirectory).isEmpty()) {
            throw wrong("send takes a folder of attempts, and one --team.");
        }
        StoreOutbox outbox = new StoreOutbox(folder.get(), Instant.EPOCH);
        StoreSync.once(store, entry.address(),
                entry.login(Optional.of(teams.getFirst())), outbox);
        if (!outbox.refused().isEmpty()) {
            return new FaultLines(terminal.err()).print(outbox.refused(), ExitCode.REFUSED);
        }
        terminal.talk().println("The store has every attempt of "
                + Harmless.text(folder.get().toString()));
        return ExitCode.FINE;
    }
}
