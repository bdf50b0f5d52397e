package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Unit;
import dev.lastresort.ui.incident.console.Completion;
import dev.lastresort.ui.incident.console.ConsoleModel;
import dev.lastresort.ui.incident.model.PredictionText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is understood of what a person types. */
class TypedTextTest {

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
    void whatIsExpectedIsRowsOrATimeAndNothingElse() {
        assertEquals(range("60", "120", Unit.MINUTES),
                PredictionText.expected("1-2 h", Unit.MINUTES));
        assertEquals(range("12000", "12000", Unit.ROWS),
                PredictionText.expected("12,000", Unit.ROWS));
        assertEquals(read(""), PredictionText.expected(" ", Unit.ROWS));
        for (String typed : List.of("5 min", "5 %", "many")) {
            assertInstanceOf(PredictionText.Bad.class,
                    PredictionText.expected(typed, Unit.ROWS));
        }
        assertInstanceOf(PredictionText.Bad.class,
                PredictionText.expected("5 rows", Unit.MINUTES));
    }

    @Test
    void theHistoryGivesBackWhatWasBeingTyped() {
        ConsoleModel console = new ConsoleModel();
        ConsoleModel.TabText sheet = console.sheets().getFirst();
        console.ran("select 1");
        sheet.write("sel");
        assertEquals("select 1", recalled(sheet, console.older(sheet)));
        assertEquals(Optional.empty(), console.older(sheet));
        assertEquals("sel", recalled(sheet, console.newer(sheet)));
        assertEquals(Optional.empty(), console.newer(sheet));
    }

    @Test
    void eachTabHasAPlaceOfItsOwnInTheHistory() {
        ConsoleModel console = new ConsoleModel();
        ConsoleModel.TabText one = console.sheets().getFirst();
        ConsoleModel.TabText other = console.open();
        console.ran("select 1");
        recalled(one, console.older(one));
        other.write("half a thought");
        assertEquals("select 1", recalled(other, console.older(other)));
        assertEquals("half a thought", recalled(other, console.newer(other)));
    }

    @Test
    void whatWasMadeOfARecalledTextIsNotLostByGoingOn() {
        ConsoleModel console = new ConsoleModel();
        ConsoleModel.TabText sheet = console.sheets().getFirst();
        console.ran("select 1");
        console.ran("select 2");
        sheet.write("sel");
        recalled(sheet, console.older(sheet));
        sheet.write("select 2, edited");
        assertEquals("select 1", recalled(sheet, console.older(sheet)));
        assertEquals("select 2", recalled(sheet, console.newer(sheet)));
        assertEquals("select 2, edited", recalled(sheet, console.newer(sheet)));
        assertEquals("sel", recalled(sheet, console.newer(sheet)));
    }

    private static String recalled(ConsoleModel.TabText sheet, Optional<String> text) {
        sheet.write(text.orElseThrow());
        return sheet.text();
    }

    private static PredictionText.ReadPrediction read(String text) {
        return PredictionText.of(text, Unit.ROWS);
    }

    private static PredictionText.ReadPrediction range(String from, String to, Unit unit) {
        return new PredictionText.Good(new Prediction.Range(
                new BigDecimal(from), new BigDecimal(to), unit));
    }
}
