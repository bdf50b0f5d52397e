package dev.lastresort.replay.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Draw.Made;
import dev.lastresort.model.scenario.Sql;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws that look like life, held against the sums and shares that the formulas give. */
class LifelikeDrawsTest {

    private static final int TICKS = 20_000;
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final Sql QUERY = new Sql("SELECT id, customer FROM addresses", "");
    /** Each customer of 1 to 10 has two addresses, but for the last, who has none. */
    private static final RowPool ADDRESSES = new RowPool(List.of("id", "customer"),
            IntStream.range(0, 18).mapToObj(i -> Row.of((long) i, 1 + i / 2)).toList());

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "1", "1.3", "2.5"})
    void eachRankComesUpByItsWeight(String exponent) {
        double[] weights = IntStream.rangeClosed(1, 12)
                .mapToDouble(k -> 1 / Math.pow(k, Double.parseDouble(exponent))).toArray();
        double sum = IntStream.range(0, 12).mapToDouble(k -> weights[k]).sum();
        int[] counted = new int[12];
        Draw zipf = new Draw.Zipf(List.of(), 12, new BigDecimal(exponent));
        LongStream.range(0, TICKS)
                .forEach(n -> counted[(int) (long) (Long) DrawnValue.of(zipf, n, dice(n)) - 1]++);
        double chiSquare = IntStream.range(0, 12).mapToDouble(k -> {
            double expected = TICKS * weights[k] / sum;
            return Math.pow(counted[k] - expected, 2) / expected;
        }).sum();
        assertTrue(chiSquare < 31.3, "11 degrees of freedom, p < 0.001: " + chiSquare);
    }

    @Test
    void ofATrillionTheFirstComesUpAsOftenAsTheSumOfAllWeightsSays() {
        Draw zipf = new Draw.Zipf(List.of(), 1_000_000_000_000L, BigDecimal.ONE);
        long firsts = LongStream.range(0, TICKS)
                .filter(n -> DrawnValue.of(zipf, n, dice(n)).equals(1L)).count();
        // the harmonic number of 10^12, by Euler's constant
        double expected = TICKS / (Math.log(1e12) + 0.57721566);
        assertEquals(expected, firsts, 4 * Math.sqrt(expected));
    }

    @Test
    void halfOfTheAmountsAreBelowTheMedianAndOneInSixIsBeyondSigma() {
        Draw amount = new Draw.LogNormal(new BigDecimal("40"), new BigDecimal("0.5"),
                Optional.empty(), Optional.empty(), 2, List.of());
        List<BigDecimal> drawn = LongStream.range(0, TICKS)
                .mapToObj(n -> (BigDecimal) DrawnValue.of(amount, n, dice(n))).toList();
        double edge = 40 * Math.exp(0.5);
        assertEquals(0.5, share(drawn, 40), 0.015);
        assertEquals(1 - 0.158655, share(drawn, edge), 0.015);
        assertTrue(drawn.stream().allMatch(one -> one.scale() == 2));
    }

    private static double share(List<BigDecimal> drawn, double below) {
        return drawn.stream().filter(one -> one.doubleValue() < below).count() / (double) TICKS;
    }

    @Test
    void amountsEndAsPricesEndAndStayWithinTheirBounds() {
        Draw cents = new Draw.LogNormal(new BigDecimal("2500"), BigDecimal.ONE,
                Optional.of(BigDecimal.valueOf(499)), Optional.of(BigDecimal.valueOf(9_999)), 0,
                List.of("99", "95"));
        LongStream.range(0, 2_000).forEach(n -> {
            long drawn = (Long) DrawnValue.of(cents, n, dice(n));
            assertTrue(drawn >= 499 && drawn <= 9_999, "tick " + n + ": " + drawn);
            assertTrue(drawn % 100 == 99 || drawn % 100 == 95, "tick " + n + ": " + drawn);
        });
    }

    @Test
    void boundsThatNoDrawReachesEndAtTheBound() {
        Draw far = new Draw.LogNormal(BigDecimal.ONE, new BigDecimal("0.01"),
                Optional.of(BigDecimal.valueOf(1_000)), Optional.of(BigDecimal.valueOf(2_000)), 0,
                List.of());
        assertEquals(1_000L, DrawnValue.of(far, 3, dice(3)));
    }

    @Test
    void namesLookLikeNamesAndNoAddressComesTwice() {
        Map<Made, String> shapes = Map.of(
                Made.PERSON, "[A-Z][a-z]+ [A-Z][a-z]+", Made.FIRST_NAME, "[A-Z][a-z]+",
                Made.LAST_NAME, "[A-Z][a-z]+", Made.EMAIL, "[a-z]+\\.[a-z]+[0-9]+@[a-z]+\\.example",
                Made.COMPANY, "[A-Z][a-z]+ [A-Z][a-z]+",
                Made.STREET, "[0-9]{1,3} [A-Z][a-z]+ [A-Z][a-z]+", Made.CITY, "[A-Z][a-z]+");
        for (Made what : Made.values()) {
            List<Object> drawn = LongStream.range(0, 2_000)
                    .mapToObj(n -> DrawnValue.of(new Draw.MadeUp(what), n, dice(n))).toList();
            drawn.forEach(text -> assertTrue(((String) text).matches(shapes.get(what)),
                    what + ": " + text));
            assertTrue(drawn.stream().distinct().count() > 60, what.name());
        }
        assertEquals(2_000, LongStream.range(0, 2_000)
                .mapToObj(n -> DrawnValue.of(new Draw.MadeUp(Made.EMAIL), n, dice(n)))
                .distinct().count());
    }

    @Test
    void whatBelongsToAValueIsTheSameWheneverItComesUp() {
        Map<Object, Object> names = new HashMap<>();
        for (long n = 0; n < 200; n++) {
            Map<String, Object> values = parameters(n)
                    .values(List.of("name", "customer", "again", "price"));
            assertEquals(values.get("customer"), values.get("again"));
            assertEquals(values.get("name"),
                    names.computeIfAbsent(values.get("customer"), _ -> values.get("name")));
        }
        assertEquals(10, names.size());
        assertTrue(names.values().stream().distinct().count() > 5);
    }

    @Test
    void aTextsMailAddressIsMadeOfIt() {
        String mail = (String) parameters(6).value("mail").orElseThrow();
        String name = (String) parameters(6).value("name").orElseThrow();
        assertTrue(mail.startsWith(name.toLowerCase(Locale.ROOT).replace(' ', '.')
                + "7@"), mail + " of " + name);
    }

    @Test
    void aRowMatchesTheValueOfAnotherDrawOrIsNull() {
        for (long n = 0; n < 200; n++) {
            Map<String, Object> values =
                    parameters(n).values(List.of("address", "address.customer", "customer"));
            if (values.get("customer").equals(10L)) {
                assertEquals(SqlNull.NULL, values.get("address"));
            } else {
                assertEquals(values.get("customer"),
                        ((Number) values.get("address.customer")).longValue());
            }
        }
    }

    @Test
    void theFirstRowsAreTakenMostOften() {
        int[] counted = new int[18];
        LongStream.range(0, TICKS).forEach(
                n -> counted[(int) (long) (Long) parameters(n).value("popular").orElseThrow()]++);
        double sum = IntStream.rangeClosed(1, 18).mapToDouble(k -> 1.0 / k).sum();
        assertEquals(TICKS / sum, counted[0], 4 * Math.sqrt(TICKS / sum));
        assertEquals(TICKS / sum / 18, counted[17], 4 * Math.sqrt(TICKS / sum / 18));
    }

    @Test
    void theOrderInWhichValuesAreAskedForChangesNone() {
        Parameters one = parameters(11);
        Parameters other = parameters(11);
        one.values(List.of("customer", "name", "address", "mail"));
        other.values(List.of("mail", "address", "name", "customer"));
        for (String name : List.of("customer", "name", "address", "mail")) {
            assertEquals(one.value(name), other.value(name));
        }
        assertNotEquals(one.value("price"), parameters(12).value("price"));
    }

    private static Parameters parameters(long n) {
        SequencedMap<String, Draw> draws = new LinkedHashMap<>();
        draws.put("mail", new Draw.Belonging("name", new Draw.MadeUp(Made.EMAIL)));
        draws.put("name", new Draw.Belonging("customer", new Draw.MadeUp(Made.PERSON)));
        draws.put("customer", new Draw.UniformInteger(1, 10));
        draws.put("again", new Draw.SameAs("customer"));
        draws.put("price", new Draw.UniformInteger(1, 1_000_000));
        SequencedMap<String, String> matching = new LinkedHashMap<>();
        matching.put("customer", "customer");
        draws.put("address", new Draw.PickedRows(
                QUERY, Optional.empty(), true, Optional.empty(), matching));
        draws.put("popular", new Draw.PickedRows(QUERY, Optional.empty(), true,
                Optional.of(BigDecimal.ONE), new LinkedHashMap<>()));
        return new Parameters(new ActorDraws(42, "shop", draws,
                Map.of("address", ADDRESSES, "popular", ADDRESSES)), n, NOW);
    }

    private static Dice dice(long n) {
        return Dice.of(42, "owner", n, "name", 0);
    }
}
