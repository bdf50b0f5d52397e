package dev.lastresort.replay.state;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far a program has come, which several people may do beside one another. Immutable.
 *
 * @param begun the places of the steps that have begun
 * @param done  of those that have ended well
 */
public record ProgramCourse(List<Step> steps, Set<Integer> begun, Set<Integer> done) {

    public ProgramCourse {
        steps = List.copyOf(steps);
        begun = Set.copyOf(begun);
        done = Set.copyOf(done);
    }

    public static ProgramCourse of(List<Step> steps) {
        return new ProgramCourse(steps, Set.of(), Set.of());
    }

    public ProgramCourse begun(int place) {
        return new ProgramCourse(steps, with(begun, place), done);
    }

    public ProgramCourse done(int place) {
        return new ProgramCourse(steps, begun, with(done, place));
    }

    /** The steps that wait for nothing any more, in the order of the program. */
    public List<Integer> ready() {
        List<Set<Integer>> awaited = Strategy.awaited(steps);
        List<Integer> ready = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!begun.contains(i) && done.containsAll(awaited.get(i))) {
                ready.add(i);
            }
        }
        return ready;
    }

    /** Whose step it is, by the order in which people come first. */
    public int person(int place) {
        List<Optional<String>> people = steps.stream().map(step -> step.hands().beside().lane())
                .distinct().toList();
        return people.indexOf(steps.get(place).hands().beside().lane());
    }

    private static Set<Integer> with(Set<Integer> places, int place) {
        Set<Integer> more = new TreeSet<>(places);
        more.add(place);
        return more;
    }
}
