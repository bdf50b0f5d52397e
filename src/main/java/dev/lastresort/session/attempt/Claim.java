package dev.lastresort.session.attempt;

import dev.lastresort.model.attempt.Checked;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One time that an incident was claimed to be over, held against what was measured. The stretch
 * that it is held against goes from when it was answered to the trainee's next step, or to the
 * horizon: what a later step broke or repaired is not laid at its door.
 *
 * @param answered when the verifying was done
 * @param checked  what the trainee said to have looked at
 * @param told     what spoke against it at once, a line each; none if there was silence
 * @param troubles what was not over, as measured, a line each: programs that were down, answers
 *                 that were wrong, invariants that did not hold, monitored or not
 */
public record Claim(LocalDateTime answered, SortedSet<Checked> checked, List<String> told,
        List<String> troubles) {

    public Claim {
        checked = Collections.unmodifiableSortedSet(new TreeSet<>(checked));
        told = List.copyOf(told);
        troubles = List.copyOf(troubles);
    }

    /** A false all-clear: it was not over. */
    public boolean isFalse() {
        return !troubles.isEmpty();
    }
}
