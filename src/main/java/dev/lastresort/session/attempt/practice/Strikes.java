package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.replay.state.ReplayStruck;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The limits that struck steps by hand while an attempt is replayed. Such a step fails and the
 * day goes on, but another machine may have let it through: only a digest that agrees later tells
 * that it struck there as well.
 */
final class Strikes {

    private final Map<Integer, Integer> decisions = new HashMap<>();
    private long agreed;

    /** That decision took the step of that number. */
    void took(int step, int decision) {
        decisions.put(step, decision);
    }

    /** What has happened so far is what was recorded. */
    void agreed(Journal journal) {
        agreed = journal.size();
    }

    /** The decision whose step a limit has struck here, as far as nothing has agreed since. */
    Optional<Integer> open(Journal journal) {
        return journal.stream().skip(agreed).filter(StepEnded.class::isInstance)
                .map(StepEnded.class::cast)
                .filter(ended -> ended.ref().program() == Program.STRATEGY
                        && ended.result() instanceof StepFailed failed
                        && ReplayStruck.failed(failed))
                .map(ended -> decisions.get(ended.ref().index()))
                .findFirst();
    }
}
