package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import java.util.List;
import java.util.Optional;

/** Whether the rules of copying rows back fit one another. */
final class CopyCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        for (StepList program : StepList.of(draft)) {
            for (int i = 0; i < program.steps().size(); i++) {
                if (program.steps().get(i) instanceof Step.CopyBack copy) {
                    look(copy.tables(), program.stepPointer(i) + "/tables", findings);
                }
            }
        }
    }

    private static void look(List<CopiedTable> tables, String pointer, Findings findings) {
        for (int i = 0; i < tables.size(); i++) {
            String place = Pointers.element(pointer, i);
            CopyTerms terms = tables.get(i).terms();
            boolean byNewest = tables.get(i).onConflict() == OnConflict.TAKE_NEWEST
                    || terms.writtenSince().equals(Optional.of(OnConflict.TAKE_NEWEST));
            if (byNewest && terms.newest().isEmpty()) {
                findings.error(Rule.WRONG_SHAPE, place,
                        "takeNewest needs the column that tells which row is newer",
                        "name it: \"newest\": \"updated_at\"");
            }
            if (!byNewest && terms.newest().isPresent()) {
                findings.error(Rule.WRONG_SHAPE, place + "/newest",
                        "nothing here takes the newest row",
                        "write \"onConflict\": \"takeNewest\", or leave this out");
            }
        }
    }
}
