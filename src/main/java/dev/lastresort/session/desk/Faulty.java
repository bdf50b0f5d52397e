package dev.lastresort.session.desk;

import dev.lastresort.scenario.problem.Problem;
import java.util.List;

/** Why a file could not be run: it is not sound, the sandbox refuses its SQL, or a limit struck. */
public record Faulty(List<Problem> problems) implements ReplayDesk.Result, PractiseService.Result {

    public Faulty {
        problems = List.copyOf(problems);
    }
}
