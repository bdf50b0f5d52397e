package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A step that failed, or was ended by hand before it was through.
 *
 * @param meant whether the file says that failing is the point
 */
public record FailedStep(String step, LocalDateTime at, StepFailed failure, boolean meant) {

    /** Those of one program, in the order in which they failed. */
    public static List<FailedStep> of(Journal journal, Program program) {
        Set<StepRef> meant = new HashSet<>();
        journal.stream(StepStarted.class)
                .filter(started -> started.step() instanceof Step.RunSql sql
                        && sql.fails().isPresent())
                .forEach(started -> meant.add(started.ref()));
        return journal.stream(StepEnded.class)
                .filter(ended -> ended.ref().program() == program
                        && ended.result() instanceof StepFailed)
                .map(ended -> new FailedStep(ended.ref().name(), ended.at(),
                        (StepFailed) ended.result(), meant.contains(ended.ref())))
                .toList();
    }
}
