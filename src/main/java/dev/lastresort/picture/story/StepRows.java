package dev.lastresort.picture.story;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepStarted;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which row of its lane each step stands in. A strategy's steps follow one another and share one
 * row; steps by hand run beside each other. Invariant: no two steps of a row were under way at the
 * same time.
 */
public record StepRows(List<Placed> steps, int count) {

    /**
     * A step as far as it came.
     *
     * @param phases cut off where it was ended before its time
     * @param vain   how it came to nothing, in a word
     */
    public record Placed(StepStarted step, int row, List<Phase> phases, Optional<String> vain) {

        public LocalDateTime end() {
            return phases.isEmpty() ? step.at() : phases.getLast().end();
        }
    }

    static StepRows of(BranchStory story) {
        List<Placed> placed = new ArrayList<>();
        List<LocalDateTime> ends = new ArrayList<>();
        for (StepStarted step : story.ownSteps()) {
            Optional<StepEnded> ended = story.endOf(step);
            List<Phase> phases = until(step.phases(), ended.map(StepEnded::at));
            LocalDateTime end = phases.isEmpty() ? step.at() : phases.getLast().end();
            int row = row(ends, step.at(), end);
            placed.add(new Placed(step, row, phases, ended.flatMap(StepRows::vain)));
        }
        return new StepRows(placed, ends.size());
    }

    /**
     * The first row that is free from an instant on; it is taken until the other one.
     *
     * @param ends until when each row is taken
     */
    public static int row(List<LocalDateTime> ends, LocalDateTime from, LocalDateTime to) {
        int row = 0;
        while (row < ends.size() && ends.get(row).isAfter(from)) {
            row++;
        }
        if (row == ends.size()) {
            ends.add(to);
        } else {
            ends.set(row, to);
        }
        return row;
    }

    private static List<Phase> until(List<Phase> phases, Optional<LocalDateTime> ended) {
        return ended.map(end -> phases.stream().filter(phase -> phase.start().isBefore(end))
                .map(phase -> phase.end().isAfter(end)
                        ? new Phase(phase.kind(), phase.start(), end, phase.formula()) : phase)
                .toList()).orElse(phases);
    }

    private static Optional<String> vain(StepEnded ended) {
        return ended.result() instanceof StepFailed failed
                ? Optional.of(failed.isCancelled() ? "cancelled" : "failed")
                : Optional.empty();
    }
}
