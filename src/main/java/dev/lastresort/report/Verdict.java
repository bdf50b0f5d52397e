package dev.lastresort.report;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FailedStep;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is concluded of one branch, in a line: the weightiest first. */
record Verdict(Comparison comparison, BranchResult branch) {

    String words() {
        List<String> clauses = new ArrayList<>();
        clauses.add(standing());
        branch.failedSteps().forEach(step -> clauses.add("\"" + step.step() + "\" failed"
                + (step.meant() ? ", as is the point" : "") + ": " + step.failure().message()));
        Conclusion conclusion = new Conclusion(comparison, branch);
        clauses.addAll(conclusion.unreachedTargets());
        clauses.add(conclusion.service());
        conclusion.rowsAfterService().ifPresent(clauses::add);
        clauses.addAll(rows());
        String missed = branch.objectives().stream()
                .filter(objective -> objective.state() == Objective.State.MISSED)
                .map(Objective::label).distinct().collect(Collectors.joining(" and "));
        if (!missed.isEmpty()) {
            clauses.add(missed + " missed");
        }
        return String.join("; ", clauses);
    }

    /** That steps of a recovery failed, in a few words. */
    static String failure(List<FailedStep> failed) {
        String what = failed.size() == 1 ? "a step failed" : failed.size() + " steps failed";
        return failed.stream().allMatch(FailedStep::meant) ? what + ", as is the point" : what;
    }

    private String standing() {
        if (branch.rivalry().changedNothing()) {
            return "changed nothing";
        }
        if (!branch.dominatedBy().isEmpty()) {
            return "dominated by " + branch.dominatedBy().getFirst();
        }
        return branch.isRight() ? "right" : "not dominated";
    }

    private List<String> rows() {
        List<String> clauses = new ArrayList<>();
        for (Fact fact : comparison.scenario().ownFacts()) {
            FactLedger ledger = branch.outcome().fact(fact.name());
            for (FactLedger.Verdict verdict : FactLedger.Verdict.values()) {
                long count = ledger.count(verdict);
                String word = switch (verdict) {
                    case KEPT -> "";
                    case LOST -> "lost";
                    case NEVER_ACCEPTED -> "never accepted";
                    case WRONG -> "wrong";
                    case UNEXPECTED -> "unexpected";
                };
                if (!word.isEmpty() && count > 0) {
                    clauses.add(Wording.number(count) + " "
                            + Noun.of(fact.title(), "row").of(count) + " " + word);
                }
            }
        }
        branch.outcome().effects().values().forEach(ledger -> ledger.money()
                .filter(money -> money.owed().signum() > 0)
                .ifPresent(money -> clauses.add(money.words(money.owed()) + " owed")));
        return clauses;
    }
}
