package dev.lastresort.replay.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.QueryResult;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Sql;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a request's parameters are: a pool of five items, numbered 1 to 5, that cost 10 to 50. */
class ParametersTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final RowPool ITEMS = new RowPool(List.of("id", "cents"),
            IntStream.rangeClosed(1, 5).mapToObj(i -> Row.of((long) i, 10L * i)).toList());
    private static final Sql QUERY = new Sql("SELECT id, cents FROM items", "");

    private static ActorDraws draws() {
        SequencedMap<String, Draw> draws = new LinkedHashMap<>();
        draws.put("order", new Draw.Sequence(100, 1));
        draws.put("item", new Draw.PickedRows(QUERY, Optional.empty(), false));
        draws.put("three", new Draw.PickedRows(QUERY, Optional.of(3), true));
        draws.put("many", new Draw.PickedRows(QUERY, Optional.of(40), false));
        draws.put("quantity", new Draw.PerRow("three", new Draw.UniformInteger(1, 1_000_000)));
        return new ActorDraws(42, "shop", draws,
                Map.of("item", ITEMS, "three", ITEMS, "many", ITEMS));
    }

    private static Parameters parameters(long n) {
        return new Parameters(draws(), n, NOW);
    }

    @Test
    void whatIsAskedForIsDrawnAndNothingElse() {
        Map<String, Object> values = parameters(7).values(List.of("order", "nobody"));
        assertEquals(Map.of("now", NOW, "asked", NOW, "order", 107L), values);
    }

    @Test
    void aRowGivesItsColumnsAndGoesByItsFirstOne() {
        Set<Object> picked = new HashSet<>();
        for (long n = 0; n < 200; n++) {
            Parameters parameters = parameters(n);
            Object cents = parameters.values(List.of("item.cents")).get("item.cents");
            Object id = parameters.values(List.of("item.id")).get("item.id");
            assertEquals(id, parameters.values(List.of("item")).get("item"));
            assertEquals(10 * (Long) id, cents);
            picked.add(id);
        }
        assertEquals(Set.of(1L, 2L, 3L, 4L, 5L), picked);
    }

    @Test
    void distinctRowsAreAllDifferentInAnyOrder() {
        Set<List<?>> orders = new HashSet<>();
        Map<Object, Integer> first = new HashMap<>();
        for (long n = 0; n < 3_000; n++) {
            List<?> ids = (List<?>) parameters(n).values(List.of("three")).get("three");
            assertEquals(3, new HashSet<>(ids).size(), ids::toString);
            orders.add(ids);
            first.merge(ids.getLast(), 1, Integer::sum);
        }
        assertEquals(5 * 4 * 3, orders.size());
        // the standard deviation of a count is sqrt(3000 × 1/5 × 4/5) = 22
        first.values().forEach(count -> assertTrue(Math.abs(count - 600) < 5 * 22));
    }

    @Test
    void rowsThatMayComeAgainDo() {
        List<?> ids = (List<?>) parameters(0).values(List.of("many")).get("many");
        assertEquals(40, ids.size());
        assertEquals(Set.of(1L, 2L, 3L, 4L, 5L), new HashSet<Object>(ids));
    }

    @Test
    void aWalkBindsEachRowInTurnWithDrawsOfItsOwn() {
        Parameters parameters = parameters(3);
        List<?> ids = List.copyOf((List<?>) parameters.values(List.of("three")).get("three"));
        assertEquals(3, parameters.walked("three"));
        Set<Object> quantities = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            parameters.bindWalked("three", i);
            assertEquals(Optional.of(ids.get(i)), parameters.value("three"));
            assertEquals(Optional.of(10 * (Long) ids.get(i)), parameters.value("three.cents"));
            quantities.add(parameters.value("quantity").orElseThrow());
        }
        assertEquals(3, quantities.size());
        parameters.unbindWalked("three");
        assertEquals(Optional.of(ids), parameters.value("three"));
    }

    @Test
    void aWalkCanBeTheFirstThatAsksForItsRows() {
        assertEquals(3, parameters(3).walked("three"));
        assertEquals(0, parameters(3).walked("order"));
    }

    @Test
    void aResultGivesItsFirstRowAndCanBeWalked() {
        Parameters parameters = parameters(0);
        parameters.bindResult("found", new QueryResult(List.of("id", "name"),
                List.of(Row.of(1L, "a"), Row.of(2L, SqlNull.NULL))));
        assertEquals(Optional.of(1L), parameters.value("found"));
        assertEquals(Optional.of("a"), parameters.value("found.name"));
        assertEquals(2, parameters.walked("found"));
        parameters.bindWalked("found", 1);
        assertEquals(Optional.of(2L), parameters.value("found.id"));
        assertEquals(Optional.empty(), parameters.value("found.name"));
        parameters.unbindWalked("found");
        assertEquals(Optional.of(2L), parameters.value("found"), "a result is no draw");
    }

    @Test
    void aResultWithoutRowsIsNull() {
        Parameters parameters = parameters(0);
        parameters.bindResult("none", new QueryResult(List.of("id"), List.of()));
        assertEquals(Optional.empty(), parameters.value("none"));
        assertEquals(Optional.empty(), parameters.value("none.id"));
        assertEquals(SqlNull.NULL, parameters.values(List.of("none")).get("none.id"));
        assertEquals(0, parameters.walked("none"));
        assertFalse(parameters.value("nobody").isPresent());
    }

    @Test
    void aSingleValueOfAPoolIsAnyOfItsFirstColumn() {
        Set<Object> drawn = new HashSet<>();
        for (long n = 0; n < 200; n++) {
            drawn.add(Parameters.ofRow(draws(), n, Map.of()).value("item").orElseThrow());
        }
        assertEquals(Set.of(1L, 2L, 3L, 4L, 5L), drawn);
    }
}
