package dev.lastresort.session.attempt.verdict;

import java.util.List;

/**
 * Where the trainee stood before a move.
 *
 * @param move  what was done there
 * @param ways what was gone on with from here directly; not what was reached from later positions
 */
public record MovePosition(Move move, List<Continuation> ways) {
    public MovePosition {
        ways = List.copyOf(ways);
    }
}
