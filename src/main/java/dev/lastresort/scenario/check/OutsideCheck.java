package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;

/** What cannot be done with a table that stands outside the database. */
final class OutsideCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        List<String> outside = draft.setup().outside();
        if (outside.isEmpty()) {
            return;
        }
        for (StepList program : StepList.of(draft)) {
            for (int i = 0; i < program.steps().size(); i++) {
                look(program.steps().get(i), program.stepPointer(i), outside, findings);
            }
        }
    }

    private static void look(Step step, String pointer, List<String> outside, Findings findings) {
        switch (step) {
            case Step.CopyBack copy -> {
                for (int i = 0; i < copy.tables().size(); i++) {
                    if (outside.contains(copy.tables().get(i).table())) {
                        findings.error(Rule.WRONG_SHAPE,
                                Pointers.element(pointer + "/tables", i) + "/table",
                                "this table stands outside the database, and no side instance"
                                        + " holds it",
                                "leave it out: no restore has taken anything from it");
                    }
                }
            }
            case Step.RunSql sql -> {
                for (int i = 0; i < sql.locks().size(); i++) {
                    if (outside.contains(sql.locks().get(i))) {
                        findings.error(Rule.WRONG_SHAPE, Pointers.element(pointer + "/locks", i),
                                "this table stands outside the database, and no lock reaches it",
                                "leave it out");
                    }
                }
            }
            default -> {}
        }
    }
}
