package dev.lastresort.picture.story;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A branch in half a line. */
public final class BranchWords {

    private BranchWords() {}

    /** What it cost in rows, then which actor was down longest, and for how long. */
    public static String summary(Scenario scenario, BranchResult branch) {
        return wordings(scenario, branch).getFirst();
    }

    /** The fullest wording that fits; the shortest if none does. */
    public static String summary(Scenario scenario, BranchResult branch, Predicate<String> fits) {
        List<String> wordings = wordings(scenario, branch);
        return wordings.stream().filter(fits).findFirst().orElse(wordings.getLast());
    }

    private static List<String> wordings(Scenario scenario, BranchResult branch) {
        String rows = rows(branch);
        Optional<Actor> worst = scenario.actors().stream()
                .filter(actor -> down(branch, actor) > 0)
                .max(Comparator.comparingLong(actor -> down(branch, actor)));
        if (worst.isEmpty()) {
            return List.of(rows + " · never down", rows);
        }
        String length = Wording.duration(down(branch, worst.get()));
        return List.of(rows + " · " + worst.get().title() + " down " + length,
                rows + " · down " + length, rows);
    }

    private static String rows(BranchResult branch) {
        long lost = branch.outcome().rows(Verdict.LOST);
        if (lost > 0) {
            return Wording.number(lost) + " lost";
        }
        long wrong = branch.outcome().rows(Verdict.WRONG);
        return wrong > 0 ? Wording.number(wrong) + " wrong" : "nothing lost";
    }

    private static long down(BranchResult branch, Actor actor) {
        return Optional.ofNullable(branch.outcome().actor(actor.name()))
                .map(ActorTally::downSeconds).orElse(0L);
    }
}
