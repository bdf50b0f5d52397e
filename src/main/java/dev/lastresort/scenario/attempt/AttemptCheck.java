package dev.lastresort.scenario.attempt;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.time.LocalDateTime;
import java.util.List;

/** What an attempt has wrong in itself, whatever its scenario is. */
final class AttemptCheck {

    private final Findings findings;

    AttemptCheck(Findings findings) {
        this.findings = findings;
    }

    void look(Attempt attempt) {
        List<Decision> decisions = attempt.decisions();
        LocalDateTime before = LocalDateTime.MIN;
        int taken = 0;
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            String pointer = "/decisions/" + i;
            if (decision.at().isBefore(before)) {
                findings.error(Rule.CLOCK_ORDER, pointer + "/at",
                        "this is before the decision that it follows",
                        "time does not run backwards: put the decisions in order");
            }
            before = decision.at();
            if (decision.action() instanceof Action.Deliberate && attempt.pressure().isEmpty()) {
                findings.error(Rule.IMPOSSIBLE_ACTION, pointer + "/action",
                        "this attempt is not under pressure: its clock stands still while one"
                                + " deliberates",
                        "say the attempt's \"pressure\", or leave this decision out");
            }
            taken += action(decision, pointer + "/action", taken);
        }
    }

    /** How many steps it adds; a console batch that writes may be one. */
    private int action(Decision decision, String pointer, int taken) {
        switch (decision.action()) {
            case Action.Wait(LocalDateTime until) when !until.isAfter(decision.at()) ->
                    findings.error(Rule.CLOCK_ORDER, pointer + "/until",
                            "a wait ends after it begins", "write a later instant");
            case Action.Deliberate(LocalDateTime until) when !until.isAfter(decision.at()) ->
                    findings.error(Rule.CLOCK_ORDER, pointer + "/until",
                            "deliberation ends after it begins", "write a later instant");
            case Action.Take take -> {
                take.after().ifPresent(after -> known(after, taken, pointer + "/after"));
                return 1;
            }
            case Action.Cancel(int step) -> known(step, taken, pointer + "/step");
            case Action.Console _ -> {
                return 1;
            }
            default -> {}
        }
        return 0;
    }

    private void known(int step, int taken, String pointer) {
        if (step >= taken) {
            findings.error(Rule.UNKNOWN_STEP, pointer, "no step of that number was taken before",
                    "steps are counted from 0 in the order in which they were taken");
        }
    }
}
