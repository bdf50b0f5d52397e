package dev.lastresort.session.attempt.verdict;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import java.util.List;

/** Who went on from a position, and how. */
public sealed interface Way {

    /**
     * A recovery of the scenario, submitted as a whole at that instant. One without steps is to do
     * nothing more.
     *
     * @param left the steps of it that the trainee has not taken before
     */
    record ByRecovery(Strategy strategy, List<Step> left) implements Way {
        public ByRecovery {
            left = List.copyOf(left);
        }

        /** Whether some of it was done or under way already. */
        public boolean isRest() {
            return left.size() < strategy.steps().size();
        }
    }

    /** What the trainee did in this very attempt. */
    record AsPlayed() implements Way {}

    /** What the trainee did in another attempt, which began in the same way. */
    record OtherAttempt() implements Way {}
}
