package dev.lastresort.session.desk;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Setting;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the command line needs to have somebody practise an incident. */
@FunctionalInterface
public interface PractiseService {

    /** Opens the room at the incident's first page, and waits until it is left. */
    Result practise(Request request);

    /**
     * Opens the window with an exercise, and waits until it is closed.
     *
     * @param word   an exercise's file, or a scenario of which one is made
     * @param engine on which all of it is played, whatever it says
     * @param atOnce whether a session begins, or else the form is shown that changes the exercise
     */
    default Result exercise(String word, Optional<EngineName> engine, boolean atOnce) {
        return new NoWindow("this program has none");
    }

    /**
     * @param scenario a file, or the name of a scenario that comes with the program
     * @param pressure virtual seconds to a second of the trainee's, 1 or more; empty: the clock
     *                 stands still while nothing is done
     * @param engine   the one to play on, whatever the scenario says
     * @param lines    where a program plays by lines; empty: somebody plays in a window
     */
    record Request(String scenario, OptionalLong seed, Optional<Integer> pressure,
            Optional<EngineName> engine, Optional<PlayerStreams> lines) {

        /** In a window. */
        public Request(String scenario, OptionalLong seed, Optional<Integer> pressure) {
            this(scenario, seed, pressure, Optional.empty(), Optional.empty());
        }

        /** All that is to be set in the file. */
        public List<Setting> set() {
            return engine.stream().map(Setting::engine).toList();
        }
    }

    /**
     * Where a program plays.
     *
     * @param out     takes the answers
     * @param attempt the file in which the attempt is kept; empty for one among the user's own
     */
    record PlayerStreams(PrintStream out, Optional<Path> attempt) {}

    sealed interface Result permits Closed, ProgramPlayed, NotPlayed, Faulty, NoWindow {}

    /** The window was open, and somebody closed it. */
    record Closed() implements Result {}

    /**
     * A program played.
     *
     * @param attempt what the attempt's file is called; it is there once something was decided
     * @param ending  how it ended
     */
    record ProgramPlayed(String attempt, PlayedTo ending) implements Result {}

    /** How a program's play ended. */
    sealed interface PlayedTo {}

    /**
     * It left before the end.
     *
     * @param kept whether anything was decided, and is in the attempt's file
     */
    record LeftEarly(boolean kept) implements PlayedTo {}

    /** It came to its end and was measured; the fingerprint is in the attempt's file. */
    record PlayedOut() implements PlayedTo {}

    /** It came to its end, and what came of it is not kept with it. */
    record PlayedUnmeasured(String why) implements PlayedTo {}

    /**
     * A program could not play, or not go on.
     *
     * @param kept whether that is for another reason than that nothing can be kept
     */
    record NotPlayed(String why, boolean kept) implements Result {}

    /** @param obstacle why no window can open on this machine, in a few words */
    record NoWindow(String obstacle) implements Result {}
}
