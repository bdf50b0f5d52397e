package dev.lastresort.app;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.scenario.problem.Places.Place;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
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
        void open(String word, Optional<EngineName> engine, boolean atOnce)
                throws NoWindowException;
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
    public Result exercise(String word, Optional<EngineName> engine, boolean atOnce) {
        if (!atOnce && word.endsWith(ExerciseReader.ENDING)) {
            List<Problem> problems = ExerciseFile.problems(word);
            if (!problems.isEmpty()) {
                return new Faulty(problems);
            }
        } else {
            List<Problem> problems = switch (new ExerciseDesk(source).read(word, engine)) {
                case ExerciseDesk.Refused refused -> refused.problems();
                case ExerciseDesk.Ready ready -> atOnce ? faults(ready, engine) : List.of();
            };
            if (!problems.isEmpty()) {
                return new Faulty(problems);
            }
        }
        return obstacle.get().<Result>map(NoWindow::new).orElseGet(() -> {
            try {
                exercises.open(word, engine, atOnce);
                return new Closed();
            } catch (NoWindowException cannot) {
                return new NoWindow(cannot.getMessage());
            }
        });
    }

    /** An engine that an exercise asks for, and nobody else, is missing in the exercise. */
    private List<Problem> faults(ExerciseDesk.Ready ready, Optional<EngineName> asked) {
        for (int i = 0; i < ready.scenarios().size(); i++) {
            boolean own = asked.isEmpty() && ready.exercise().parts().get(i).engine().isPresent();
            Place place = ready.places().get(i);
            List<Problem> faults = faults(ready.scenarios().get(i)).stream()
                    .map(problem -> own && problem.rule() == Rule.ENGINE_MISSING
                            ? problem.at(place) : problem)
                    .toList();
            if (!faults.isEmpty()) {
                return faults;
            }
        }
        return List.of();
    }

    /** What keeps a room of it from being opened, as far as that is known before. */
    private List<Problem> faults(Loaded.Valid valid) {
        List<Problem> errors = new Rehearsal(valid, engines).withoutRunning().stream()
                .filter(problem -> problem.severity() == Severity.ERROR).toList();
        return errors.isEmpty()
                ? IncidentSession.faultsIn(valid, () -> engines.of(valid.scenario())) : errors;
    }

    private Result practise(Loaded.Valid valid, Request request) {
        List<Problem> faults = faults(valid);
        if (!faults.isEmpty()) {
            return new Faulty(faults);
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
