package dev.lastresort.replay.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.NoValue;
import dev.lastresort.model.scenario.Sql;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Each draw yields all that it can, and nothing else. */
class DrawnValueTest {

    private static final int TICKS = 4_000;
    private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 2, 10, 0);

    private static List<Object> drawn(Draw draw) {
        return LongStream.range(0, TICKS).mapToObj(n -> DrawnValue.of(draw, n, dice(n))).toList();
    }

    private static Dice dice(long n) {
        return Dice.of(42, "owner", n, "name", 0);
    }

    private static Map<Object, Long> counts(Draw draw) {
        return drawn(draw).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void aSequenceStepsFromItsStart() {
        Draw sequence = new Draw.Sequence(100, -3);
        assertEquals(100L, DrawnValue.of(sequence, 0, dice(0)));
        assertEquals(91L, DrawnValue.of(sequence, 3, dice(3)));
    }

    @Test
    void wholeNumbersReachFromTheLeastToTheGreatest() {
        assertEquals(Set.of(3L, 4L, 5L, 6L), counts(new Draw.UniformInteger(3, 6)).keySet());
        assertEquals(Set.of(-7L), counts(new Draw.UniformInteger(-7, -7)).keySet());
    }

    @Test
    void decimalsReachFromTheLeastToTheGreatestInStepsOfTheLastPlace() {
        Set<Object> values = counts(new Draw.UniformDecimal(
                new BigDecimal("-0.1"), new BigDecimal("0.15"))).keySet();
        Set<Object> expected = new TreeSet<>();
        for (int i = -10; i <= 15; i++) {
            expected.add(BigDecimal.valueOf(i, 2));
        }
        assertEquals(expected, new TreeSet<>(values));
    }

    @Test
    void instantsAreWholeSecondsBeforeTheEnd() {
        assertEquals(Set.of(TEN, TEN.plusSeconds(1), TEN.plusSeconds(2)),
                counts(new Draw.UniformInstant(TEN, TEN.plusSeconds(3))).keySet());
    }

    @Test
    void weightsAreKept() {
        Map<Object, Long> counts = counts(new Draw.Weighted(List.of("a", "b", "c"),
                List.of(BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("3.0"))));
        assertEquals(Set.of("a", "c"), counts.keySet());
        // the standard deviation of the count is sqrt(4000 × 1/4 × 3/4) = 28
        assertTrue(Math.abs(counts.get("a") - TICKS / 4) < 5 * 28, counts::toString);
    }

    @Test
    void weightsWithoutASumAreNone() {
        Draw none = new Draw.Weighted(List.of("a"), List.of(BigDecimal.ZERO));
        assertThrows(IllegalStateException.class, () -> DrawnValue.of(none, 0, dice(0)));
    }

    @Test
    void oneOfAListIsAnyOfItsAndNoValueIsSqlsNull() {
        assertEquals(Set.of(1L, "x", SqlNull.NULL),
                counts(new Draw.OneOf(Arrays.asList(1L, "x", NoValue.NULL))).keySet());
        assertEquals(Set.of(SqlNull.NULL), counts(new Draw.Constant(NoValue.NULL)).keySet());
        assertEquals(Set.of(9L), counts(new Draw.Constant(9L)).keySet());
    }

    @Test
    void patternsAndDrawsForEachRowAreDrawnAsTheySay() {
        assertEquals(Set.of("xa", "xb"), counts(new Draw.TextPattern("x[ab]")).keySet());
        assertEquals(Set.of(1L, 2L),
                counts(new Draw.PerRow("items", new Draw.UniformInteger(1, 2))).keySet());
    }

    @Test
    void rowsAndColumnsAreNotDrawnHere() {
        Draw rows = new Draw.PickedRows(new Sql("SELECT 1", ""), Optional.empty(), false);
        assertThrows(IllegalArgumentException.class, () -> DrawnValue.of(rows, 0, dice(0)));
        assertThrows(IllegalArgumentException.class,
                () -> DrawnValue.of(new Draw.FromColumn("id"), 0, dice(0)));
    }

    @Test
    void whatHasAChanceHappensThatOften() {
        assertEquals(0, happened("0"));
        assertEquals(TICKS, happened("1"));
        assertTrue(Math.abs(happened("0.25") - TICKS / 4) < 5 * 28);
        assertFalse(DrawnValue.happens(new BigDecimal("0.0000001"), dice(0)));
    }

    private static long happened(String chance) {
        return LongStream.range(0, TICKS)
                .filter(n -> DrawnValue.happens(new BigDecimal(chance), dice(n))).count();
    }
}
