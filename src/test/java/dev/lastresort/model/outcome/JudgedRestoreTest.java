package dev.lastresort.model.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.outcome.JudgedRestore.OddRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class JudgedRestoreTest {

    @Test
    void rowsInAnotherOrderAndNumbersOfAnotherScaleAreTheSame() {
        JudgedRestore judged = judged(
                List.of(table("t", Row.of(1L, new BigDecimal("2.50")), Row.of(2L, "b"))),
                List.of(table("t", Row.of(2L, "b"), Row.of(1L, new BigDecimal("2.5")))));
        assertTrue(judged.isSame(), judged.toString());
        assertEquals(2, judged.rows());
    }

    @Test
    void whatOnlyOneOfThemBroughtUpIsADifference() {
        assertEquals(List.of(new OddRow("t", false, Row.of(1L, "a").toString()),
                new OddRow("t", true, Row.of(1L, "b").toString())),
                judged(List.of(table("t", Row.of(1L, "a"))), List.of(table("t", Row.of(1L, "b"))))
                        .differences());
    }

    @Test
    void aRowThatComesOnceMoreIsADifference() {
        assertEquals(List.of(new OddRow("t", true, Row.of(1L).toString())),
                judged(List.of(table("t", Row.of(1L))),
                        List.of(table("t", Row.of(1L), Row.of(1L)))).differences());
    }

    @Test
    void aTableThatIsMissingIsADifferenceEvenWithoutRows() {
        assertEquals(List.of(new OddRow("u", false, "the table")),
                judged(List.of(table("t"), table("u")), List.of(table("t"))).differences());
    }

    private static JudgedRestore judged(List<TableImage> simulated, List<TableImage> real) {
        return JudgedRestore.of("nightly", Optional.empty(), simulated, real);
    }

    private static TableImage table(String name, Row... rows) {
        return new TableImage(new TableShape(name, List.of("id", "text"), List.of("id")),
                List.of(rows));
    }
}
