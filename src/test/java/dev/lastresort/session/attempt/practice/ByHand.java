package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.turn.StepTiming;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Hands that do what they are told. */
public final class ByHand {

    private ByHand() {}

    /** All of them at that instant, each to begin at the good end of the one before. */
    public static void submit(OngoingAttempt live, LocalDateTime at, List<Step> steps) {
        if (at.isAfter(live.now())) {
            done(live, new Action.Wait(at));
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.RestoreInPlace) {
                done(live, new Action.SkipQuestions());
            }
            done(live, new Action.Take(StepTiming.bare(steps.get(i)),
                    i == 0 ? Optional.empty() : Optional.of(i - 1), Optional.empty()));
        }
    }

    /** The price of something that can be done. */
    public static Price.Costs costs(OngoingAttempt live, Action action) {
        return assertInstanceOf(Price.Costs.class, live.price(action));
    }

    public static Reply.Done done(OngoingAttempt live, Action action) {
        return assertInstanceOf(Reply.Done.class, live.act(action));
    }
}
