package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.batch.Batches;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.ParameterNames;
import java.util.regex.Pattern;

/** Whether a script can be cut into the batches that it declares, and has all values it names. */
final class BatchCheck implements Check {

    /** Each is a step in tables and on the timeline. */
    private static final long MOST = 1_000;
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)\\$\\w*\\$|\\bcopy\\b");
    private static final Pattern NUMBERED = Pattern.compile("(?<!:):(first|last)\\b");

    @Override
    public void look(Scenario draft, Findings findings) {
        for (StepList program : StepList.of(draft)) {
            for (int i = 0; i < program.steps().size(); i++) {
                if (program.steps().get(i) instanceof Step.RunSql script) {
                    String pointer = program.stepPointer(i) + "/batches";
                    script.pieces().batches().ifPresent(
                            batches -> look(script, batches, pointer, findings));
                    script.statements().forEach(sql -> parameters(sql,
                            script.pieces().batches().isPresent(), findings));
                }
            }
        }
    }

    /** Nothing is drawn for a step. What a quote of another kind may hide is left to the run. */
    private static void parameters(Sql sql, boolean inBatches, Findings findings) {
        if (HIDDEN.matcher(sql.text()).find()) {
            return;
        }
        for (String name : ParameterNames.in(sql.text())) {
            boolean known = name.equals("now")
                    || inBatches && (name.equals("first") || name.equals("last"));
            if (!known) {
                findings.error(Rule.UNKNOWN_PARAMETER, sql.pointer(),
                        "a step has no value for :" + name, "write the value itself; a step knows"
                                + " :now, and with \"batches\" :first and :last");
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
