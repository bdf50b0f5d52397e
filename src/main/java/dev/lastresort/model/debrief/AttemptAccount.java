package dev.lastresort.model.debrief;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What was decided in an attempt, and what came of it.
 *
 * @param branch    as the comparison names it
 * @param predicted what was expected, against what was measured
 * @param notSo     what was claimed or said and was not so, a sentence each
 * @param moves     those that cost most, the worst first; empty if nobody looked for them
 * @param hints     how many were taken
 * @param notices   what is to be known of how it was recorded
 * @param session   what a team session brought to it
 */
public record AttemptAccount(String branch, List<AccountedDecision> decisions,
        List<HeldPrediction> predicted, List<String> notSo, Optional<List<AccountedMove>> moves,
        long hints, List<String> notices, SessionAccount session) {

    public AttemptAccount {
        decisions = List.copyOf(decisions);
        predicted = List.copyOf(predicted);
        notSo = List.copyOf(notSo);
        moves = moves.map(List::copyOf);
        notices = List.copyOf(notices);
    }

    /** One of a person alone. */
    public AttemptAccount(String branch, List<AccountedDecision> decisions,
            List<HeldPrediction> predicted, List<String> notSo,
            Optional<List<AccountedMove>> moves, long hints, List<String> notices) {
        this(branch, decisions, predicted, notSo, moves, hints, notices, SessionAccount.NONE);
    }

    /** The same, with what is asked in the hot wash. */
    public AttemptAccount asking(List<String> questions) {
        return new AttemptAccount(branch, decisions, predicted, notSo, moves, hints, notices,
                session.asking(questions));
    }

    /**
     * One decision.
     *
     * @param passed    how far the clock went on by it alone
     * @param rationale empty if none was given
     * @param missed    what a review would have seen, where a script went out without one
     */
    public record AccountedDecision(LocalDateTime at, Duration passed, String words,
            String rationale, List<String> missed) {

        public AccountedDecision {
            missed = List.copyOf(missed);
        }
    }

    /** A prediction held against what was measured. */
    public record HeldPrediction(
            String question, String predicted, String measured, String verdict) {}

    /**
     * A move that cost something.
     *
     * @param costs  measure by measure
     * @param better what would have been done instead
     */
    public record AccountedMove(
            LocalDateTime at, String did, List<String> costs, String better, List<String> why) {

        public AccountedMove {
            costs = List.copyOf(costs);
            why = List.copyOf(why);
        }
    }
}
