package dev.lastresort.session.author;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.step.StepSchedule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps as they are told: one by one, but of many batches the first and the last, and between them
 * how many there are. Invariant: each step is told of, or counted among those that are left out.
 */
sealed interface ToldSteps {

    /** A step by itself, the {@code index}-th of all. */
    record One(StepSchedule.Planned step, int index) implements ToldSteps {}

    /** So many batches that are like those before and after them. */
    record Alike(int batches, LocalDateTime start, LocalDateTime end) implements ToldSteps {}

    static List<ToldSteps> of(List<StepSchedule.Planned> steps) {
        List<ToldSteps> told = new ArrayList<>();
        int i = 0;
        while (i < steps.size()) {
            int end = i;
            while (isBetween(steps, end)) {
                end++;
            }
            if (end > i) {
                told.add(new Alike(end - i, steps.get(i).start(), steps.get(end - 1).end()));
            }
            told.add(new One(steps.get(end), end));
            i = end + 1;
        }
        return List.copyOf(told);
    }

    /** Whether it is a batch between the first and the last. */
    private static boolean isBetween(List<StepSchedule.Planned> steps, int i) {
        return continues(steps.get(i).step()) && i + 1 < steps.size()
                && continues(steps.get(i + 1).step());
    }

    private static boolean continues(Step step) {
        return step instanceof Step.RunSql sql && sql.pieces().continues();
    }
}
