package dev.lastresort.session.attempt.continuation;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.scenario.attempt.AttemptText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far two attempts at one scenario went the same way. */
final class SameBeginning {

    private SameBeginning() {}

    /**
     * With how many decisions both begin, whatever reasons were given for them and whatever was
     * expected of them; -1 if not even the page is the same, since the clock of one runs on.
     */
    static int of(Attempt one, Attempt other) {
        if (!one.pressure().equals(other.pressure())) {
            return -1;
        }
        int same = 0;
        while (same < one.decisions().size() && same < other.decisions().size()
                && Arrays.equals(written(one.decisions().get(same)),
                        written(other.decisions().get(same)))) {
            same++;
        }
        return same;
    }

    /** As files hold it: where in a file its SQL stands is no part of what was decided. */
    private static byte[] written(Decision decision) {
        Action action = decision.action() instanceof Action.Take take
                ? take.expecting(Forecast.NONE) : decision.action();
        return AttemptText.bytes(new Attempt("", "", 0, List.of(new Decision(
                decision.at(), action, Optional.empty(), Optional.empty())), Optional.empty(),
                Optional.empty()));
    }
}
