package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.StepEnded;

/** What a writer is called where words must do: {@code checkout #1807}, or the step's name. */
public final class WriterName {

    private WriterName() {}

    static String of(Committing writer) {
        return switch (writer) {
            case Answered answered -> answered.actor() + " #" + answered.n();
            case StepEnded ended -> ended.ref().name();
        };
    }

    /** Whether {@code name} was made from a request of that actor. */
    public static boolean isRequestOf(String actor, String name) {
        return name.startsWith(actor + " #");
    }
}
