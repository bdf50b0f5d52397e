package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.TablesLocked;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One piece of work has one price, whoever does it and wherever it is typed. */
@Execution(ExecutionMode.CONCURRENT)
class FairPriceTest {

    private static final Duration AUTHORING = Duration.ofMinutes(10);
    private static final Duration REVIEW = Duration.ofMinutes(3);

    private static Room archive;
    private static Room prices;

    @BeforeAll
    static void openTheRooms() {
        archive = Rooms.open(Rooms.ARCHIVE);
        prices = Rooms.open(Rooms.PRICES);
    }

    private static Step.RunSql authors(Scenario scenario, String strategy) {
        return (Step.RunSql) scenario.strategies().stream()
                .filter(one -> one.name().equals(strategy)).findFirst().orElseThrow()
                .steps().stream().filter(Step.RunSql.class::isInstance).findFirst().orElseThrow();
    }

    private static List<Sql> respaced(List<Sql> script) {
        return script.stream().map(sql -> new Sql(
                sql.text().toLowerCase().replace("'v42'", "'V42'").replace("\n", " \n\t "),
                "")).toList();
    }

    private static Action.Take script(String... statements) {
        return new Action.Take(new Step.RunSql("Script", Step.Hands.NONE, sql(statements),
                List.of(), Optional.empty(), Duration.ZERO), Optional.empty(), Optional.empty());
    }

    private static Action console(String... statements) {
        return new Action.Console(sql(statements), Optional.empty());
    }

    private static List<Sql> sql(String... statements) {
        return Arrays.stream(statements).map(text -> new Sql(text, "")).toList();
    }

    private static long turnedAway(OngoingAttempt live) {
        return live.journal().stream(Answered.class)
                .filter(one -> one.answer() instanceof Refused).count();
    }

    @Test
    void theAuthorsScriptCostsTheSameInTheFormAndLessTheReviewInTheConsole() {
        OngoingAttempt live = Rooms.attempt(prices);
        List<Sql> pasted = respaced(authors(prices.scenario(), "compensating-script")
                .statements());
        // 25 min to write, 5 to review, 3 to run
        assertEquals(Duration.ofMinutes(33), ByHand.costs(live, new Action.Take(
                new Step.RunSql("Pasted", Step.Hands.NONE, pasted, List.of(), Optional.empty(),
                        Duration.ZERO),
                Optional.empty(), Optional.empty())).total());
        Action typed = new Action.Console(pasted, Optional.empty());
        assertEquals(Duration.ofMinutes(28), ByHand.costs(live, typed).total());
        long before = turnedAway(live);
        Reply.Done done = ByHand.done(live, typed);
        assertEquals(Optional.empty(), ((Reply.BatchRan) done.content()).error());
        assertEquals(Duration.ofMinutes(28), done.charged());
        assertEquals(before, turnedAway(live));
    }

    @Test
    void schemaChangesInTheConsoleCostWhatTheyCostUnreviewedInTheForm() {
        OngoingAttempt live = Rooms.attempt(archive);
        String ddl = "CREATE VIEW orders_archive AS SELECT * FROM order_history";
        Duration form = ByHand.costs(live, script(ddl)).total();
        assertEquals(AUTHORING.plus(REVIEW).plusSeconds(1), form);
        assertEquals(form.minus(REVIEW), ByHand.costs(live, script(ddl).unreviewed()).total());
        assertEquals(form.minus(REVIEW), ByHand.costs(live, console(ddl)).total());
    }

    @Test
    void aScriptTakesTheRowsThatItTouchesScaledToTheRealSize() {
        OngoingAttempt live = Rooms.attempt(archive);
        // 80 of 800 customers, which are 2,600,000: 260,000 rows at 50,000 a second
        Price.Costs some = ByHand.costs(live, script(
                "UPDATE customers SET name = 'x' WHERE id <= 80"));
        assertEquals(AUTHORING.plus(REVIEW).plusSeconds(6), some.total());
        assertTrue(some.notes().contains(
                "change rows of customers: 260,000 rows ÷ 50,000/s = 6 s"), some::toString);
        // 12,000 rows stand for 310,000,000 at 200,000 a second
        assertEquals(AUTHORING.plus(REVIEW).plusSeconds(1 + 1550), ByHand.costs(live, script(
                "CREATE TABLE orders_archive (id BIGINT PRIMARY KEY, customer_id BIGINT)",
                "INSERT INTO orders_archive SELECT id, customer_id FROM order_history"))
                .total());
    }

    @Test
    void aLockIsHeldFromTheStatementThatTakesItToTheEndOfItsScript() {
        OngoingAttempt live = Rooms.attempt(archive);
        String change = "UPDATE customers SET name = 'x'";
        String alter = "ALTER TABLE orders ADD COLUMN note VARCHAR(9)";
        // 2,600,000 rows at 50,000 a second: 52 s
        assertTrue(ByHand.costs(live, script(alter, change)).notes()
                .contains("Refuses requests that touch orders for 52 s"));
        assertTrue(ByHand.costs(live, script(change, alter)).notes().stream()
                .noneMatch(note -> note.startsWith("Refuses")));
        ByHand.done(live, console(alter, change));
        List<TablesLocked> locked = live.journal().stream(TablesLocked.class).toList();
        assertEquals(List.of("orders"), locked.getLast().tables());
        assertEquals(live.now().minusSeconds(52), locked.getLast().at());
        // an order every 20 s
        assertTrue(turnedAway(live) >= 2 && turnedAway(live) <= 3);
    }

    @Test
    void anIndexTurnsAwayWhoWritesAndNobodyWhoReads() {
        OngoingAttempt live = Rooms.attempt(archive);
        // checkout reads products: 41,000 rows are a second; it writes orders: 48,000,000 rows
        Price.Costs costs = ByHand.costs(live, script("CREATE INDEX i ON orders (placed_at)"));
        assertTrue(costs.notes().contains(
                "Refuses requests that write to orders for 3 min 12 s"), costs::toString);
        ByHand.done(live, console("CREATE INDEX j ON customers (name)"));
        assertEquals(0, turnedAway(live));
    }

    @Test
    void aPriceTellsNothingOfTablesThatNobodyKnowsOf() {
        OngoingAttempt live = Rooms.attempt(archive);
        assertEquals(ByHand.costs(live, script("UPDATE nobody SET a = 1")).total(),
                ByHand.costs(live, script("DELETE FROM products WHERE id < 0")).total());
    }
}
