package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Manner;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.InstantText;
import java.time.Duration;

/** How much work requests that are tried again can make. */
final class MannerCheck implements Check {

    private static final Duration LEAST_PAUSE = Duration.ofMillis(100);
    private static final long MOST_TRIES = 5_000_000;

    @Override
    public void look(Scenario draft, Findings findings) {
        for (int i = 0; i < draft.actors().size(); i++) {
            if (draft.actors().get(i).manner().whenRefused() instanceof Manner.Retry retry) {
                look(draft, draft.actors().get(i), retry,
                        "/actors/" + i + "/whenRefused/retry", findings);
            }
        }
    }

    private static void look(Scenario draft, Actor actor, Manner.Retry retry, String pointer,
            Findings findings) {
        if (retry.every().compareTo(LEAST_PAUSE) < 0) {
            findings.error(Rule.OUT_OF_RANGE, pointer + "/every",
                    "this is tried again after less than 100 ms", "wait 100 ms or more");
            return;
        }
        if (!InstantText.readable(draft.start()) || !InstantText.readable(draft.horizon())
                || !(actor.schedule() instanceof Schedule.Every every)) {
            return;
        }
        Duration day = Duration.between(draft.start(), draft.horizon());
        long tries = Math.min(retry.times(), day.dividedBy(retry.every()));
        if (!day.isNegative() && day.dividedBy(every.every()) > MOST_TRIES / Math.max(1, tries)) {
            findings.error(Rule.TOO_MANY_TICKS, pointer + "/times",
                    "this can make more than " + MOST_TRIES + " tries a day",
                    "try less often, or less many times");
        }
    }
}
