package dev.lastresort.model.cohort;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.cohort.DecisionPoint.MoveChoice;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was done first at each decision point. Attempts that made the same moves stand at the same
 * point, whatever they looked at in between and however long they waited; where their moves part,
 * the points part. A point at which only one attempt stands tells no distribution, and is left out,
 * but for the first page.
 */
public final class FirstMoves {

    /** What those did who did nothing more. */
    public static final String NOTHING_MORE = "nothing more";

    /** What those did so far who are not at their end. */
    public static final String NOTHING_YET = "nothing yet";

    /** What ends an attempt: after it there is no point. */
    private static final Set<String> LAST = Stream.concat(Stream.of(NOTHING_MORE, NOTHING_YET),
            Arrays.stream(Action.EndedBy.values()).map(Action.EndedBy::move))
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST_POINTS = 40;
    private static final int MOST_MOVES = 12;

    private FirstMoves() {}

    /** Attempts that stand at one point. */
    private record Stand(List<String> path, List<CohortAttempt> attempts) {}

    /** Of the attempts at one day, the shortest ways first. */
    public static List<DecisionPoint> of(List<CohortAttempt> attempts) {
        List<DecisionPoint> points = new ArrayList<>();
        Queue<Stand> open = new ArrayDeque<>();
        List<CohortAttempt> begun =
                attempts.stream().filter(one -> !one.decisions().isEmpty()).toList();
        if (!begun.isEmpty()) {
            open.add(new Stand(List.of(), begun));
        }
        while (!open.isEmpty() && points.size() < MOST_POINTS) {
            Stand stand = open.remove();
            Map<String, List<CohortAttempt>> next = new LinkedHashMap<>();
            stand.attempts().forEach(one -> next.computeIfAbsent(
                    nextMove(one, stand.path().size()), _ -> new ArrayList<>()).add(one));
            List<MoveChoice> choices = next.entrySet().stream()
                    .map(one -> choice(one.getKey(), one.getValue(), stand.path().size()))
                    .sorted(Comparator.comparingInt((MoveChoice one) -> -one.files().size())
                            .thenComparing(MoveChoice::move))
                    .toList();
            points.add(new DecisionPoint(stand.path(), stand.attempts().size(), choices));
            choices.stream().filter(one -> one.files().size() > 1
                    && !LAST.contains(one.move()) && stand.path().size() < MOST_MOVES)
                    .forEach(one -> open.add(new Stand(
                            Stream.concat(stand.path().stream(), Stream.of(one.move())).toList(),
                            next.getOrDefault(one.move(), List.of()))));
        }
        return points;
    }

    private static List<CohortDecision> moves(CohortAttempt attempt) {
        return attempt.decisions().stream().filter(one -> one.move().isPresent()).toList();
    }

    private static String nextMove(CohortAttempt attempt, int made) {
        return moves(attempt).stream().skip(made).findFirst()
                .flatMap(CohortDecision::move)
                .orElse(attempt.state() instanceof CohortAttempt.Underway
                        ? NOTHING_YET : NOTHING_MORE);
    }

    private static MoveChoice choice(String move, List<CohortAttempt> attempts, int made) {
        List<LocalDateTime> instants = attempts.stream()
                .map(one -> moves(one).stream().skip(made).findFirst()
                        .orElseGet(() -> one.decisions().getLast()).at())
                .sorted().toList();
        return new MoveChoice(move, attempts.stream().map(CohortAttempt::file).toList(),
                instants.getFirst(), instants.getLast());
    }
}
