package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Manner;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.traffic.Spread;
import java.math.BigDecimal;
import java.time.Duration;

/** Tells what becomes of an actor's requests where the system cannot serve them. */
final class MannerProse {

    private MannerProse() {}

    /** Sentences with a blank before each; nothing of an actor that is run as plainly as can be. */
    static String of(Actor actor) {
        Manner manner = actor.manner();
        return manner.copyOf().map(other -> " It is a copy of " + other
                + " and asks what that one asks.").orElse("")
                + (manner.nodes() == 1 ? "" : " It runs on "
                        + Wording.number(manner.nodes()) + " machines.")
                + (manner.stopped() ? " It stands still until a step resumes it." : "")
                + whenRefused(manner);
    }

    /** Which requests meet a containment, where not all do, and for how long. */
    static String of(Spread spread) {
        return ofShare(spread.share(), "it")
                + (spread.actors().isEmpty() ? ""
                        : " Only " + String.join(", ", spread.actors()) + " may meet it.")
                + spread.lasts().map(time -> " It is over after " + words(time) + ".").orElse("")
                + (spread.losesData() ? " The database is gone, with all that it holds." : "");
    }

    /** What share of requests meets something, where not all do. */
    static String ofShare(BigDecimal share, String what) {
        return share.compareTo(BigDecimal.ONE) >= 0 ? "" : " "
                + share.movePointRight(2).stripTrailingZeros().toPlainString()
                + " % of requests meet " + what + ".";
    }

    private static String whenRefused(Manner manner) {
        return switch (manner.whenRefused()) {
            case Manner.Drop _ -> "";
            case Manner.Queue queue -> " What is refused waits"
                    + (queue.limit() == Manner.Queue.UNLIMITED ? ""
                            : ", " + Wording.number(queue.limit()) + " at most")
                    + ", and is done afterwards in order, "
                    + (queue.spacing().isZero() ? "all at once"
                            : "one every " + words(queue.spacing()))
                    + switch (queue.onRestore()) {
                        case KEEP -> ".";
                        case REWIND -> "; a restore in place lets what was done in the discarded"
                                + " history come again.";
                    };
            case Manner.Retry retry -> " What is refused is tried again "
                    + (retry.times() == 1 ? "once, after "
                            : "up to " + retry.times() + " times, every ")
                    + words(retry.every()) + ".";
        };
    }

    static String of(Day.ClockJump jump, String at) {
        return "At " + at + " the clock that SQL sees goes "
                + (jump.by().isNegative() ? "back" : "forward") + " by " + words(jump.by().abs())
                + (jump.inCounterfactual() ? "." : "; had all gone well, it would not have.");
    }

    /** Short ones to the millisecond. */
    private static String words(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? Wording.duration(millis / 1000) : millis + " ms";
    }
}
