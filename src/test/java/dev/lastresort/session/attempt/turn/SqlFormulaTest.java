package dev.lastresort.session.attempt.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.gate.SqlClass;
import dev.lastresort.database.gate.SqlClass.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Free SQL on a table of 2,000,001 rows beside one of 500,000, reckoned by the table of paces. */
class SqlFormulaTest {

    private static final Map<String, Long> ROWS = Map.of("big", 2_000_001L, "other", 500_000L);

    private static SqlFormula.Modelled of(SqlClass... statements) {
        return SqlFormula.of(List.of(statements), ROWS::get);
    }

    private static SqlClass on(Kind kind, String target, String... sources) {
        return new SqlClass(kind, Optional.ofNullable(target), new TreeSet<>(List.of(sources)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CATALOG       |   1 | true  | change the catalog big: 1 s
            INSERT_VALUES |   1 | false | insert values big: 1 s
            CHANGE_ROWS | 101 | true | change rows of big: 2,000,001 rows ÷ 20,000/s = 1 min 41 s
            CHECK_ROWS    |   3 | true  | check rows of big: 2,000,001 rows ÷ 1,000,000/s = 3 s
            BUILD_INDEX   |   9 | true  | index big: 2,000,001 rows ÷ 250,000/s = 9 s
            REWRITE       |  21 | true  | rewrite big: 2,000,001 rows ÷ 100,000/s = 21 s
            INSERT_QUERY  |  10 | false | insert from a query big: 500,000 rows ÷ 50,000/s = 10 s
            """)
    void aStatementTakesItsRowsOverItsPaceRoundedUp(
            Kind kind, long seconds, boolean locks, String line) {
        SqlFormula.Modelled modelled = of(on(kind, "big", "other"));
        assertEquals(Duration.ofSeconds(seconds), modelled.run());
        assertEquals(locks ? List.of("big") : List.of(), modelled.locks());
        assertEquals(List.of(line), modelled.lines());
    }

    @Test
    void aQueryReadsAllThatItNamesAndTakesASecondAtLeast() {
        SqlFormula.Modelled both = of(on(Kind.READ, null, "big", "other"));
        assertEquals(Duration.ofSeconds(3), both.run());
        assertEquals(List.of("query: 2,500,001 rows ÷ 1,000,000/s = 3 s"), both.lines());
        assertEquals(Duration.ofSeconds(1), of(on(Kind.READ, null)).run());
        assertEquals(Duration.ofSeconds(1), of(on(Kind.READ, null, "other")).run());
    }

    @Test
    void statementsFollowOneAnotherAndAllTheirLocksAreHeld() {
        SqlFormula.Modelled script = of(on(Kind.CATALOG, "big"), on(Kind.CHANGE_ROWS, "other"),
                on(Kind.REWRITE, "big"), on(Kind.READ, null, "other"));
        // 1 + 25 + 21 + 1
        assertEquals(Duration.ofSeconds(48), script.run());
        assertEquals(List.of("big", "other"), script.locks());
        assertEquals(4, script.lines().size());
    }
}
