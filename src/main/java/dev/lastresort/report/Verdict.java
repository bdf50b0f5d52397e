package dev.lastresort.report;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FailedStep;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is concluded of one branch, in a line: the weightiest first. */
record Verdict(Comparison comparison, BranchResult branch) {

    String words() {
        List<String> clauses = new ArrayList<>();
        clauses.add(standing());
        if (!branch.failedSteps().isEmpty()) {
            clauses.add(failure(branch.failedSteps()));
        }
        clauses.add(service());
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

    private String service() {
        Outcome outcome = branch.outcome();
        return outcome.serviceBack().map(back -> "service back " + (back.exact() ? "at " : "by ")
                + Wording.clock(back.at(), comparison.scenario().start()))
                .orElse("service not back");
    }

    private List<String> rows() {
        List<String> clauses = new ArrayList<>();
        branch.outcome().facts().forEach((fact, ledger) -> {
            for (FactLedger.Verdict verdict : FactLedger.Verdict.values()) {
                String word = switch (verdict) {
                    case KEPT -> "";
                    case LOST -> "lost";
                    case NEVER_ACCEPTED -> "never accepted";
                    case WRONG -> "wrong";
                    case UNEXPECTED -> "unexpected";
                };
                if (!word.isEmpty() && ledger.count(verdict) > 0) {
                    clauses.add(Wording.number(ledger.count(verdict)) + " " + fact + " " + word);
                }
            }
        });
        return clauses;
    }
}
