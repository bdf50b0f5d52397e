package dev.lastresort;

import dev.lastresort.cli.CheckService;
import dev.lastresort.report.Finding;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.Rehearsal;
import java.util.List;
import java.util.stream.Stream;

/** Checks scenarios: first what can be seen, then, if asked to, what only running them shows. */
final class CheckDesk implements CheckService {

    private final ScenarioSource source;

    CheckDesk(ScenarioSource source) {
        this.source = source;
    }

    @Override
    public Checked check(String scenario, boolean execute) {
        List<Problem> problems = switch (source.read(scenario)) {
            case Loaded.Invalid invalid -> invalid.problems();
            case Loaded.Valid valid -> problems(valid, execute);
        };
        return new Checked(problems.stream().map(CheckDesk::finding).toList(),
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

    private static Finding finding(Problem problem) {
        return new Finding(problem.file(),
                switch (problem.severity()) {
                    case ERROR -> Finding.Severity.ERROR;
                    case WARNING -> Finding.Severity.WARNING;
                    case INFO -> Finding.Severity.INFO;
                },
                problem.rule().id(), problem.line(), problem.column(), problem.pointer(),
                problem.message(), problem.howToMend());
    }
}
