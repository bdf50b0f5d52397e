package dev.lastresort.scenario.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import java.util.List;

/** What reading an exercise came to. */
public sealed interface LoadedExercise {

    /** One that is sound in itself; whether it fits its scenarios is another question. */
    record Sound(Exercise exercise, Places places) implements LoadedExercise {}

    record Unsound(List<Problem> problems) implements LoadedExercise {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
