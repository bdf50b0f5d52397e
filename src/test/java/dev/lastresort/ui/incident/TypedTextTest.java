package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is understood of what a person types. */
class TypedTextTest {

    @Test
    void statementsEndAtSemicolonsThatAreNotQuoted() {
        String typed = "select ';' ; -- one; two\nselect 2;;\n";
        assertEquals(List.of("select ';'", "-- one; two\nselect 2"),
                SqlSplit.of(typed).stream().map(SqlSplit.Statement::text).toList());
        assertEquals("select ';'", SqlSplit.at(typed, 3).orElseThrow().text());
        assertEquals("-- one; two\nselect 2",
                SqlSplit.at(typed, typed.length()).orElseThrow().text());
        assertEquals(Optional.empty(), SqlSplit.at(" -- nothing", 2));
    }

    @Test
    void onlyVisibleTablesAndColumnsComplete() {
        assertEquals(List.of("order_history", "orders", "ordered_at"),
                Completion.of("select ord", 10, FakeDay.tables()));
        assertEquals(List.of("email"), Completion.of(
                "select customers.e", 18, FakeDay.tables()));
    }

    @Test
    void aPredictionIsANumberOrARangeWithAUnit() {
        assertEquals(range("10", "20", Unit.MINUTES), read("10-20 min"));
        assertEquals(range("1200", "1200", Unit.ROWS), read("1,200 rows"));
        assertEquals(range("60", "120", Unit.MINUTES), read("1 to 2 h"));
        assertEquals(new PredictionText.Good(new Prediction.Unknown()), read("  "));
        assertInstanceOf(PredictionText.Bad.class, read("about 100 rows"));
        assertInstanceOf(PredictionText.Bad.class, read("20-10 min"));
        assertInstanceOf(PredictionText.Bad.class, read("5 apples"));
    }

    @Test
    void theHistoryGivesBackWhatWasBeingTyped() {
        ConsoleModel console = new ConsoleModel();
        console.ran("select 1");
        assertEquals(Optional.of("select 1"), console.older("sel"));
        assertEquals(Optional.empty(), console.older("select 1"));
        assertEquals(Optional.of("sel"), console.newer());
        assertEquals(Optional.empty(), console.newer());
    }

    private static PredictionText.Read read(String text) {
        return PredictionText.of(text, Unit.ROWS);
    }

    private static PredictionText.Read range(String from, String to, Unit unit) {
        return new PredictionText.Good(new Prediction.Range(
                new BigDecimal(from), new BigDecimal(to), unit));
    }
}
