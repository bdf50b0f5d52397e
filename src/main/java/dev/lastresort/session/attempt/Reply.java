package dev.lastresort.session.attempt;

import dev.lastresort.model.scenario.Harmless;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an action has done. Invariant: what a database or a trainee wrote in it is harmless to show.
 */
public sealed interface Reply {

    /** Nothing was done and no time has passed. */
    record NotDone(String why) implements Reply {
        public NotDone {
            why = Harmless.text(why);
        }
    }

    /**
     * It was done, and it is kept.
     *
     * @param charged the virtual time that it took
     */
    record Done(Duration charged, Content content) implements Reply {}

    /** What there is to say of what was done. */
    sealed interface Content {}

    /** It speaks for itself in the view. */
    record NoContent() implements Content {}

    /** @param step its number among all that were taken, from 0 */
    record Taken(int step) implements Content {}

    /** The day ended before the SQL ran. */
    record TooLate() implements Content {}

    /** @param early whether something happened that ended the wait */
    record Waited(boolean early) implements Content {}

    /** @param error of the statement that failed; then none of the batch was done */
    record BatchRan(List<Grid> results, Optional<String> error) implements Content {
        public BatchRan {
            results = List.copyOf(results);
            error = error.map(Harmless::text);
        }
    }

    /** SQL was ended before its time, and left nothing behind. */
    record Stopped(boolean timedOut) implements Content {}

    record Hint(int level, String text) implements Content {}

    /**
     * What there was to hear when it was claimed to be over. Silence proves nothing: who is not
     * known, or not monitored, has not spoken.
     *
     * @param programs a line for each known program that still fails
     * @param alarms   the monitored invariants that do not hold, by title
     */
    record Declared(List<String> programs, List<String> alarms) implements Content {
        public Declared {
            programs = programs.stream().map(Harmless::text).toList();
            alarms = List.copyOf(alarms);
        }

        /** Whether nothing spoke against it. */
        public boolean silent() {
            return programs.isEmpty() && alarms.isEmpty();
        }
    }

    /**
     * What SQL did on a copy that was thrown away.
     *
     * @param touched  table to rows inserted, updated or deleted
     * @param facts    those that would change, in the scenario's order
     * @param run      how long it would run in the real system
     * @param locks    the tables that it would lock meanwhile
     * @param formulas how that duration comes about, line by line
     */
    record Tried(List<Grid> results, Optional<String> error, SortedMap<String, Long> touched,
            List<FactChange> facts, List<InvariantCheck> checks, Duration run, List<String> locks,
            List<String> formulas) implements Content {
        public Tried {
            results = List.copyOf(results);
            error = error.map(Harmless::text);
            touched = Collections.unmodifiableSortedMap(new TreeMap<>(touched));
            facts = List.copyOf(facts);
            checks = List.copyOf(checks);
            locks = List.copyOf(locks);
            formulas = List.copyOf(formulas);
        }
    }

    /** How many rows of a fact would be there, or gone, or others. */
    record FactChange(String title, long added, long removed, long changed) {}

    /** Whether an invariant holds before the SQL and after it. */
    record InvariantCheck(String title, boolean before, boolean after) {}

    /**
     * A result of a statement, as text.
     *
     * @param columns none for a statement that only changes
     * @param changed rows that it changed or found
     * @param more    whether there are rows beyond these
     */
    record Grid(List<String> columns, List<List<String>> rows, long changed, boolean more) {
        public Grid {
            columns = columns.stream().map(Harmless::text).toList();
            rows = rows.stream().map(row -> row.stream().map(Harmless::text).toList()).toList();
        }
    }
}
