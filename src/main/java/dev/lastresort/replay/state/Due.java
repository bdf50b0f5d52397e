package dev.lastresort.replay.state;

import dev.lastresort.model.scenario.Step.Containment;
import java.util.Optional;

/** What can fall due on a branch. Immutable: a fork's queue shares it. */
public sealed interface Due {

    /** @param actor the actor's place in the file */
    record Tick(int actor, long n) implements Due {}

    /** The first of an actor's queue may be done by now, if nothing keeps it any more. */
    record Drain(int actor) implements Due {}

    /** @param attempt which try this is, the first one at the tick itself not counted: from 1 */
    record TryAgain(int actor, long n, int attempt) implements Due {}

    /** A disruption has lasted as long as it was to. */
    record EndDisruption(Containment what) implements Due {}

    record TakeBackup(String name) implements Due {}

    /** The incident, or on the counterfactual the correct change, begins. */
    record BeginChange() implements Due {}

    /** The hands are done with the lane's present step. */
    record StartMachine(Lane lane) implements Due {}

    record EndStep(Lane lane) implements Due {}

    /** @param lock its place among those of the lane's present step, which was priced */
    record TakeLock(Lane lane, int lock) implements Due {}

    /** @param found its place among what the lane's present step finds out */
    record FindOut(Lane lane, int found) implements Due {}

    /** @param person whose hands were away; empty: whoever does what names nobody */
    record BackAtWork(Optional<String> person) implements Due {}

    record CheckInvariants(long number) implements Due {}

    /** @param alert its place in the file */
    record Raise(int alert) implements Due {}

    record Decide() implements Due {}
}
