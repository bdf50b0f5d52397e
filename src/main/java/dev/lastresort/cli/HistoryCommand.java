package dev.lastresort.cli;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.attempt.history.HistoryDesk.BroughtIn;
import dev.lastresort.session.attempt.history.HistoryDesk.Moved;
import dev.lastresort.session.attempt.history.HistoryDesk.NotMoved;
import dev.lastresort.session.attempt.history.HistoryDesk.NotOurs;
import dev.lastresort.session.attempt.history.HistoryDesk.TakenOut;
import dev.lastresort.session.attempt.history.HistoryListing;
import dev.lastresort.session.attempt.history.PracticeHistory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lastresort history}: what was practised, and the way in and out for all of it. */
@Command(name = "history", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = LastResortCommand.ProgramVersion.class,
        description = "Lists your attempts, the newest first, each with what it came to; then on"
                + " which days of the last half year you practised, and what has changed at each"
                + " scenario. All of them go into one archive, and come out of one; nothing is"
                + " written over.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lastresort history",
            "  lastresort history --export my-attempts.zip",
            "  lastresort history --import my-attempts.zip"})
final class HistoryCommand implements Callable<Integer> {

    private final HistoryDesk desk;
    private final Terminal terminal;

    @ArgGroup(exclusive = true)
    private Wanted wanted = new Wanted();

    /** What to do besides listing. */
    static final class Wanted {

        @Option(names = "--export", paramLabel = "ARCHIVE",
                description = "Write all attempts, with their names and what came of them, into"
                        + " this new zip file.")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--import", paramLabel = "ARCHIVE",
                description = "Take in the attempts of such a file that are not there yet; - reads"
                        + " it from standard input.")
        private Optional<Path> in = Optional.empty();

        @Option(names = "--json", description = "Print one JSON document.")
        private boolean json;
    }

    HistoryCommand(HistoryDesk desk, Terminal terminal) {
        this.desk = desk;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return wanted.out.map(desk::export).or(() -> wanted.in.map(desk::bring))
                .map(this::told).orElseGet(this::list);
    }

    private int list() {
        PracticeHistory history;
        try {
            history = desk.read();
        } catch (DeskException cannot) {
            return new FaultLines(terminal.err()).print(
                    List.of(String.valueOf(cannot.getMessage())), ExitCode.INVALID_FILE);
        }
        if (wanted.json) {
            byte[] bytes = HistoryListing.json(history, terminal.today())
                    .getBytes(StandardCharsets.UTF_8);
            terminal.out().write(bytes, 0, bytes.length);
        } else {
            HistoryListing.lines(history).forEach(terminal.out()::println);
            HistoryListing.overview(history, terminal.today()).forEach(terminal.out()::println);
        }
        terminal.out().flush();
        if (history.entries().isEmpty() && history.unread().isEmpty()) {
            terminal.talk().println("There is no attempt yet: lastresort practise begins one.");
        }
        history.unread().stream().map(Harmless::text)
                .forEach(line -> terminal.err().println("cannot be read: " + line));
        return ExitCode.FINE;
    }

    private int told(Moved moved) {
        FaultLines faults = new FaultLines(terminal.err());
        return switch (moved) {
            case TakenOut(int attempts, var told) -> {
                terminal.talk().println("Exported " + Wording.count(attempts, "attempt") + ".");
                yield faults.print(told, ExitCode.FINE);
            }
            case BroughtIn(int attempts, int known, var told) -> {
                terminal.talk().println("Imported " + Wording.count(attempts, "attempt")
                        + (known == 0 ? "." : "; " + known
                                + (known == 1 ? " more was" : " more were")
                                + " there already."));
                yield faults.print(told, ExitCode.FINE);
            }
            case NotOurs(var why) -> faults.print(List.of(why), ExitCode.INVALID_FILE);
            case NotMoved(var why) -> faults.print(List.of(why), ExitCode.OUTPUT_LOST);
        };
    }
}
