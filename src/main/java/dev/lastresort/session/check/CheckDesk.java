package dev.lastresort.session.check;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.desk.ScenarioSource;
import java.util.List;
import java.util.stream.Stream;

/** Checks scenarios: first what can be seen, then, if asked to, what only running them shows. */
public final class CheckDesk implements CheckService {

    private final ScenarioSource source;

    public CheckDesk(ScenarioSource source) {
        this.source = source;
    }

    @Override
    public Checked check(String scenario, boolean execute) {
        List<Problem> problems = switch (source.read(scenario)) {
            case Loaded.Invalid invalid -> invalid.problems();
            case Loaded.Valid valid -> problems(valid, execute);
        };
        return new Checked(problems,
                has(Rule.SQL_REFUSED, problems), has(Rule.LIMIT_STRUCK, problems));
    }

    private static boolean has(Rule rule, List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.rule() == rule);
    }

    private static List<Problem> problems(Loaded.Valid valid, boolean execute) {
        Rehearsal rehearsal = new Rehearsal(valid);
        return Stream.of(valid.warnings(), rehearsal.withoutRunning(),
                execute ? rehearsal.run() : List.<Problem>of())
                .flatMap(List::stream).distinct().sorted(Problem.BY_PLACE).toList();
    }
}
