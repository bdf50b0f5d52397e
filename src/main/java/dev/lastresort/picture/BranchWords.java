package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import java.time.Duration;

/** A branch in half a line. */
public final class BranchWords {

    private BranchWords() {}

    /** What it cost in rows, then how long the main actor was down. */
    public static String summary(Scenario scenario, BranchResult branch) {
        return rows(branch) + " · " + down(scenario, branch);
    }

    private static String rows(BranchResult branch) {
        long lost = branch.outcome().rows(Verdict.LOST);
        if (lost > 0) {
            return Wording.number(lost) + " lost";
        }
        long wrong = branch.outcome().rows(Verdict.WRONG);
        return wrong > 0 ? Wording.number(wrong) + " wrong" : "nothing lost";
    }

    private static String down(Scenario scenario, BranchResult branch) {
        ActorTally main = branch.outcome().actors().get(scenario.mainActor().name());
        return main.downSeconds() == 0
                ? "never down"
                : "down " + TimeText.duration(Duration.ofSeconds(main.downSeconds()));
    }
}
