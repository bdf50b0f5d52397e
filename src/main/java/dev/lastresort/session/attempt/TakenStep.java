package dev.lastresort.session.attempt;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.HandStep;
import java.util.List;
import java.util.Optional;

/**
 * A step that the trainee has taken.
 *
 * @param number  its place among all that were taken, from 0
 * @param after   the number of the step whose good end it waits for
 * @param console whether it was typed into the console
 * @param phases  what it is made of, once it has begun
 */
public record TakenStep(
        int number, Step step, Optional<Integer> after, boolean console, State state,
        List<Phase> phases) {

    public TakenStep {
        phases = List.copyOf(phases);
    }

    /** How far it has come. */
    public enum State {
        WAITING, HANDS, MACHINE, DONE, FAILED, CANCELLED,
        /** What it waited for came to nothing. */
        NEVER
    }

    public static TakenStep of(HandStep step, Journal journal) {
        List<Phase> phases = journal.stream(StepStarted.class)
                .filter(started -> started.ref().program() == Program.STRATEGY
                        && started.ref().index() == step.number())
                .map(StepStarted::phases).findFirst().orElse(List.of());
        return new TakenStep(step.number(), step.step(), step.after(), step.console(),
                switch (step.state()) {
                    case WAITING -> State.WAITING;
                    case HANDS -> State.HANDS;
                    case MACHINE -> State.MACHINE;
                    case DONE -> State.DONE;
                    case FAILED -> State.FAILED;
                    case CANCELLED -> State.CANCELLED;
                    case NEVER -> State.NEVER;
                }, phases);
    }
}
