package dev.lastresort;

import dev.lastresort.app.CohortProcess;
import dev.lastresort.app.DisplayCheck;
import dev.lastresort.app.DraftFiles;
import dev.lastresort.app.Failure;
import dev.lastresort.app.GameDayDoor;
import dev.lastresort.app.GameDays;
import dev.lastresort.app.HeadlessRoom;
import dev.lastresort.app.Interruption;
import dev.lastresort.app.ProcessEnd;
import dev.lastresort.app.RememberedFile;
import dev.lastresort.app.StartTraining;
import dev.lastresort.app.WindowDesk;
import dev.lastresort.cli.LastResortCommand;
import dev.lastresort.cli.Services;
import dev.lastresort.cli.StandardStream;
import dev.lastresort.model.place.UserFolders;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.DiskWatch;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.bounds.LastWord;
import dev.lastresort.session.bounds.SmallProcess;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.importing.ImportDesk;
import dev.lastresort.session.importing.ImportProcess;
import dev.lastresort.session.store.LoginSources;
import dev.lastresort.session.trial.TrialServer;
import dev.lastresort.session.trial.Trials;
import dev.lastresort.store.PostgresStore;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstExercise;
import dev.lastresort.ui.LastResortWindow.FirstFile;
import dev.lastresort.ui.LastResortWindow.FirstRoom;
import dev.lastresort.ui.LastResortWindow.FirstScreen;
import dev.lastresort.ui.NoWindowException;
import dev.lastresort.ui.WindowStart;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts Last Resort: the window, or the command line when there are arguments.
 *
 * <p>It does not extend {@code Application} and names no JavaFX class, so a subcommand never loads
 * the toolkit. Where no window can open, the arguments are taken to be {@link #INSTEAD_OF_WINDOW}.
 * Nothing thrown here or on another thread shows the user a stack trace: see {@link Failure}.
 */
public final class Launcher {

    private static final String[] INSTEAD_OF_WINDOW = {"compare", "dropped-orders-archive"};

    private static final StandardStream OUT = StandardStream.out();
    private static final StandardStream ERR = StandardStream.err();

    private Launcher() {}

    public static void main(String[] arguments) {
        // SQL functions such as UPPER follow the default locale, and a result may not depend on it
        Locale.setDefault(Locale.ROOT);
        // pictures are drawn into memory: a display that is named and not there is none of theirs
        System.setProperty("java.awt.headless", "true");
        // else all jars are looked through, for a class of Groovy's and for somebody who logs
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        var failure = new Failure(ERR, System.getenv());
        var interruption = new Interruption(ERR);
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> {
            if (!interruption.hasBegun()) {
                failure.tell(thrown);
            }
        });
        Runtime.getRuntime().addShutdownHook(interruption);
        if (Boolean.getBoolean(SmallProcess.PART)) {
            interruption.over();
            endWithParent();
        }
        int exitCode = exitCode(arguments, failure);
        interruption.over();
        if (exitCode != 0 || ProcessEnd.isHeld()) {
            System.exit(exitCode);
        }
    }

    private static int exitCode(String[] arguments, Failure failure) {
        try {
            return arguments.length == 0 ? window()
                    : LastResortCommand.isVersionAlone(arguments)
                            ? LastResortCommand.printVersion(OUT, ERR)
                    : arguments[0].equals(TrialServer.COMMAND) ? trial()
                    : arguments[0].equals(StartTraining.COMMAND) ? training(arguments)
                    : isFile(arguments) ? file(arguments[0])
                    : command(isExercise(arguments)
                            ? new String[] {"exercise", "run", "--form", arguments[0]}
                            : arguments);
        } catch (Throwable thrown) {
            return failure.tell(thrown);
        }
    }

    /** As a file manager asks for it. */
    private static boolean isExercise(String[] arguments) {
        return arguments.length == 1 && arguments[0].endsWith(ExerciseReader.ENDING);
    }

    /** The same for other files; what is wrong with an exercise is told here, too. */
    private static boolean isFile(String[] arguments) {
        return arguments.length == 1 && arguments[0].endsWith(".json") && !isExercise(arguments);
    }

    private static int file(String file) {
        String[] instead = {file.endsWith(AttemptFile.ENDING) ? "replay" : "compare", file};
        if (!Files.isRegularFile(Path.of(file))) {
            return command(instead);
        }
        Optional<String> obstacle = DisplayCheck.ofThisMachine().obstacle();
        if (obstacle.isPresent()) {
            return insteadOfWindow(obstacle.get(), instead);
        }
        try (var engines = new ScenarioEngines()) {
            open(new FirstFile(Path.of(file).toAbsolutePath().normalize()), engines);
            return 0;
        } catch (NoWindowException cannot) {
            return insteadOfWindow(cannot.getMessage(), instead);
        }
    }

    /** However that ends: nobody is left to wait for this process. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
        });
    }

    /** What the window has begun, and ends with it. */
    private static int trial() {
        var answers = new FileOutputStream(FileDescriptor.out);
        try (var _ = new LastWord(ERR, Runtime.getRuntime()::halt)) {
            return TrialServer.serve(System.in, new BufferedOutputStream(answers));
        }
    }

    private static int training(String[] arguments) {
        return new StartTraining(line -> {
            var _ = commandHere(line.toArray(String[]::new));
        }, Launcher::openBriefly).run(List.of(arguments).subList(1, arguments.length));
    }

    private static void openBriefly() {
        try (Trials trials = trials(); var engines = new ScenarioEngines()) {
            var desk = new SessionDesk(trials, engines);
            WindowStart.openBriefly(doors(folders(), desk), desk.bundled().getFirst());
        } catch (NoWindowException none) {
            ERR.println(none.getMessage());
        }
    }

    private static int window() {
        var obstacle = DisplayCheck.ofThisMachine().obstacle();
        return obstacle.isPresent() ? insteadOfWindow(obstacle.get(), INSTEAD_OF_WINDOW)
                : openWindow();
    }

    private static int openWindow() {
        try {
            var folders = folders();
            try (Trials trials = trials(); var engines = new ScenarioEngines()) {
                WindowStart.openAndWait(doors(folders, new SessionDesk(trials, engines)),
                        Optional.empty());
            }
            return 0;
        } catch (NoWindowException cannot) {
            return insteadOfWindow(cannot.getMessage(), INSTEAD_OF_WINDOW);
        }
    }

    private static void openRoom(ScenarioEngines engines, Loaded.Valid scenario,
            Optional<Path> file, Optional<Integer> pressure) throws NoWindowException {
        try (Trials trials = trials()) {
            var desk = new SessionDesk(trials, engines);
            WindowStart.openAndWait(doors(folders(), desk),
                    Optional.of(new FirstRoom(desk.card(scenario, file), pressure)));
        }
    }

    private static void open(FirstScreen first, ScenarioEngines engines)
            throws NoWindowException {
        try (Trials trials = trials()) {
            WindowStart.openAndWait(doors(folders(), new SessionDesk(trials, engines)),
                    Optional.of(first));
        }
    }

    private static Trials trials() {
        return new Trials(new SmallProcess(Launcher.class).trial(TrialServer.COMMAND));
    }

    private static UserFolders folders() {
        return UserFolders.ofThisProcess();
    }

    private static Doors doors(UserFolders folders, SessionDesk desk) {
        return new Doors(desk, new KeptRooms(desk, folders.attempts()), new DiskWatch(),
                new RememberedFile(folders.settings()), new DraftFiles(folders.drafts()),
                new ImportProcess(new SmallProcess(Launcher.class).trial("import")),
                new CohortProcess(new SmallProcess(Launcher.class).trial("cohort"),
                        folders.cohortFigures()),
                new GameDayDoor(new PostgresStore(), new LoginSources(System.getenv(),
                        System.getProperties(), ERR::println), folders.attempts(),
                        new GameDays(folders.gameDays()), Clock.systemUTC()));
    }

    private static int insteadOfWindow(String obstacle, String... instead) {
        ERR.println("No window can open here (" + Harmless.text(obstacle) + "): printing the "
                + (instead[0].equals("replay") ? "replay of " : "comparison of ")
                + Harmless.text(instead[1]) + " instead.");
        return command(instead);
    }

    private static int command(String[] arguments) {
        return SmallProcess.isFor(List.of(arguments), BundledScenarios.IDS)
                ? inSmallProcess(List.of(arguments)) : commandHere(arguments);
    }

    private static int inSmallProcess(List<String> arguments) {
        try {
            return new SmallProcess(Launcher.class).run(arguments);
        } catch (IOException cannot) {
            // as where a program may start no other: then here, where the watch is all there is
            return commandHere(arguments.toArray(String[]::new));
        }
    }

    private static int commandHere(String[] arguments) {
        var source = new ScenarioSource(new ScenarioReader());
        try (var lastWord = new LastWord(ERR, Runtime.getRuntime()::halt);
                var engines = new ScenarioEngines()) {
            return LastResortCommand.run(arguments, OUT, ERR, new Services(
                    new CompareDesk(source, engines), new CheckDesk(source, engines),
                    new AuthorDesk(source),
                    new ReplayDesk(source, engines), new ReportDesk(source, engines),
                    new HistoryDesk(folders().attempts()),
                    new WindowDesk(source, engines,
                            () -> DisplayCheck.ofThisMachine().obstacle(),
                            (scenario, file, pressure) -> {
                                // a window outlives what happens in it
                                lastWord.close();
                                openRoom(engines, scenario, file, pressure);
                            },
                            (scenario, file, pressure, lines) -> {
                                lastWord.close();
                                try (Trials trials = trials()) {
                                    return new HeadlessRoom(new SessionDesk(trials, engines),
                                            folders().attempts(), System.in)
                                            .play(scenario, file, pressure, lines);
                                }
                            },
                            (word, engine, atOnce) -> {
                                lastWord.close();
                                open(new FirstExercise(word, engine, atOnce), engines);
                            }),
                    new ImportDesk(engines), new PostgresStore(), engines));
        }
    }
}
