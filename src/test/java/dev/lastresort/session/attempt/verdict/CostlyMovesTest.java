package dev.lastresort.session.attempt.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Objective;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which moves cost something, of outcomes made up by hand on two axes: rows lost, seconds down. */
class CostlyMovesTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);
    private static final Attempt NONE =
            new Attempt("s", "0", 1, List.of(), Optional.empty(), Optional.empty());

    @Test
    void aMoveCostsWhereAllThatIsReachedAfterItIsDominatedByOneFromBeforeIt() {
        List<CostlyMove> found = CostlyMoves.of(
                List.of(at(0, came(0, 60)), at(1, came(0, 300), came(5, 200))), came(9, 400));
        assertEquals(List.of(1, 0), from(found));
        assertEquals(List.of("lost 0 to 9", "down 300 to 400"), words(found.getFirst()));
        assertEquals(List.of("down 60 to 300"), words(found.getLast()));
    }

    /** 5 rows and 200 s after it, 0 rows and 300 s before it: neither dominates the other. */
    @Test
    void aTradeCostsNothing() {
        assertEquals(List.of(), CostlyMoves.of(List.of(at(0, came(0, 300))), came(5, 200)));
    }

    @Test
    void whatIsNoWorseLaterWasNotLost() {
        assertEquals(List.of(1), from(CostlyMoves.of(
                List.of(at(0, came(0, 60)), at(1, came(0, 60))), came(3, 60))));
    }

    @Test
    void aMoveThatForfeitsAnObjectiveCostsEvenWhereItIsATrade() {
        CostlyMove only = CostlyMoves.of(List.of(at(0, limited(0, 300, 4))), limited(5, 200, 4))
                .getFirst();
        assertTrue(only.allLost());
        assertEquals(List.of(Objective.State.MISSED),
                only.forfeited().stream().map(Objective::state).toList());
        assertEquals(List.of("lost 0 to 5"), costs(only));
        assertEquals(1, only.gains().size());
    }

    @Test
    void whereAllObjectivesCanStillBeMetAfterItOnlyDominanceCounts() {
        assertEquals(List.of(), CostlyMoves.of(
                List.of(at(0, limited(0, 300, 4))), limited(4, 200, 4)));
    }

    @Test
    void neverIsWorseThanAnyNumberAndRanksFirst() {
        List<CostlyMove> found = CostlyMoves.of(
                List.of(at(0, came(0, 10)), at(1, came(90, 10))),
                continuation(List.of(axis("lost", 90), never()), List.of()));
        assertEquals(List.of(1, 0), from(found));
        assertEquals(List.of("down 10 to never"), words(found.getFirst()));
    }

    @Test
    void noMoreThanEightAreToldAndThoseThatCostMost() {
        // each of twelve moves costs one second more than the move before it
        List<MovePosition> positions = IntStream.range(0, 12)
                .mapToObj(i -> at(i, came(0, i * (i + 1) / 2))).toList();
        assertEquals(List.of(11, 10, 9, 8, 7, 6, 5, 4),
                from(CostlyMoves.of(positions, came(0, 12 * 13 / 2))));
    }

    @Test
    void equalCostsStandInTheOrderOfPlay() {
        assertEquals(List.of(0, 1), from(CostlyMoves.of(
                List.of(at(0, came(0, 10)), at(1, came(0, 20))), came(0, 30))));
    }

    @Test
    void nothingIsFoundWhereNothingElseWasTried() {
        assertFalse(CostlyMoves.of(List.of(at(0)), came(1, 1)).iterator().hasNext());
    }

    private static MovePosition at(int from, Continuation... ways) {
        return new MovePosition(new Move(from, NOON, NOON, Move.Sort.ACT, List.of()),
                List.of(ways));
    }

    private static Continuation came(long lost, long down) {
        return continuation(List.of(axis("lost", lost), axis("down", down)), List.of());
    }

    /** With an objective of at most so many rows lost. */
    private static Continuation limited(long lost, long down, long most) {
        return continuation(List.of(axis("lost", lost), axis("down", down)),
                List.of(new Objective.AtMost("rows lost", "orders", "orders", "rows",
                        BigDecimal.valueOf(most), BigDecimal.valueOf(lost))));
    }

    private static Continuation continuation(List<Axis> axes, List<Objective> objectives) {
        return new Continuation(new Way.AsPlayed(), 0, NONE, axes, objectives);
    }

    private static Axis axis(String name, long value) {
        return new Axis(name, "things", OptionalLong.of(value));
    }

    private static Axis never() {
        return new Axis("down", "things", OptionalLong.empty());
    }

    private static List<Integer> from(List<CostlyMove> moves) {
        return moves.stream().map(move -> move.move().from()).toList();
    }

    private static List<String> words(CostlyMove move) {
        return move.axes().stream().map(CostlyMovesTest::words).toList();
    }

    private static List<String> costs(CostlyMove move) {
        return move.costs().stream().map(CostlyMovesTest::words).toList();
    }

    private static String words(AxisCost cost) {
        return cost.before().name() + " " + cost.before().figure() + " to "
                + cost.after().figure();
    }
}
