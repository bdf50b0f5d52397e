package dev.lastresort.session.check;

import dev.lastresort.scenario.problem.Problem;
import java.util.List;

/** What the command line needs to check scenarios. */
@FunctionalInterface
public interface CheckService {

    /**
     * All remarks on a scenario, in the order of their places; none if all is well.
     *
     * @param scenario a file, or the name of a scenario that comes with the program
     * @param execute  whether its SQL is run, too
     */
    Checked check(String scenario, boolean execute);

    /**
     * @param refused whether the sandbox refused some SQL
     * @param struck  whether a limit on time, rows or memory struck while it ran
     */
    record Checked(List<Problem> problems, boolean refused, boolean struck) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }
}
