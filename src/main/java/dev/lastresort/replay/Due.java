package dev.lastresort.replay;

import dev.lastresort.model.journal.Event.Program;

/** What can fall due on a branch. Immutable: a fork's queue shares it. */
sealed interface Due {

    /** @param actor the actor's place in the file */
    record Tick(int actor, long n) implements Due {}

    record TakeBackup(String name) implements Due {}

    /** The incident, or on the counterfactual the correct change, begins. */
    record BeginChange() implements Due {}

    /** The hands are done with the program's present step. */
    record StartMachine(Program program) implements Due {}

    record EndStep(Program program) implements Due {}

    record Check(long number) implements Due {}

    /** @param alert its place in the file */
    record Raise(int alert) implements Due {}

    record Decide() implements Due {}
}
