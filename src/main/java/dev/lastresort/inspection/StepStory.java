package dev.lastresort.inspection;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.RevisedSteps;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One step that a branch took: when, why so long, the statements, what they left, and the error if
 * it failed.
 *
 * @param end   empty if the day ended first
 * @param left  what it did to the database, a line each
 */
public record StepStory(
        StepRef ref, Step step, LocalDateTime start, Optional<LocalDateTime> end,
        List<Phase> phases, List<Sql> statements, List<String> left,
        Optional<StepFailed> failure) {

    public StepStory {
        phases = List.copyOf(phases);
        statements = List.copyOf(statements);
        left = List.copyOf(left);
    }

    /**
     * All steps of the branch in the order in which they began, those of the incident too.
     *
     * @param day the scenario's first, of which nobody needs to be told
     */
    public static List<StepStory> of(Journal journal, LocalDateTime day) {
        Map<StepRef, Event.StepStarted> started = new LinkedHashMap<>();
        Map<StepRef, Event.StepEnded> ended = new LinkedHashMap<>();
        Map<StepRef, List<String>> left = new LinkedHashMap<>();
        for (Event event : journal) {
            switch (event) {
                case Event.StepStarted start -> {
                    started.put(start.ref(), start);
                    left.put(start.ref(), new ArrayList<>());
                }
                case Event.StepEnded end -> {
                    ended.put(end.ref(), end);
                    traces(left, end.ref()).addAll(StepTraces.of(end.commit()));
                }
                case Event.Restored restored ->
                        traces(left, restored.ref()).addAll(StepTraces.of(restored, day));
                case Event.BackupFound found -> traces(left, found.ref()).add(
                        found.words().isEmpty() ? "backup " + found.backup() + " is sound"
                                : found.words());
                case Event.ReplicaPaused paused -> traces(left, paused.ref()).add("replica "
                        + paused.replica() + " stands as of "
                        + Wording.clock(paused.standsAt(), day));
                case Event.SideInstanceReady ready ->
                        traces(left, ready.ref()).add(StepTraces.of(ready, day));
                case Event.CopiedBack copied ->
                        traces(left, copied.ref()).add(StepTraces.of(copied));
                default -> {}
            }
        }
        RevisedSteps.of(journal).forEach(step -> started.replace(step.ref(), step));
        return started.values().stream().map(start -> story(start,
                Optional.ofNullable(ended.get(start.ref())), traces(left, start.ref()))).toList();
    }

    /** A step leaves nothing before it has started. */
    private static List<String> traces(Map<StepRef, List<String>> left, StepRef step) {
        return Objects.requireNonNull(left.get(step));
    }

    private static StepStory story(
            Event.StepStarted start, Optional<Event.StepEnded> end, List<String> left) {
        Optional<StepFailed> failure = end.map(Event.StepEnded::result)
                .filter(StepFailed.class::isInstance).map(StepFailed.class::cast);
        return new StepStory(start.ref(), start.step(), start.at(), end.map(Event.StepEnded::at),
                start.phases(), statements(start.step()), left, failure);
    }

    private static List<Sql> statements(Step step) {
        return switch (step) {
            case Step.RunSql run -> run.statements();
            case Step.CopyBack copy -> copy.tables().stream()
                    .flatMap(table -> table.sql().stream()).toList();
            case Step.Contain _, Step.Resume _, Step.Deploy _, Step.Restore _, Step.Verify _,
                    Step.VerifyBackup _, Step.PauseReplica _ ->
                    List.of();
        };
    }
}
