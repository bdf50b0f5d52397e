package dev.lastresort.model.scenario.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who does a step, beside others, and what it waits for.
 *
 * @param lane  the person, if not the one who does all that names nobody: what one person does
 *              comes one after the other, what several do runs beside one another
 * @param after the names of steps whose good end it waits for besides
 */
public record Beside(Optional<String> lane, List<String> after) {

    public static final Beside NOBODY = new Beside(Optional.empty(), List.of());

    public Beside {
        after = List.copyOf(after);
    }

    /** For each of these steps, told by name, the places of those that it waits for. */
    public static List<Set<Integer>> awaited(List<String> names, List<Beside> steps) {
        Map<Optional<String>, Integer> last = new HashMap<>();
        List<Set<Integer>> awaited = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Set<Integer> before = new TreeSet<>();
            Optional.ofNullable(last.put(steps.get(i).lane, i)).ifPresent(before::add);
            steps.get(i).after.stream().map(names::indexOf).filter(place -> place >= 0)
                    .forEach(before::add);
            awaited.add(before);
        }
        return awaited;
    }
}
