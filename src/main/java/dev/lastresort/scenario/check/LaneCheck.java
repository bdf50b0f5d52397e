package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.batch.Beside;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the steps of several people wait for: steps of the same list, no circle of them, and the
 * side instance that is copied from.
 */
final class LaneCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        for (StepList program : StepList.of(draft)) {
            if (program.steps().stream().anyMatch(
                    step -> !step.hands().beside().equals(Beside.NOBODY))) {
                new ProgramLook(program, findings).look();
            }
        }
    }

    private record ProgramLook(StepList program, List<Set<Integer>> awaited, Findings findings) {

        ProgramLook(StepList program, Findings findings) {
            this(program, Strategy.awaited(program.steps()), findings);
        }

        void look() {
            List<String> names = program.steps().stream().map(Step::name).toList();
            for (int i = 0; i < names.size(); i++) {
                for (String after : program.steps().get(i).hands().beside().after()) {
                    new References(findings).check(Rule.UNKNOWN_STEP, "step of this list",
                            program.stepPointer(i) + "/after", after, names);
                }
                if (behind(i).contains(i)) {
                    String circle = behind(i).size() == 1 ? "" : ": " + behind(i).stream()
                            .map(names::get).map(name -> "'" + name + "'")
                            .collect(Collectors.joining(", ")) + " wait in a circle";
                    findings.error(Rule.WRONG_SHAPE, program.stepPointer(i),
                            "this step waits for itself" + circle,
                            "take one 'after' away, or give a step a lane of its own");
                    return;
                }
            }
            copies();
        }

        /** All that a step waits for, directly or not. */
        private Set<Integer> behind(int step) {
            Set<Integer> seen = new LinkedHashSet<>();
            List<Integer> open = new ArrayList<>(awaited.get(step));
            while (!open.isEmpty()) {
                int next = open.removeLast();
                if (seen.add(next)) {
                    open.addAll(awaited.get(next));
                }
            }
            return seen;
        }

        private void copies() {
            for (int i = 0; i < program.steps().size(); i++) {
                if (program.steps().get(i) instanceof Step.CopyBack copy) {
                    restoresOf(copy.instance(), i);
                }
            }
        }

        private void restoresOf(String instance, int copy) {
            Set<Integer> behind = behind(copy);
            for (int i = 0; i < copy; i++) {
                if (program.steps().get(i) instanceof Step.RestoreAside aside
                        && aside.instance().equals(instance) && !behind.contains(i)) {
                    findings.error(Rule.UNKNOWN_INSTANCE, program.stepPointer(copy) + "/instance",
                            "nothing makes this step wait for '" + aside.name()
                                    + "', which restores '" + instance + "' in another lane",
                            "add \"after\": \"" + aside.name() + "\"");
                }
            }
        }
    }
}
