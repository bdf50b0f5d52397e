package dev.lastresort.session.desk;

import dev.lastresort.model.outcome.Comparison;
import java.util.List;
import java.util.OptionalLong;

/** What the command line needs of the engine: a scenario run down its recoveries. */
@FunctionalInterface
public interface CompareService {

    Result compare(Request request, Progress progress);

    /**
     * @param scenario   a file, or the name of a scenario that comes with the program
     * @param strategies the names of those to run, in any order; all if empty
     */
    record Request(
            String scenario, List<String> strategies, OptionalLong seed, List<Change> changes) {
        public Request {
            strategies = List.copyOf(strategies);
            changes = List.copyOf(changes);
        }
    }

    /** Another value for a place in the file, which a JSON Pointer names. */
    record Change(String pointer, String value) {}

    /** Told on any thread how far the work is. */
    @FunctionalInterface
    interface Progress {

        /** @param done of {@code total} pieces of work; {@code what} is going on, for people */
        void at(String what, int done, int total);
    }

    sealed interface Result {}

    /** @param warnings what is doubtful about the file, in words */
    record Compared(Comparison comparison, List<String> warnings) implements Result {
        public Compared {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param problems in words, each with file, line and column where it has them */
    record Invalid(List<String> problems) implements Result {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param problems SQL that the sandbox refused, so that nothing was run; as in {@link Invalid}
     */
    record Refused(List<String> problems) implements Result {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** A limit on time, rows or memory struck before the end. */
    record LimitStruck(List<String> problems) implements Result {
        public LimitStruck {
            problems = List.copyOf(problems);
        }
    }

    /** The scenario has no strategies of the {@code unknown} names. */
    record UnknownStrategy(List<String> unknown, List<String> known) implements Result {
        public UnknownStrategy {
            unknown = List.copyOf(unknown);
            known = List.copyOf(known);
        }
    }

    /** A change names a place that the file does not have, or a value that cannot stand there. */
    record BadChange(Change change, String reason) implements Result {}
}
