package dev.lastresort.session.attempt.continuation;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.continuation.LookingBack.Played;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.Way;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Simulates a way once more, to be shown whole beside the attempt from which it branched. */
public final class WayShown {

    private static final String NAME = "better-move";

    private final Room room;
    private final Watch watch;

    public WayShown(Room room, Progress progress) {
        this.room = room;
        this.watch = (branch, _) -> progress.reached("Replaying " + branch, Progress.UNKNOWN);
    }

    /** A comparison of doing nothing, that way, and the attempt. */
    public Comparison beside(Played played, Continuation way) {
        Scenario alone = AttemptEnd.alone(room.scenario());
        ExecutorService threads = Executors.newFixedThreadPool(2,
                Thread.ofPlatform().daemon().name("way-", 0).factory());
        try {
            Replayed replayed = new IncidentReplay(
                    alone, room.engine(), threads, watch).run();
            return new IncidentComparison().compare(replayed.with(gone(played, way)).with(
                    AttemptEnd.simulated(alone, played.moments().getLast(), watch)));
        } finally {
            threads.shutdownNow();
        }
    }

    private Replayed.Finished gone(Played played, Continuation way) {
        List<Action> actions = way.attempt().decisions().stream().skip(way.from())
                .map(Decision::action).toList();
        LocalDateTime from = played.moments().get(way.from()).now();
        return new Onward(room, played.attempt().before(way.from()),
                played.moments().get(way.from())).then(actions)
                .map(line -> AttemptEnd.simulated(room.scenario(), line.moment(),
                        called(way.way(), from), watch))
                .orElseThrow(() -> new DeskException("This way cannot be gone any more."));
    }

    private static AttemptEnd.Called called(Way way, LocalDateTime from) {
        String since = ", from " + from.toLocalTime();
        return switch (way) {
            case Way.ByRecovery(var strategy, var left) -> new AttemptEnd.Called(NAME,
                    strategy.title() + since, left.isEmpty()
                            ? StrategyKind.HYBRID : strategy.kind());
            case Way.OtherAttempt() -> new AttemptEnd.Called(
                    NAME, "Your other attempt" + since, StrategyKind.HYBRID);
            case Way.AsPlayed() -> new AttemptEnd.Called(
                    NAME, "What you did" + since, StrategyKind.HYBRID);
        };
    }
}
