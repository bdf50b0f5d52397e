package dev.lastresort.model.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.sample.SampleComparison;
import dev.lastresort.sample.SampleVariations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RivalsTest {

    @Test
    void theGentlestHarmedTheDataLeastAndTheNearestCameToTheSame() {
        Rivals rivals = Rivals.of(SampleVariations.withAttempt()).orElseThrow();
        // nothing lost and nothing wrong; and the one whose outcome the attempt shares
        assertEquals("side-restore", rivals.gentlest().name());
        assertEquals("pitr", rivals.nearest().name());
    }

    @Test
    void withoutAnAttemptThereIsNobodyToHoldAgainstAnybody() {
        assertTrue(Rivals.of(SampleComparison.create()).isEmpty());
    }

    @Test
    void anAttemptIsTheFirstOfThoseThatAreCompared() {
        Comparison practised = SampleVariations.withAttempt();
        assertEquals("attempt", practised.compared().getFirst().name());
        assertEquals(SampleComparison.create().compared().size() + 1, practised.compared().size());
    }
}
