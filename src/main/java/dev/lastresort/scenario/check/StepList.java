package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Pointers;
import java.util.ArrayList;
import java.util.List;

/** Steps that run one after the other, with the place of their list in the file. */
record StepList(String pointer, List<Step> steps) {

    /** The incident's two, then each strategy's. */
    static List<StepList> of(Scenario draft) {
        List<StepList> programs = new ArrayList<>();
        programs.add(new StepList("/incident/steps", draft.incident().steps()));
        programs.add(new StepList("/incident/correct", draft.incident().correct()));
        programs.addAll(ofStrategies(draft));
        return List.copyOf(programs);
    }

    static List<StepList> ofStrategies(Scenario draft) {
        List<StepList> programs = new ArrayList<>();
        for (int i = 0; i < draft.strategies().size(); i++) {
            programs.add(
                    new StepList("/strategies/" + i + "/steps", draft.strategies().get(i).steps()));
        }
        return List.copyOf(programs);
    }

    boolean ofStrategy() {
        return pointer.startsWith("/strategies/");
    }

    String stepPointer(int index) {
        return Pointers.element(pointer, index);
    }
}
