package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows the side instances of one program, step by step. A copy needs an instance that an earlier
 * step of the same program has restored: every program starts without any.
 */
final class SideInstances {

    private final List<StepList> programs;
    private final StepList program;
    private final Findings findings;
    private final Set<String> restored = new TreeSet<>();
    private final Set<String> untouched = new TreeSet<>();

    SideInstances(List<StepList> programs, StepList program, Findings findings) {
        this.programs = programs;
        this.program = program;
        this.findings = findings;
    }

    /** Restoring again is a second try; before anything was copied it makes the first one vain. */
    void restored(Step.RestoreAside aside, String pointer) {
        restored.add(aside.instance());
        if (!untouched.add(aside.instance()) && !aside.instance().isEmpty()) {
            findings.warning(Rule.INSTANCE_OVERWRITTEN, pointer + "/instance",
                    "an earlier step restores '" + aside.instance()
                            + "' already, and this one replaces it before anything is copied",
                    "give the second side instance a name of its own");
        }
    }

    void copied(Step.CopyBack copy, String pointer) {
        untouched.remove(copy.instance());
        if (copy.instance().isEmpty() || restored.contains(copy.instance())
                || restored.contains("")) {
            return;
        }
        findings.error(Rule.UNKNOWN_INSTANCE, pointer + "/instance",
                "there is no earlier restore of a side instance '" + copy.instance() + "'",
                later(copy.instance())
                        .or(() -> elsewhere(copy.instance()))
                        .orElseGet(() -> Suggestion.among(restored, copy.instance())));
    }

    private Optional<String> later(String instance) {
        return restoring(program, instance).map(step -> "'" + step.name()
                + "' restores it, but comes later: move this step behind it");
    }

    private Optional<String> elsewhere(String instance) {
        return programs.stream().flatMap(other -> restoring(other, instance)
                .map(step -> "'" + step.name() + "' of " + other.pointer()
                        + " restores it, but each list of steps starts without side"
                        + " instances: add a restoreAside step here")
                .stream())
                .findFirst();
    }

    private static Optional<Step.RestoreAside> restoring(StepList program, String instance) {
        return program.steps().stream()
                .filter(Step.RestoreAside.class::isInstance).map(Step.RestoreAside.class::cast)
                .filter(aside -> aside.instance().equals(instance)).findFirst();
    }
}
