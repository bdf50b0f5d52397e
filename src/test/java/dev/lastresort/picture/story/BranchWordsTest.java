package dev.lastresort.picture.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.sample.SampleComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class BranchWordsTest {

    /** Its actors are "Checkout" and "Tax export". */
    private static final Scenario SCENARIO = SampleComparison.create().scenario();

    private static BranchResult branch(long lost, long wrong, long checkout, long export) {
        SequencedMap<String, ActorTally> actors = new LinkedHashMap<>();
        actors.put("checkout", down(checkout));
        actors.put("tax-export", down(export));
        FactLedger ledger = new FactLedger(List.of("id"), List.of("id"),
                Map.of(Verdict.LOST, lost, Verdict.WRONG, wrong, Verdict.NEVER_ACCEPTED, 7L),
                List.of());
        return new BranchResult("b", "B", StrategyKind.NONE, new Journal(List.of()),
                new Outcome(new LinkedHashMap<>(Map.of("orders", ledger)), new LinkedHashMap<>(),
                        actors, Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), OptionalLong.empty(), new LinkedHashMap<>(), List.of(),
                        List.of()),
                Fingerprint.of("f"), List.of(), List.of(), BranchResult.Rivalry.ALONE, List.of(),
                List.of(),
                List.of());
    }

    private static ActorTally down(long seconds) {
        return new ActorTally(Map.of(), 0, seconds, 0, List.of(), List.of(), List.of());
    }

    private static String summary(long lost, long wrong, long checkout, long export) {
        return BranchWords.summary(SCENARIO, branch(lost, wrong, checkout, export));
    }

    @Test
    void whatIsLostIsToldBeforeWhatIsWrong() {
        assertEquals("1,200 lost · never down", summary(1200, 12_000, 0, 0));
        assertEquals("1 lost · never down", summary(1, 0, 0, 0));
        assertEquals("12,000 wrong · never down", summary(0, 12_000, 0, 0));
        assertEquals("1 wrong · never down", summary(0, 1, 0, 0));
        assertEquals("nothing lost · never down", summary(0, 0, 0, 0));
    }

    @Test
    void theActorThatWasDownLongestIsNamed() {
        assertEquals("nothing lost · Checkout down 2 min", summary(0, 0, 120, 60));
        assertEquals("nothing lost · Tax export down 3 min", summary(0, 0, 120, 180));
        assertEquals("nothing lost · Tax export down 1 s", summary(0, 0, 0, 1));
    }

    @Test
    void wordsAreLeftOutUntilTheyFit() {
        BranchResult branch = branch(1, 0, 120, 60);
        assertEquals("1 lost · Checkout down 2 min", fitted(branch, 28));
        assertEquals("1 lost · down 2 min", fitted(branch, 27));
        assertEquals("1 lost", fitted(branch, 18));
        assertEquals("1 lost", fitted(branch, 3));
        assertEquals("1 lost", fitted(branch(1, 0, 0, 0), 10));
    }

    private static String fitted(BranchResult branch, int letters) {
        return BranchWords.summary(SCENARIO, branch, words -> words.length() <= letters);
    }
}
