package dev.lastresort.session.check;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.desk.ScenarioSource;
import java.util.List;
import java.util.stream.Stream;

/** Checks scenarios: first what can be seen, then, if asked to, what only running them shows. */
public final class CheckDesk {

    private final ScenarioSource source;

    public CheckDesk(ScenarioSource source) {
        this.source = source;
    }

    /**
     * All remarks on a scenario, in the order of their places; none if all is well.
     *
     * @param scenario a file, or the name of a scenario that comes with the program
     * @param execute  whether its SQL is run, too
     */
    public List<Problem> check(String scenario, boolean execute) {
        return switch (source.read(scenario)) {
            case Loaded.Invalid invalid -> invalid.problems();
            case Loaded.Valid valid -> problems(valid, execute);
        };
    }

    private static List<Problem> problems(Loaded.Valid valid, boolean execute) {
        Rehearsal rehearsal = new Rehearsal(valid);
        return Stream.of(valid.warnings(), rehearsal.withoutRunning(),
                execute ? rehearsal.run() : List.<Problem>of())
                .flatMap(List::stream).distinct().sorted(Problem.BY_PLACE).toList();
    }
}
