package dev.lastresort.comparison.sentence;

import static dev.lastresort.comparison.ShopDay.compare;
import static dev.lastresort.comparison.ShopDay.line;
import static dev.lastresort.comparison.ShopDay.row;
import static dev.lastresort.comparison.ShopDay.truth;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.ShopDay.Diary;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.StrategyKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a trade says of limits that only one of the two keeps. */
@Execution(ExecutionMode.CONCURRENT)
class TradeLimitsTest {

    private static Diary good() {
        return line().order("09:00", 0, 100, 5).order("11:00", 1, 101, 6)
                .orders(row(100L, 5L), row(101L, 6L)).products(row(1L, 5L));
    }

    @Test
    void aLimitOnRowsOrMoneyIsCalledOne() {
        Comparison comparison = compare(line().orders().products(), truth(good()),
                good().as("trunk", StrategyKind.NONE),
                good().as("One", StrategyKind.ROLL_FORWARD),
                line().order("09:00", 0, 100, 5).orders(row(100L, 5L)).products(row(1L, 5L))
                        .as("Two", StrategyKind.BACKUP_RESTORE));
        BranchResult one = comparison.strategies().getFirst();
        BranchResult two = comparison.strategies().getLast();
        String told = new Trade(comparison.scenario(), limited(one, 0), limited(two, 1))
                .sentence().text();
        assertTrue(told.startsWith("One against two: keeps the limit on rows lost of orders,"
                + " which the other misses; keeps the limit on what is owed to customers for"
                + " card charges, which the other misses; "), told);
    }

    /** The same branch, with so many rows lost and so much money owed where none is allowed. */
    private static BranchResult limited(BranchResult branch, long found) {
        BigDecimal measured = BigDecimal.valueOf(found);
        return new BranchResult(branch.name(), branch.title(), branch.kind(), branch.journal(),
                branch.outcome(), branch.fingerprint(), branch.axes(), branch.totals(),
                branch.rivalry(), List.of(
                        new Objective.AtMost("rows lost", "orders", "orders", "rows",
                                BigDecimal.ZERO, measured),
                        new Objective.AtMost("owed to customers", "charge", "card charges",
                                "EUR", Optional.of("EUR"), BigDecimal.ZERO, measured)),
                branch.sentences(), branch.missed());
    }
}
