package dev.lastresort.session.attempt.verdict;

import dev.lastresort.model.attempt.Decision;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a trainee did between two positions: one action, or several in a row that changed nothing.
 *
 * @param from      index of its first decision; the number of all decisions if it is that nothing
 *                  more was done
 * @param at        the instant of the position before it
 * @param until     the instant of the position after it
 * @param decisions none if nothing more was done
 */
public record Move(
        int from, LocalDateTime at, LocalDateTime until, Sort sort, List<Decision> decisions) {

    /** What sort of move it is. */
    public enum Sort {
        /** Looked: queries, dry runs, hints. */
        LOOK,
        /** Let time pass. */
        WAIT,
        /** Did something. */
        ACT,
        /** Did nothing more until the end of the day. */
        NOTHING_MORE,
        /** Several of these, too many to tell apart. */
        SEVERAL
    }

    public Move {
        decisions = List.copyOf(decisions);
    }

    public Duration passed() {
        return Duration.between(at, until);
    }

    /** This move and the next as one. */
    public Move and(Move next) {
        Sort both = sort == next.sort && (sort == Sort.LOOK || sort == Sort.WAIT)
                ? sort : Sort.SEVERAL;
        return new Move(from, at, next.until, both,
                Stream.concat(
                        decisions.stream(), next.decisions.stream()).toList());
    }
}
