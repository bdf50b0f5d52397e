package dev.lastresort.replay.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.work.SqlClass;
import dev.lastresort.database.work.SqlClass.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class StatementPaceTest {

    private static String timed(Kind kind, Optional<String> table, long rows) {
        StatementPace.Paced paced = StatementPace.of(kind).timed(
                new SqlClass(kind, table, new TreeSet<>()), rows);
        return paced.run() + " " + paced.line();
    }

    private static String ofOrders(Kind kind, long rows) {
        return timed(kind, Optional.of("orders"), rows);
    }

    @Test
    void eachBegunSecondOfRowsCountsAndOneAtLeast() {
        assertEquals("PT1S change rows of orders: 0 rows ÷ 50,000/s = 1 s",
                ofOrders(Kind.CHANGE_ROWS, 0));
        assertEquals("PT1S change rows of orders: 50,000 rows ÷ 50,000/s = 1 s",
                ofOrders(Kind.CHANGE_ROWS, 50_000));
        assertEquals("PT2S change rows of orders: 50,001 rows ÷ 50,000/s = 2 s",
                ofOrders(Kind.CHANGE_ROWS, 50_001));
        assertEquals("PT1M40S rewrite orders: 10,000,000 rows ÷ 100,000/s = 1 min 40 s",
                ofOrders(Kind.REWRITE, 10_000_000));
        assertEquals("PT40S index orders: 10,000,000 rows ÷ 250,000/s = 40 s",
                ofOrders(Kind.BUILD_INDEX, 10_000_000));
        assertEquals("PT10S check rows of orders: 10,000,000 rows ÷ 1,000,000/s = 10 s",
                ofOrders(Kind.CHECK_ROWS, 10_000_000));
        assertEquals("PT50S insert from a query orders: 10,000,000 rows ÷ 200,000/s = 50 s",
                ofOrders(Kind.INSERT_QUERY, 10_000_000));
        assertEquals("PT10S query: 10,000,000 rows ÷ 1,000,000/s = 10 s",
                timed(Kind.READ, Optional.empty(), 10_000_000));
    }

    @Test
    void whereNoRowsAreReadThereIsNoFormula() {
        assertEquals("PT1S change the catalog orders: 1 s",
                ofOrders(Kind.CATALOG, 10_000_000));
        assertEquals("PT2S insert values orders: 2 s",
                ofOrders(Kind.INSERT_VALUES, 200_001));
    }

    @Test
    void onlyWhatChangesRowsOneByOneCountsThoseThatItTouches() {
        assertEquals(Set.of(StatementPace.CHANGE, StatementPace.INSERT),
                Arrays.stream(StatementPace.values()).filter(StatementPace::byTouched)
                        .collect(Collectors.toSet()));
    }
}
