package dev.lastresort.session.trial;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.replay.Watch;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.AttemptReplay;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A room beside that of the window, in which the same is done first. It follows the attempt there:
 * decisions that it has not seen are made again, and where they are others, it begins anew.
 */
final class TriedRoom {

    private final Room room;
    private final Duration statementLimit;
    private Optional<OngoingAttempt> live = Optional.empty();

    TriedRoom(Room room, Duration statementLimit) {
        this.room = room;
        this.statementLimit = statementLimit;
    }

    /** Whether the decisions can be made here. */
    boolean follow(Attempt attempt) {
        List<Decision> wanted = attempt.decisions();
        if (live.filter(one -> begins(wanted, one.attempt().decisions())).isEmpty()) {
            live = new AttemptReplay(room).run(
                    attempt.before(0), _ -> {}, statementLimit) instanceof AttemptReplay.Same same
                            ? Optional.of(same.live()) : Optional.empty();
        }
        OngoingAttempt here = live.orElseThrow();
        for (Decision next : wanted.subList(here.attempt().decisions().size(), wanted.size())) {
            if (here.act(next.action(), next.rationale()) instanceof Reply.NotDone) {
                live = Optional.empty();
                return false;
            }
        }
        return true;
    }

    /** Whether the last decision of the attempt meets no limit. */
    boolean act(Attempt attempt, Trial.How how) {
        int last = attempt.decisions().size() - 1;
        if (!follow(attempt.before(last))) {
            return false;
        }
        OngoingAttempt here = live.orElseThrow();
        Action next = attempt.decisions().get(last).action();
        return switch (how) {
            case DONE -> passed(here.act(next), next);
            case UNTIL_NEWS -> passed(here.waitForNext(), next);
            case PRICED -> !(here.price(next) instanceof Price.Impossible(var why)
                    && why.equals(OngoingAttempt.TOO_FAR));
        };
    }

    private static boolean passed(Reply reply, Action asked) {
        return switch (reply) {
            case Reply.NotDone(var why) -> !why.equals(OngoingAttempt.TOO_FAR);
            case Reply.Done(_, Reply.Stopped _) -> wasStopped(asked);
            case Reply.Done _ -> true;
        };
    }

    /** It is told as such by whoever asks, and only the time goes by. */
    private static boolean wasStopped(Action asked) {
        return switch (asked) {
            case Action.Console console -> console.stopped().isPresent();
            case Action.DryRun dry -> dry.stopped().isPresent();
            default -> false;
        };
    }

    void end() {
        live.orElseThrow().simulated(Watch.NONE);
    }

    private static boolean begins(List<Decision> whole, List<Decision> part) {
        if (part.size() > whole.size()) {
            return false;
        }
        for (int i = 0; i < part.size(); i++) {
            if (!part.get(i).at().equals(whole.get(i).at())
                    || !part.get(i).action().equals(whole.get(i).action())) {
                return false;
            }
        }
        return true;
    }
}
