package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.scenario.Step;
import java.time.Duration;
import java.util.List;

/** What a step costs, apart from what it does. A restore's machine time is the environment's. */
public record StepTiming(Step.Hands hands, Duration run, List<String> locks) {

    static StepTiming of(Step timed) {
        return new StepTiming(timed.hands(), timed.run(),
                timed instanceof Step.RunSql sql ? sql.locks() : List.of());
    }

    /**
     * What is left of it after that much deliberation: less to write, and less to do where a human
     * does it. Nobody else's time gets shorter, and no machine's.
     */
    StepTiming after(Duration deliberated, Step step) {
        Duration authoring = left(hands.authoring(), deliberated);
        Duration more = left(deliberated, hands.authoring());
        return new StepTiming(new Step.Hands(hands.approval(), authoring, hands.review(),
                hands.beside()),
                isDoneByHand(step) ? left(run, more) : run, locks);
    }

    /** The same done by whoever does all that names nobody. */
    StepTiming byOwnHands() {
        return new StepTiming(
                new Step.Hands(hands.approval(), hands.authoring(), hands.review()), run, locks);
    }

    /** The same without anybody who looks it through. */
    StepTiming unreviewed() {
        return new StepTiming(new Step.Hands(hands.approval(), hands.authoring(), Duration.ZERO,
                hands.beside()),
                run, locks);
    }

    private static boolean isDoneByHand(Step step) {
        return switch (step) {
            case Step.Contain _, Step.Resume _, Step.Deploy _, Step.Verify _, Step.PauseReplica _ ->
                    true;
            case Step.Restore _, Step.CopyBack _, Step.RunSql _, Step.VerifyBackup _ ->
                    false;
        };
    }

    static Duration left(Duration of, Duration spent) {
        return of.compareTo(spent) > 0 ? of.minus(spent) : Duration.ZERO;
    }

    /** Of hands and machine together. */
    Duration total() {
        return hands.approval().plus(hands.authoring()).plus(hands.review()).plus(run);
    }

    /** The step at this cost. */
    Step given(Step step) {
        Step timed = step.with(step.name(), hands, run);
        return timed instanceof Step.RunSql sql ? sql.locking(locks) : timed;
    }

    /** The step without any, as an attempt holds it. */
    public static Step bare(Step step) {
        return new StepTiming(Step.Hands.NONE, Duration.ZERO, List.of()).given(step);
    }
}
