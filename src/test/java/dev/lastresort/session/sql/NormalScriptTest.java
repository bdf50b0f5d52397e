package dev.lastresort.session.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Sql;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** When two scripts are one piece of work. */
class NormalScriptTest {

    private static final String MAKE = "CREATE TABLE due (id INT PRIMARY KEY)";
    private static final String FILL = "INSERT INTO due (id) SELECT id FROM orders WHERE a = 'X y'";
    private static final String OTHER = "UPDATE products SET price = 1";

    private static NormalScript script(String... statements) {
        return NormalScript.of(Arrays.stream(statements).map(text -> new Sql(text, "")).toList());
    }

    @Test
    void spacesCommentsCaseAndAFinalSemicolonDoNotCount() {
        assertTrue(script(FILL).isSame(script("insert into  due(id)\n select id -- all of them\n"
                + "from orders where a='X y' ;")));
        assertFalse(script(FILL).isSame(script(FILL.replace("X y", "x y"))));
        assertFalse(script(FILL).isSame(script(FILL.replace("orders", "\"ORDERS\""))));
    }

    @Test
    void parametersCountByTheirPlaceAndNotByTheirName() {
        assertTrue(script("DELETE FROM t WHERE a = :x OR b = :y OR c = :x")
                .isSame(script("DELETE FROM t WHERE a = :one OR b = :two OR c = :one")));
        assertFalse(script("DELETE FROM t WHERE a = :x OR b = :y OR c = :x")
                .isSame(script("DELETE FROM t WHERE a = :x OR b = :y OR c = :y")));
    }

    @Test
    void statementsThatDoNotTouchOneAnotherMayStandInAnyOrder() {
        assertTrue(script(MAKE, FILL, OTHER).isSame(script(OTHER, MAKE, FILL)));
        assertTrue(script(MAKE, FILL, OTHER).isSame(script(MAKE, OTHER, FILL)));
        assertFalse(script(MAKE, FILL, OTHER).isSame(script(FILL, MAKE, OTHER)));
    }

    @Test
    void aStatementMoreOrLessIsOtherWork() {
        assertFalse(script(MAKE, FILL).isSame(script(MAKE)));
        assertFalse(script(MAKE).isSame(script(MAKE, FILL)));
        assertFalse(script(OTHER, OTHER).isSame(script(OTHER)));
    }
}
