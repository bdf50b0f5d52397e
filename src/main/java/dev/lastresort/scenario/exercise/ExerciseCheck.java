package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an exercise has wrong in itself, whatever its scenarios are. */
final class ExerciseCheck {

    private final Findings findings;
    private final String root;

    /** @param root where the exercise stands in its file */
    ExerciseCheck(Findings findings, String root) {
        this.findings = findings;
        this.root = root;
    }

    void look(Exercise exercise) {
        List<String> objectives = exercise.objectives().stream()
                .map(Exercise.TrainingObjective::name).toList();
        once(objectives, root + "/objectives", "/name", "training objective");
        once(exercise.seats().stream().map(Seat::name).map(Enum::toString).toList(),
                root + "/seats", "/seat", "seat");
        for (int i = 0; i < exercise.parts().size(); i++) {
            look(exercise.parts().get(i), root + "/scenarios/" + i, objectives);
        }
    }

    private void look(ExercisePart part, String pointer, List<String> objectives) {
        once(part.injects().stream().map(Inject::name).toList(), pointer + "/injects", "/name",
                "inject");
        once(part.expected().stream().map(ExercisePart.ExpectedAction::name).toList(),
                pointer + "/expectedActions", "/name", "expected action");
        Set<Character> keys = new HashSet<>();
        for (int i = 0; i < part.injects().size(); i++) {
            Inject inject = part.injects().get(i);
            String at = pointer + "/injects/" + i;
            if (inject.when() instanceof Inject.OnShelf(char key) && !keys.add(key)) {
                findings.error(Rule.DUPLICATE_NAME, at + "/key",
                        "two injects cannot be fired by the key " + key,
                        "give this one another letter or digit");
            }
            known(inject.objective(), at, objectives);
        }
        for (int i = 0; i < part.expected().size(); i++) {
            known(part.expected().get(i).objective(), pointer + "/expectedActions/" + i,
                    objectives);
        }
    }

    private void known(Optional<String> objective, String at, List<String> objectives) {
        objective.filter(name -> !objectives.contains(name))
                .ifPresent(name -> findings.error(Rule.UNKNOWN_VALUE, at + "/objective",
                        "there is no training objective '" + name + "'",
                        Suggestion.among(objectives, name)));
    }

    private void once(List<String> names, String list, String member, String what) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                findings.error(Rule.DUPLICATE_NAME, list + "/" + i + member,
                        "there is another " + what + " of that name", "name each one once");
            }
        }
    }
}
