package dev.lastresort.session.attempt.verdict;

import java.util.List;

/**
 * What came of looking back at an attempt.
 *
 * @param costly the moves that cost most, the worst first; none if no move would have done better
 * @param moves  how many moves the attempt has
 * @param ways   how many ways were simulated to the end of the day
 */
public record MovesFound(List<CostlyMove> costly, int moves, int ways) {
    public MovesFound {
        costly = List.copyOf(costly);
    }
}
