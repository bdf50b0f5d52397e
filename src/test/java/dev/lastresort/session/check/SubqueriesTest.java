package dev.lastresort.session.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.FaultPlaces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of an IN that is answered anew for each row. */
class SubqueriesTest {

    private static final String REQUEST = "/actors/0/versions/0/statements";
    private static final String STEP = "/incident/steps/0/statements";

    private static List<Problem> problems(String place, String... statements) {
        String list = Stream.of(statements).map(sql -> "\"" + sql + "\"")
                .collect(Collectors.joining(",", place + "=[", "]"));
        Loaded loaded = new ScenarioReader().read("starter.json",
                ScenarioFiles.starter().getBytes(StandardCharsets.UTF_8),
                List.of(Setting.parse(list)), OptionalLong.empty());
        Loaded.Valid valid = assertInstanceOf(Loaded.Valid.class, loaded);
        return new Subqueries(valid.scenario(), FaultPlaces.of(valid)).problems();
    }

    @Test
    void whatWasWrittenInTheSameTransactionIsToldWithItsPlaceAndWhatIsCheaper() {
        for (String place : List.of(REQUEST, STEP)) {
            List<Problem> problems = problems(place,
                    "INSERT INTO loyalty_cards SELECT id, 5 FROM customers WHERE id = 4",
                    "UPDATE customers SET discount = 1 WHERE id IN (SELECT l.customer_id FROM"
                            + " loyalty_cards l WHERE l.discount > 1)");
            assertEquals(1, problems.size(), problems::toString);
            Problem problem = problems.getFirst();
            assertEquals(Rule.SUBQUERY_FOR_EACH_ROW, problem.rule());
            assertEquals(place + "/1", problem.pointer());
            assertEquals("ask EXISTS (SELECT 1 FROM loyalty_cards WHERE …), which a key of"
                    + " loyalty_cards answers at once", problem.howToFix());
        }
    }

    @Test
    void deletesUpdatesAndJoinsCountAndSoDoesHowItIsWritten() {
        assertEquals(1, problems(REQUEST, "DELETE FROM Loyalty_Cards WHERE customer_id = 4",
                "delete from orders where customer_id not in ( /* all */ select c.id from customers"
                        + " c join LOYALTY_CARDS l on l.customer_id = c.id)")
                .size());
        assertEquals(1, problems(REQUEST, "UPDATE loyalty_cards SET discount = 0",
                "SELECT id FROM orders WHERE customer_id IN (SELECT customer_id FROM"
                        + " loyalty_cards)")
                .size());
    }

    @Test
    void whatWasNotWrittenBeforeIsAnsweredOnce() {
        String asks = "UPDATE customers SET discount = 1 WHERE id IN"
                + " (SELECT customer_id FROM loyalty_cards)";
        assertEquals(List.of(), problems(REQUEST, asks));
        assertEquals(List.of(), problems(REQUEST, asks, "DELETE FROM loyalty_cards"));
        assertEquals(List.of(), problems(REQUEST, "DELETE FROM orders WHERE id = 1", asks));
        assertEquals(List.of(), problems(REQUEST,
                "SELECT discount FROM loyalty_cards WHERE customer_id = 1", asks));
    }

    @Test
    void listsAndExistsAreNotMeant() {
        String writes = "DELETE FROM loyalty_cards WHERE customer_id = 4";
        assertEquals(List.of(), problems(REQUEST, writes,
                "UPDATE customers SET discount = 1 WHERE id IN (1, 2)"));
        assertEquals(List.of(), problems(REQUEST, writes, "UPDATE customers SET discount = 1 WHERE"
                + " EXISTS (SELECT 1 FROM loyalty_cards l WHERE l.customer_id = customers.id)"));
    }
}
