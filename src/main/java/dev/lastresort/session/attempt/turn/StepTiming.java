package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.scenario.Step;
import java.time.Duration;
import java.util.List;

/** What a step costs, apart from what it does. A restore's machine time is the environment's. */
public record StepTiming(Step.Hands hands, Duration run, List<String> locks) {

    static StepTiming of(Step timed) {
        return switch (timed) {
            case Step.Contain s -> new StepTiming(s.hands(), s.run(), List.of());
            case Step.Resume s -> new StepTiming(s.hands(), s.run(), List.of());
            case Step.Deploy s -> new StepTiming(s.hands(), s.run(), List.of());
            case Step.Verify s -> new StepTiming(s.hands(), s.run(), List.of());
            case Step.RestoreInPlace s -> new StepTiming(s.hands(), Duration.ZERO, List.of());
            case Step.RestoreAside s -> new StepTiming(s.hands(), Duration.ZERO, List.of());
            case Step.CopyBack s -> new StepTiming(s.hands(), s.run(), List.of());
            case Step.RunSql s -> new StepTiming(s.hands(), s.run(), s.locks());
        };
    }

    /**
     * What is left of it after that much deliberation: less to write, and less to do where a human
     * does it. Nobody else's time gets shorter, and no machine's.
     */
    StepTiming after(Duration deliberated, Step step) {
        Duration authoring = left(hands.authoring(), deliberated);
        Duration more = left(deliberated, hands.authoring());
        return new StepTiming(new Step.Hands(hands.approval(), authoring, hands.review()),
                isDoneByHand(step) ? left(run, more) : run, locks);
    }

    private static boolean isDoneByHand(Step step) {
        return switch (step) {
            case Step.Contain _, Step.Resume _, Step.Deploy _, Step.Verify _ -> true;
            case Step.RestoreInPlace _, Step.RestoreAside _, Step.CopyBack _, Step.RunSql _ ->
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
        return switch (step) {
            case Step.Contain s -> new Step.Contain(s.name(), hands, s.what(), run);
            case Step.Resume s -> new Step.Resume(s.name(), hands, s.what(), run);
            case Step.Deploy s -> new Step.Deploy(s.name(), hands, s.actor(), s.version(), run);
            case Step.Verify s -> new Step.Verify(s.name(), hands, run);
            case Step.RestoreInPlace s -> new Step.RestoreInPlace(s.name(), hands, s.point());
            case Step.RestoreAside s ->
                    new Step.RestoreAside(s.name(), hands, s.point(), s.instance());
            case Step.CopyBack s -> new Step.CopyBack(
                    s.name(), hands, s.instance(), s.tables(), s.version(), run);
            case Step.RunSql s -> new Step.RunSql(
                    s.name(), hands, s.statements(), locks, s.version(), run);
        };
    }

    /** The step without any, as an attempt holds it. */
    public static Step bare(Step step) {
        return new StepTiming(Step.Hands.NONE, Duration.ZERO, List.of()).given(step);
    }
}
