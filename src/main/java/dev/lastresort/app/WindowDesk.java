package dev.lastresort.app;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.check.Rehearsal;
import dev.lastresort.session.desk.Faulty;
import dev.lastresort.session.desk.PractiseService;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.session.exercise.ExerciseFile;
import dev.lastresort.ui.NoWindowException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens the incident room for the command line, in a window or for a program that plays by lines.
 * Invariant: whatever is wrong with the file is told before anything of the window is loaded.
 */
public final class WindowDesk implements PractiseService {

    /** The way to the window. */
    @FunctionalInterface
    public interface WindowOpener {

        /**
         * Opens it in the room, and returns when it is closed.
         *
         * @param file where the scenario was read from; empty if it came with the program
         */
        void open(Loaded.Valid scenario, Optional<Path> file, Optional<Integer> pressure)
                throws NoWindowException;
    }

    /** The way to a room without a window. */
    @FunctionalInterface
    public interface LineOpener {

        /** Lets a program play, and returns when it has left. */
        Result open(Loaded.Valid scenario, Optional<Path> file, Optional<Integer> pressure,
                PlayerStreams lines);
    }

    /** The way to the window with an exercise. */
    @FunctionalInterface
    public interface ExerciseOpener {

        /** Opens it, and returns when it is closed. */
        void open(String word, boolean atOnce) throws NoWindowException;
    }

    private final ScenarioSource source;
    private final ScenarioEngines engines;
    private final Supplier<Optional<String>> obstacle;
    private final WindowOpener door;
    private final LineOpener lines;
    private final ExerciseOpener exercises;

    /** @param obstacle what stands in the way of a window, as far as can be told without trying */
    public WindowDesk(ScenarioSource source, ScenarioEngines engines,
            Supplier<Optional<String>> obstacle,
            WindowOpener door, LineOpener lines, ExerciseOpener exercises) {
        this.exercises = exercises;
        this.source = source;
        this.engines = engines;
        this.obstacle = obstacle;
        this.door = door;
        this.lines = lines;
    }

    @Override
    public Result practise(Request request) {
        return switch (source.read(request.scenario(), request.set(), request.seed())) {
            case Loaded.Invalid invalid -> new Faulty(invalid.problems());
            case Loaded.Valid valid -> practise(valid, request);
        };
    }

    /** One that is to be changed may be unsound; it is told at least that it can be. */
    @Override
    public Result exercise(String word, boolean atOnce) {
        if (!atOnce && word.endsWith(ExerciseReader.ENDING)) {
            List<Problem> problems = ExerciseFile.problems(word);
            if (!problems.isEmpty()) {
                return new Faulty(problems);
            }
        } else if (new ExerciseDesk(source)
                .read(word) instanceof ExerciseDesk.Refused(var problems)) {
            return new Faulty(problems);
        }
        return obstacle.get().<Result>map(NoWindow::new).orElseGet(() -> {
            try {
                exercises.open(word, atOnce);
                return new Closed();
            } catch (NoWindowException cannot) {
                return new NoWindow(cannot.getMessage());
            }
        });
    }

    private Result practise(Loaded.Valid valid, Request request) {
        List<Problem> errors = new Rehearsal(valid, engines).withoutRunning().stream()
                .filter(problem -> problem.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            return new Faulty(errors);
        }
        List<Problem> missing = IncidentSession.faultsIn(
                valid, () -> engines.of(valid.scenario()));
        if (!missing.isEmpty()) {
            return new Faulty(missing);
        }
        if (request.lines().isPresent()) {
            return lines.open(valid, source.file(request.scenario()), request.pressure(),
                    request.lines().get());
        }
        return obstacle.get().<Result>map(NoWindow::new).orElseGet(() -> open(valid, request));
    }

    private Result open(Loaded.Valid valid, Request request) {
        try {
            door.open(valid, source.file(request.scenario()), request.pressure());
            return new Closed();
        } catch (NoWindowException cannot) {
            return new NoWindow(cannot.getMessage());
        }
    }
}
