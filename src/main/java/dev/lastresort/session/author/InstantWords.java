package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Day.Moving;
import java.time.Duration;

/** An instant that follows what happens, in words. */
final class InstantWords {

    private InstantWords() {}

    /** Such as "5 min before the decision". */
    static String of(Moving moving) {
        String turn = switch (moving.turn()) {
            case ALERT -> "the alert";
            case DECISION -> "the decision";
            case STEP_BEGINS -> "the begin of '" + moving.step() + "'";
            case STEP_ENDS -> "the end of '" + moving.step() + "'";
        };
        Duration offset = moving.offset();
        if (offset.isZero()) {
            return "at " + turn;
        }
        if (offset.isPositive() && offset.toMillis() == 1) {
            return "just after " + turn;
        }
        return Wording.duration(Wording.seconds(offset.abs()))
                + (offset.isNegative() ? " before " : " after ") + turn;
    }
}
