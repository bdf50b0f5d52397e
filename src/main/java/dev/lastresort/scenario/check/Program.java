package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Pointers;
import java.util.ArrayList;
import java.util.List;

/** Steps that run one after the other, with the place of their list in the file. */
record Program(String pointer, List<Step> steps) {

    /** The incident's two, then each strategy's. */
    static List<Program> of(Scenario draft) {
        List<Program> programs = new ArrayList<>();
        programs.add(new Program("/incident/steps", draft.incident().steps()));
        programs.add(new Program("/incident/correct", draft.incident().correct()));
        programs.addAll(ofStrategies(draft));
        return List.copyOf(programs);
    }

    static List<Program> ofStrategies(Scenario draft) {
        List<Program> programs = new ArrayList<>();
        for (int i = 0; i < draft.strategies().size(); i++) {
            programs.add(
                    new Program("/strategies/" + i + "/steps", draft.strategies().get(i).steps()));
        }
        return List.copyOf(programs);
    }

    String stepPointer(int index) {
        return Pointers.element(pointer, index);
    }
}
