package dev.lastresort.session.attempt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of an action. */
public sealed interface Reply {

    /** Nothing was done and no time has passed. */
    record Refused(String why) implements Reply {}

    /** @param charged the virtual time that it took */
    record Done(Duration charged, Told told) implements Reply {}

    /** What there is to tell of it. */
    sealed interface Told {}

    /** It speaks for itself in the view. */
    record Nothing() implements Told {}

    /** The day ended before the SQL ran. */
    record TooLate() implements Told {}

    /** @param early whether something happened that ended the wait */
    record Waited(boolean early) implements Told {}

    /** @param error of the statement that failed; then none of the batch was done */
    record Ran(List<Grid> results, Optional<String> error) implements Told {
        public Ran {
            results = List.copyOf(results);
        }
    }

    /** SQL was ended before its time, and left nothing behind. */
    record Ended(boolean timedOut) implements Told {}

    record Hint(int level, String text) implements Told {}

    /** @param failing what does not hold, by title; none if it is over */
    record Verdict(List<String> failing) implements Told {
        public Verdict {
            failing = List.copyOf(failing);
        }
    }

    /**
     * What SQL would have done.
     *
     * @param touched  such as "orders: 12 rows"
     * @param facts    such as "Orders: 3 rows would change", one a fact that would
     * @param checks   each invariant's title, and whether it holds before and after
     * @param run      how long it would run in the real system
     * @param formulas how that comes about
     */
    record Rehearsed(List<Grid> results, Optional<String> error, List<String> touched,
            List<String> facts, List<Check> checks, Duration run, List<String> locks,
            List<String> formulas) implements Told {
        public Rehearsed {
            results = List.copyOf(results);
            touched = List.copyOf(touched);
            facts = List.copyOf(facts);
            checks = List.copyOf(checks);
            locks = List.copyOf(locks);
            formulas = List.copyOf(formulas);
        }
    }

    record Check(String title, boolean before, boolean after) {}

    /**
     * A result of a statement, as text that is harmless to show.
     *
     * @param columns none for a statement that only changes
     * @param changed rows that it changed or found
     * @param more    whether there are rows beyond these
     */
    record Grid(List<String> columns, List<List<String>> rows, long changed, boolean more) {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
