package dev.lastresort.session.attempt.continuation;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.verdict.Move;
import dev.lastresort.session.attempt.verdict.Move.Sort;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Cuts an attempt into moves: what changed nothing, one after the other, is one. */
final class Moves {

    private Moves() {}

    /**
     * In the order of play, the last of them that nothing more was done, unless the attempt was
     * over before.
     *
     * @param moments before each decision, and after all
     * @param most    how many there are to be; neighbours become one until they fit
     */
    static List<Move> of(Attempt attempt, List<Moment> moments, LocalDateTime horizon, int most) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < attempt.decisions().size()
                && moments.get(i).end().isEmpty(); i++) {
            Move next = new Move(i, moments.get(i).now(), moments.get(i + 1).now(),
                    sort(attempt.decisions().get(i).action(), moments.get(i), moments.get(i + 1)),
                    attempt.decisions().subList(i, i + 1));
            if (!moves.isEmpty() && goOn(moves.getLast(), next)) {
                next = moves.removeLast().and(next);
            }
            moves.add(next);
        }
        List<Move> fewer = fewer(moves, most);
        if (moments.getLast().end().isEmpty()) {
            fewer.add(new Move(attempt.decisions().size(), moments.getLast().now(), horizon,
                    Sort.NOTHING_MORE, List.of()));
        }
        return fewer;
    }

    /** Evenly, so that no part of the attempt is looked at more closely than another. */
    private static List<Move> fewer(List<Move> moves, int most) {
        int together = Math.ceilDiv(moves.size(), most);
        List<Move> fewer = new ArrayList<>();
        for (int i = 0; i < moves.size(); i += together) {
            fewer.add(moves.subList(i, Math.min(moves.size(), i + together)).stream()
                    .reduce(Move::and).orElseThrow());
        }
        return fewer;
    }

    private static boolean goOn(Move before, Move next) {
        return before.sort() == next.sort()
                && (next.sort() == Sort.LOOK || next.sort() == Sort.WAIT);
    }

    /** A batch in the console that began no step has only looked. */
    private static Sort sort(Action action, Moment before, Moment after) {
        return switch (action) {
            case Action.Wait _, Action.Deliberate _ -> Sort.WAIT;
            case Action.Console _ -> after.standing().steps().size()
                    == before.standing().steps().size() ? Sort.LOOK : Sort.ACT;
            case Action.DryRun _, Action.TakeHint _, Action.AnswerQuestions _,
                    Action.SkipQuestions _, Action.OfTeam _ ->
                    Sort.LOOK;
            case Action.Take _, Action.Cancel _, Action.DeclareResolved _, Action.HandOver _ ->
                    Sort.ACT;
        };
    }
}
