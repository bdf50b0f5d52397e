package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.ScriptPrice;
import dev.lastresort.replay.state.ScriptPrice.TimedLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a script's duration comes about, and whom it turns away meanwhile. */
final class LockWords {

    private LockWords() {}

    /** @param price what a dry run came to; absent where the scenario declares the work */
    static List<String> of(Step.RunSql script, Optional<ScriptPrice> price) {
        List<String> lines = new ArrayList<>(price.map(ScriptPrice::lines)
                .orElse(script.run().isPositive() ? List.of(WorkModel.AS_DECLARED) : List.of()));
        if (!script.locks().isEmpty()) {
            lines.add("Refuses requests meanwhile that touch "
                    + String.join(", ", script.locks()));
        }
        price.ifPresent(found -> lines.addAll(locks(found)));
        return lines;
    }

    /** One line a lock, with the time that it lasts. */
    static List<String> locks(ScriptPrice price) {
        return price.locks().stream().map(lock -> line(lock, price)).toList();
    }

    private static String line(TimedLock lock, ScriptPrice price) {
        return "Refuses requests that " + (lock.readersPass() ? "write to " : "touch ")
                + lock.table() + " for "
                + Wording.duration(price.run().minus(lock.from()).toSeconds());
    }
}
