package dev.lastresort.session.author;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.step.StepSchedule;
import java.util.List;
import java.util.stream.IntStream;

/** The steps that are told of one by one: of many batches not all. */
final class ToldSteps {

    private ToldSteps() {}

    /** Of batches the first and the last. */
    static List<StepSchedule.Planned> of(List<StepSchedule.Planned> steps) {
        return IntStream.range(0, steps.size()).filter(i -> !isBetween(steps, i))
                .mapToObj(steps::get).toList();
    }

    /** Whether it is a batch between the first and the last. */
    static boolean isBetween(List<StepSchedule.Planned> steps, int i) {
        return continues(steps.get(i).step()) && i + 1 < steps.size()
                && continues(steps.get(i + 1).step());
    }

    private static boolean continues(Step step) {
        return step instanceof Step.RunSql sql && sql.pieces().continues();
    }
}
