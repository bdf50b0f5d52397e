package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.batch.Batches;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.regex.Pattern;

/** Whether a script can be cut into the batches that it declares. */
final class BatchCheck implements Check {

    /** Each is a step in tables and on the timeline. */
    private static final long MOST = 1_000;
    private static final Pattern NUMBERED = Pattern.compile("(?<!:):(first|last)\\b");

    @Override
    public void look(Scenario draft, Findings findings) {
        for (StepList program : StepList.of(draft)) {
            for (int i = 0; i < program.steps().size(); i++) {
                if (program.steps().get(i) instanceof Step.RunSql script
                        && script.pieces().batches().isPresent()) {
                    look(script, script.pieces().batches().get(),
                            program.stepPointer(i) + "/batches", findings);
                }
            }
        }
    }

    private static void look(
            Step.RunSql script, Batches batches, String pointer, Findings findings) {
        if (batches.from() > batches.to()) {
            findings.error(Rule.BAD_RANGE, pointer, "from is after to", "exchange the two");
        } else if ((batches.to() - batches.from()) / batches.size() >= MOST) {
            findings.error(Rule.OUT_OF_RANGE, pointer + "/size", "these are "
                    + ((batches.to() - batches.from()) / batches.size() + 1)
                    + " batches, more than " + MOST, "make them larger");
        }
        if (script.statements().stream().noneMatch(
                sql -> sql.text().isBlank() || NUMBERED.matcher(sql.text()).find())) {
            findings.error(Rule.WRONG_SHAPE, pointer,
                    "no statement says :first or :last, so every batch would do the same",
                    "write such as: WHERE id BETWEEN :first AND :last");
        }
    }
}
