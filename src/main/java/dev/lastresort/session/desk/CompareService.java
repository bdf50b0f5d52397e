package dev.lastresort.session.desk;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.Progress;
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

    sealed interface Result permits Compared, Faulty, UnknownStrategy, BadChange {}

    /** @param warnings what is doubtful about the file, in words */
    record Compared(Comparison comparison, List<String> warnings) implements Result {
        public Compared {
            warnings = List.copyOf(warnings);
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
