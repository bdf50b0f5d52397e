package dev.lastresort.comparison;

import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Cause.ErasedByRestore;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.outcome.Sentence.Counted.LedgerRows;
import dev.lastresort.model.outcome.Sentence.Counted.Which;
import dev.lastresort.model.outcome.Sentence.Figure;
import dev.lastresort.model.scenario.StrategyKind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each figure of lost rows counts just the rows that it leads to. */
@Execution(ExecutionMode.CONCURRENT)
class LostRowsFiguresTest {

    @Test
    void whatARestoreErasedAndWhatWasLostOtherwiseAreToldApart() {
        ShopDay.Diary good = line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6).order("10:20", 2, 102, 7)
                .order("13:00", 3, 103, 8)
                .orders(row(100L, 5L), row(101L, 6L), row(102L, 7L), row(103L, 8L));
        // The orders of 10:10 and 10:20 are erased; that of 13:00 was accepted and is gone.
        ShopDay.Diary bad = line().backup("02:00")
                .order("09:00", 0, 100, 5).order("10:10", 1, 101, 6).order("10:20", 2, 102, 7)
                .restored("12:00", "10:00").order("13:00", 3, 103, 8)
                .orders(row(100L, 5L));
        BranchResult trunk = compare(line().orders().products(), truth(good),
                bad.as("trunk", StrategyKind.NONE)).trunk();
        Map<Which, String> figures = new HashMap<>();
        trunk.sentences().forEach(sentence -> sentence.parts().forEach(part -> {
            if (part instanceof Figure(String text, Counted counted)
                    && counted instanceof LedgerRows rows && rows.verdict() == Verdict.LOST) {
                figures.put(rows.which(), text);
            }
        }));
        long erased = trunk.outcome().facts().get("orders").entries().stream()
                .filter(entry -> entry.verdict() == Verdict.LOST
                        && entry.cause() instanceof ErasedByRestore)
                .count();
        assertEquals(2, erased);
        assertEquals("2", figures.get(Which.ERASED_BY_RESTORE).split(" ")[0]);
        assertEquals("1", figures.get(Which.OTHERS).split(" ")[0]);
    }
}
