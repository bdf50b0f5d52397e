package dev.lastresort.replay.state;

import dev.lastresort.model.scenario.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A step that somebody has taken.
 *
 * @param number  its place among all that were taken, from 0; its index in the journal
 * @param after   the number of the step whose good end it waits for
 * @param console whether it was typed into the console: all of it is done, or nothing
 * @param own     whether it is work of their own, which goes by no name that the scenario's author
 *                gave it: then the migration history learns what it makes readable
 * @param secret  present for a script that is priced by a dry run when it begins: the tables that
 *                the price may not tell of
 * @param price   what that came to
 */
public record HandStep(int number, Step step, Optional<Integer> after, boolean console,
        boolean own, Optional<Set<String>> secret, Optional<ScriptPrice> price, State state) {

    /** How far it has come. */
    public enum State {
        WAITING, HANDS, MACHINE, DONE, FAILED, CANCELLED,
        /** What it waited for came to nothing. */
        NEVER;

        /** Whether nothing can come of it any more. */
        public boolean isInVain() {
            return this == FAILED || this == CANCELLED || this == NEVER;
        }

        public boolean isOver() {
            return this == DONE || isInVain();
        }
    }

    HandStep in(State other) {
        return new HandStep(number, step, after, console, own, secret, price, other);
    }

    /** The same, which runs as long as that. */
    HandStep priced(ScriptPrice found) {
        return new HandStep(number, step.with(step.name(), step.hands(), found.run()), after,
                console, own, secret, Optional.of(found), state);
    }

    public boolean needsHands() {
        return Stream.of(step.hands().approval(), step.hands().authoring(), step.hands().review())
                .anyMatch(Duration::isPositive);
    }
}
